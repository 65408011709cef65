//! Commands that WebDriver has no words for, in Chromium's own protocol. The way in: [`send`].

use crate::Outcome;
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command(Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

/// Sends a command to the open tab, and gives what it answers.
pub async fn send(client: &Client, name: &str, parameters: Value) -> Outcome<Value> {
    Ok(client.issue_cmd(Command(json!({ "cmd": name, "params": parameters }))).await?)
}

/// What the tab has done since it was opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Done {
    pub layouts: f64,
    pub task_seconds: f64,
    pub heap_bytes: f64,
}

pub async fn done(client: &Client) -> Outcome<Done> {
    #[derive(Deserialize)]
    struct Metrics {
        metrics: Vec<Metric>,
    }
    #[derive(Deserialize)]
    struct Metric {
        name: String,
        value: f64,
    }
    let Metrics { metrics } =
        serde_json::from_value(send(client, "Performance.getMetrics", json!({})).await?)?;
    let value = |name| {
        let found = metrics.iter().find(|metric| metric.name == name).map(|metric| metric.value);
        found.ok_or_else(|| format!("the browser gives no {name}"))
    };
    Ok(Done {
        layouts: value("LayoutCount")?,
        task_seconds: value("TaskDuration")?,
        heap_bytes: value("JSHeapUsedSize")?,
    })
}
