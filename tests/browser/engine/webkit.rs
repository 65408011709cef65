//! WebKitGTK's MiniBrowser, through WebKitWebDriver, on a display that nobody sees.

use super::driver::Driver;
use crate::Outcome;
use crate::environment::Programs;
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::net::TcpListener;
use tokio::process::Command;

/// The display comes first in the list and the driver last, so the driver ends after it has no use
/// for it any more only if the list is dropped in order; either order leaves nothing running.
pub async fn start(programs: &Programs) -> Outcome<(Vec<Driver>, Capabilities)> {
    let mut command = Command::new("Xvfb");
    // The server picks a free number itself and writes it to the descriptor named here.
    command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
    let mut screen = Driver::spawn(command)?;
    let display = screen.hear(|line| line.trim().parse().ok()).await?;

    let port = free_port()?;
    let mut command = Command::new(&programs.driver);
    command.arg(format!("--port={port}")).env("DISPLAY", format!(":{display}"));
    command.env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1").env_remove("WAYLAND_DISPLAY");
    let mut driver = Driver::spawn(command)?;
    driver.wait_for_port(port).await?;
    let capabilities = super::capabilities(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": programs.browser, "args": ["--automation"] },
    }));
    Ok((vec![screen, driver.at_port(port)], capabilities))
}

/// WebKitWebDriver takes a number and does not choose one: the system names a free one, which is
/// let go a moment before the driver takes it.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
