//! Firefox, through geckodriver.

use super::driver::Driver;
use crate::Outcome;
use crate::environment::Programs;
use fantoccini::wd::Capabilities;
use serde_json::json;
use tokio::process::Command;

/// geckodriver gives each browser a fresh profile folder and deletes it afterwards.
pub async fn start(programs: &Programs) -> Outcome<(Vec<Driver>, Capabilities)> {
    let mut command = Command::new(&programs.driver);
    // Its second port has a fixed number unless told otherwise: two runs would meet there.
    // Settings of the system, such as forced colours, are made from within.
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    let mut driver = Driver::spawn(command)?;
    let port = driver.hear(announced_port).await?;
    let capabilities = super::capabilities(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": programs.browser,
            "args": ["-headless", "--width=1280", "--height=900"],
            "prefs": {
                // The sources that links lead to are not visited: a proxy that is not there.
                // Loopback addresses never go through it.
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
                // A new window for a link, as a reader without our settings gets it.
                "dom.disable_open_during_load": true,
            },
        },
    }));
    Ok((vec![driver.at_port(port)], capabilities))
}

/// "1790000000000 geckodriver INFO Listening on 127.0.0.1:40123"
fn announced_port(line: &str) -> Option<u16> {
    line.split_once("Listening on ")?.1.trim().rsplit_once(':')?.1.parse().ok()
}
