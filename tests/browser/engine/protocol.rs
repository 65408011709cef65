//! Commands that WebDriver has no words for: Chromium's own protocol, and Firefox from within.
//! Entry points: [`send`], [`done`], [`screen`] and [`in_firefox`].

use crate::Outcome;
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// For the cases that use [`send`] in any way.
pub const CHROMIUM_ONLY: &str = "its driver has no command for it";

#[derive(Debug)]
struct Command(&'static str, Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}

/// Sends a command of Chromium's protocol to the open tab, and gives what it answers.
pub async fn send(client: &Client, name: &str, parameters: Value) -> Outcome<Value> {
    let body = json!({ "cmd": name, "params": parameters });
    Ok(client.issue_cmd(Command("goog/cdp/execute", body)).await?)
}

/// What Chromium counts for the open tab, once `Performance.enable` was sent.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    pub layouts: f64,
    pub task_seconds: f64,
    pub heap_bytes: f64,
    pub nodes: f64,
    pub listeners: f64,
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
        nodes: value("Nodes")?,
        listeners: value("JSEventListeners")?,
    })
}

/// Makes Chromium say that its reader has these preferences, and none besides.
pub async fn prefer(client: &Client, features: &[(&str, &str)]) -> Outcome {
    let features: Vec<_> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    send(client, "Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
}

/// A screen of this size in Chromium, with a finger where it is a phone's: smaller than any window can be made.
pub async fn screen(client: &Client, width: u32, height: u32) -> Outcome {
    let is_phone = width < 500;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
    send(client, "Emulation.setDeviceMetricsOverride", size).await?;
    send(client, "Emulation.setTouchEmulationEnabled", json!({ "enabled": is_phone })).await.map(drop)
}

/// The window's own screen again.
pub async fn own_screen(client: &Client) -> Outcome {
    send(client, "Emulation.clearDeviceMetricsOverride", json!({})).await?;
    send(client, "Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await.map(drop)
}

/// Runs a script in Firefox itself, outside the page. It calls `done()` at its end.
pub async fn in_firefox(client: &Client, script: &str) -> Outcome {
    client.issue_cmd(Command("moz/context", json!({ "context": "chrome" }))).await?;
    let done =
        client.execute_async(&format!("const done = () => arguments[0](true); {script}"), vec![]).await;
    client.issue_cmd(Command("moz/context", json!({ "context": "content" }))).await?;
    done?;
    Ok(())
}
