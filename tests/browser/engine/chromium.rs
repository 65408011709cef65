//! Chromium, through chromedriver.

use super::driver::Driver;
use crate::Outcome;
use crate::environment::Programs;
use fantoccini::wd::Capabilities;
use serde_json::json;
use tokio::process::Command;

/// chromedriver gives each browser a fresh profile folder and deletes it afterwards.
pub async fn start(programs: &Programs) -> Outcome<(Vec<Driver>, Capabilities)> {
    let mut command = Command::new(&programs.driver);
    command.arg("--port=0");
    let mut driver = Driver::spawn(command)?;
    let port = driver.hear(announced_port).await?;
    let arguments = [
        "--headless=new",
        // A container has no user namespaces to build the sandbox from; only our own page is shown.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        // The sources that links lead to are not visited: their names do not resolve.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    let capabilities = super::capabilities(json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": programs.browser, "args": arguments },
    }));
    Ok((vec![driver.at_port(port)], capabilities))
}

/// "ChromeDriver was started successfully on port 40123."
fn announced_port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}
