//! `cargo xtask deny`: what the dependencies are, judged by `deny.toml`. Entry point: [`deny`].

use std::path::Path;
use std::process::Command;

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

    let mut fetch = command(workspace, &program);
    fetch.args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0");
    match process::run(&mut fetch) {
        Ok(()) => process::run(command(workspace, &program).args(["check", "--disable-fetch", "advisories"])),
        Err(_) => {
            eprintln!("advisories: not run, as the database of known weaknesses cannot be fetched");
            Ok(())
        }
    }
}

fn command(workspace: &Workspace, program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&workspace.root).args(["--locked", "--workspace", "--log-level", "error"]);
    command
}
