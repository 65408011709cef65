//! What Chromium alone can be asked, through its DevTools protocol. The way in: [`ask`].

use crate::Outcome;
use crate::page::Page;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// For the cases that use this.
pub const CHROMIUM_ONLY: &str = "its driver has no command for it";

#[derive(Debug)]
struct Command(Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (hyper::Method, Option<String>) {
        (hyper::Method::POST, Some(self.0.to_string()))
    }
}

/// Sends one command of the protocol and gives its result.
pub async fn ask(page: &Page<'_>, command: &str, parameters: Value) -> Outcome<Value> {
    Ok(page.browser.client.issue_cmd(Command(json!({ "cmd": command, "params": parameters }))).await?)
}

/// Makes the browser say that its reader has these preferences, and none besides.
pub async fn prefer(page: &Page<'_>, features: &[(&str, &str)]) -> Outcome {
    let features: Vec<_> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    ask(page, "Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
}
