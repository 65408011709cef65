//! A server as a child process that does not outlive its test. Entry point: [`Program::start`].

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// How long a server may take until it accepts a connection; generous, for busy machines.
const START_LIMIT: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(10);

pub struct Program {
    child: Child,
}

impl Program {
    /// Starts the program, with what it says in `log`, and waits until it accepts connections.
    pub async fn start(mut command: Command, log: PathBuf, port: u16) -> Result<Self, String> {
        let name = command.get_program().display().to_string();
        let failed = |why: &dyn std::fmt::Display| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            format!("{name} with the shipped configuration: {why}\n{said}")
        };
        let out = File::create(&log).and_then(|file| Ok((file.try_clone()?, file)));
        let (out, errors) = out.map_err(|why| failed(&why))?;
        command.stdin(Stdio::null()).stdout(out).stderr(errors);
        let mut program = Self { child: command.spawn().map_err(|why| failed(&why))? };
        let end = Instant::now() + START_LIMIT;
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if let Some(status) = program.child.try_wait().map_err(|why| failed(&why))? {
                return Err(failed(&format!("ended at once, {status}")));
            }
            if Instant::now() > end {
                return Err(failed(&format!("does not answer after {} s", START_LIMIT.as_secs())));
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(program)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
