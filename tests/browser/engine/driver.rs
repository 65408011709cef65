//! A driver, or the display it draws on, as a child process that cannot outlive the tests.
//! Entry point: [`Driver::spawn`], then [`Driver::hear`] or [`Driver::wait_for_port`].

use crate::Outcome;
use std::collections::VecDeque;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How long a driver may take until it answers.
const START_LIMIT: Duration = Duration::from_secs(30);
/// How many of its lines are kept for the message of a failure.
const LINES_KEPT: usize = 20;

/// The process groups that are running, for the case that the tests are interrupted.
static GROUPS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

type Lines = Arc<Mutex<VecDeque<String>>>;

pub struct Driver {
    name: String,
    child: Child,
    group: u32,
    lines: Lines,
    printed: Option<UnboundedReceiver<String>>,
    address: String,
}

impl Driver {
    /// Starts the program in a process group of its own, so that its browser goes when it goes.
    pub fn spawn(mut command: Command) -> Outcome<Self> {
        let name = command.as_std().get_program().display().to_string();
        command.process_group(0).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|why| format!("cannot start {name}: {why}"))?;
        let group = child.id().ok_or_else(|| format!("{name} ended at once"))?;
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).push(group);
        let lines = Lines::default();
        let (sender, printed) = unbounded_channel();
        if let Some(out) = child.stdout.take() {
            tokio::spawn(keep_reading(out, lines.clone(), sender.clone()));
        }
        if let Some(errors) = child.stderr.take() {
            tokio::spawn(keep_reading(errors, lines.clone(), sender));
        }
        Ok(Self { name, child, group, lines, printed: Some(printed), address: String::new() })
    }

    /// Reads what the program prints until `number` finds in a line what is waited for.
    pub async fn hear(&mut self, number: impl Fn(&str) -> Option<u16>) -> Outcome<u16> {
        let mut printed = self.printed.take().ok_or("a driver is heard once")?;
        let heard = async {
            while let Some(line) = printed.recv().await {
                if let Some(number) = number(&line) {
                    return Some(number);
                }
            }
            None
        };
        let heard = tokio::time::timeout(START_LIMIT, heard).await.ok().flatten();
        heard.ok_or_else(|| format!("{} did not start\n{}", self.name, self.last_words()).into())
    }

    /// For a program that is told its port and announces nothing: until it accepts a connection.
    pub async fn wait_for_port(&mut self, port: u16) -> Outcome {
        let accepted = async {
            while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let accepted = tokio::time::timeout(START_LIMIT, accepted).await;
        accepted.map_err(|_| format!("{} did not start\n{}", self.name, self.last_words()).into())
    }

    pub fn at_port(mut self, port: u16) -> Self {
        self.address = format!("http://127.0.0.1:{port}");
        self
    }

    /// Where it answers WebDriver commands.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The last lines it printed, for the message of a failure.
    pub fn last_words(&self) -> String {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        groups.retain(|group| *group != self.group);
        // A child that was waited for has no id any more, and its number may be another's by now.
        if self.child.id().is_some() {
            end_group(self.group);
        }
    }
}

/// Ends every driver that is still running, with its browser.
pub fn end_all() {
    let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
    groups.drain(..).for_each(end_group);
}

fn end_group(group: u32) {
    let group = format!("-{group}");
    let _ = std::process::Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
}

async fn keep_reading(from: impl AsyncRead + Unpin, lines: Lines, sender: UnboundedSender<String>) {
    let mut reader = BufReader::new(from).lines();
    while let Ok(Some(line)) = reader.next_line().await {
        let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.len() == LINES_KEPT {
            lines.pop_front();
        }
        lines.push_back(line.clone());
        drop(lines);
        // Nobody listens any more once the driver has said where it is.
        let _ = sender.send(line);
    }
}
