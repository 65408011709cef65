//! `cargo xtask deny`: what the dependencies are, judged by `deny.toml`. [`deny`] is the way in.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::workspace::Workspace;

/// Judges licences, bans and sources, which need no network. Known weaknesses come from a database that not
/// every machine reaches: without it that part is told as not run, and is no pass.
pub fn deny(workspace: &Workspace) -> Result<(), Failure> {
    let program = tools::cargo_deny()?;
    // It reads the licences in the packages themselves.
    process::run(process::cargo(&workspace.root).args(["fetch", "--locked"]))?;
    let checks = ["check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    process::run(command(workspace, &program).args(checks))?;

    match fetch_advisories(&mut command(workspace, &program)) {
        Ok(()) => process::run(command(workspace, &program).args(["check", "--disable-fetch", "advisories"])),
        Err(why) => {
            eprintln!("advisories: not run ({why})");
            Ok(())
        }
    }
}

fn command(workspace: &Workspace, program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&workspace.root).args(["--locked", "--workspace", "--log-level", "error"]);
    command
}

/// Gets the database of known weaknesses, or says in a few words why it cannot be had.
fn fetch_advisories(deny: &mut Command) -> Result<(), String> {
    let output = deny.args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("cargo-deny does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("the database of known weaknesses cannot be fetched: {}", reason(&said)))
}

/// The line that a person can act on: what git could not do, else the last that was said.
fn reason(said: &str) -> &str {
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let fatal = lines().find_map(|line| line.strip_prefix("fatal: "));
    fatal.or_else(|| lines().next_back()).unwrap_or("no reason was given")
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_cause_is_told_and_not_what_surrounds_it() {
        assert_eq!(reason("[ERROR] failed to clone\nCloning …\nfatal: no such host\n\n"), "no such host");
        assert_eq!(reason("[ERROR] one\nno way out\n"), "no way out");
        assert_eq!(reason(""), "no reason was given");
    }
}
