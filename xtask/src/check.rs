//! The project's own host program, `compile`: [`check`] looks at the content alone, for `cargo xtask check`;
//! [`compress`] ends a build.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::workspace::{HOST_TARGET, Workspace};

/// Runs the content compiler without writing anything; it prints each error with its place.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut compiler = compiler(workspace, "run");
    compiler.args(["--", "check"]);
    process::run(&mut compiler)
}

/// Puts compressed copies beside the files of a built site, for servers that look for them.
pub fn compress(workspace: &Workspace, site: &Path) -> Result<(), Failure> {
    let mut compiler = compiler(workspace, "run");
    compiler.args(["--", "compress"]).arg(site);
    process::run(&mut compiler)
}

/// Builds the content compiler and nothing more.
pub fn build_compiler(workspace: &Workspace) -> Command {
    compiler(workspace, "build")
}

fn compiler(workspace: &Workspace, command: &str) -> Command {
    let mut cargo = process::cargo(&workspace.root);
    cargo.args([command, "--target-dir", HOST_TARGET, "--bin", "compile"]);
    cargo
}
