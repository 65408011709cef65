//! The project's own command, `letter`: [`check`] looks at the content alone, for `cargo xtask check`;
//! [`compress`] ends a build.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::workspace::{HOST_TARGET, Workspace};

/// Runs the content compiler without writing anything; it prints each error with its place.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut letter = letter(workspace, "run");
    letter.args(["--", "check"]);
    process::run(&mut letter)
}

/// Puts compressed copies beside the files of a built site, for servers that look for them.
pub fn compress(workspace: &Workspace, site: &Path) -> Result<(), Failure> {
    let mut letter = letter(workspace, "run");
    letter.args(["--", "compress"]).arg(site);
    process::run(&mut letter)
}

/// Builds the command and nothing more.
pub fn build_letter(workspace: &Workspace) -> Command {
    letter(workspace, "build")
}

fn letter(workspace: &Workspace, command: &str) -> Command {
    let mut cargo = process::cargo(&workspace.root);
    cargo.args([command, "--target-dir", HOST_TARGET, "--package", "letter"]);
    cargo
}
