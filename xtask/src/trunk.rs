//! Trunk as the tasks start it. Entry point: [`command`].

use std::env;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::tools::SiteTools;
use crate::workspace::Workspace;

/// Trunk, with the tools that it calls found on PATH instead of downloaded.
pub fn command(workspace: &Workspace, tools: &SiteTools) -> Result<Command, Failure> {
    let mut command = Command::new(&tools.trunk);
    command.current_dir(&workspace.root).env("PATH", tools.path()?);
    // Trunk 0.21 reads NO_COLOR as a flag of its own and refuses the usual value 1.
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    Ok(command)
}

/// Gets the dependencies from the registry, which Trunk's `--offline` then forbids. All of them: cargo wants
/// the host's too before it builds for the page alone.
pub fn fetch(workspace: &Workspace) -> Command {
    let mut command = process::cargo(&workspace.root);
    command.arg("fetch");
    command
}
