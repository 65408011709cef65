//! The three engines: how each driver is started and what a session in it asks for.
//! Entry point: [`pool::Pool`]; [`start`] is its workshop.

mod chromium;
mod driver;
mod firefox;
pub mod pool;
pub mod protocol;
mod webkit;

pub use driver::end_all;

use crate::Outcome;
use crate::environment::Programs;
use driver::Driver;
use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One size for all three; each has its own idea of it otherwise.
pub const WINDOW: (u32, u32) = (1280, 900);

/// A running browser with its driver. Dropping it ends both.
pub struct Session {
    pub client: Client,
    /// The window that it began with.
    pub window: WindowHandle,
    _drivers: Vec<Driver>,
}

/// Starts the driver of an engine and, through it, a browser with a profile of its own.
pub async fn start(programs: &Programs) -> Outcome<Session> {
    let (drivers, own) = match programs.engine {
        Engine::Chromium => chromium::start(programs).await?,
        Engine::Firefox => firefox::start(programs).await?,
        Engine::WebKit => webkit::start(programs).await?,
    };
    // The last one started is the one that speaks WebDriver; before it may stand a display.
    let driver = drivers.last().ok_or("no driver was started")?;
    let mut capabilities: Capabilities = own;
    // axe takes long over a long page on a busy machine; whatever else waits has its own, shorter limit.
    let limits = json!({ "script": 120_000, "pageLoad": 30_000, "implicit": 0 });
    capabilities.insert("timeouts".to_owned(), limits);
    capabilities.insert("unhandledPromptBehavior".to_owned(), json!("dismiss"));
    let connected =
        ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver.address()).await;
    match connected {
        Ok(client) => {
            let window = client.window().await?;
            Ok(Session { client, window, _drivers: drivers })
        }
        Err(why) => {
            Err(format!("{} gives no session: {why}\n{}", programs.engine, driver.last_words()).into())
        }
    }
}

/// An object of capabilities; anything else would be a slip in the three files beside this one.
fn capabilities(value: Value) -> Capabilities {
    value.as_object().cloned().unwrap_or_default()
}
