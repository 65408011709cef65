//! A screen in memory for browsers that cannot do without one. [`Screen::lend`] is the way in.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;
use crate::process;

/// A running X server, which ends with this value.
pub struct Screen {
    server: Child,
    /// What DISPLAY has to be.
    pub display: String,
}

impl Screen {
    /// Starts an X server, unless there is a screen already.
    pub fn lend(xvfb: &Path) -> Result<Option<Self>, Failure> {
        if env::var_os("DISPLAY").is_some() {
            return Ok(None);
        }
        let mut command = Command::new(xvfb);
        // It picks a free number itself and writes it to descriptor 1.
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let server = command.spawn().map_err(|error| process::cannot_start(xvfb.as_os_str(), &error))?;
        let mut screen = Self { server, display: String::new() };
        let mut number = String::new();
        if let Some(output) = screen.server.stdout.take() {
            // What cannot be read is no number, and an X server that ends closes its output.
            let _ = BufReader::new(output).read_line(&mut number);
        }
        match number.trim().parse::<u32>() {
            Ok(number) => screen.display = format!(":{number}"),
            Err(_) => {
                return Err(Failure::with_remedy(
                    format!("{} started but gave no screen", xvfb.display()),
                    "run it by hand to see why, or set DISPLAY to a screen of your own",
                ));
            }
        }
        Ok(Some(screen))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing left to do then.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
