//! `cargo xtask check`: the content alone, on the host. [`check`] is the way in.

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

/// Builds the content compiler and nothing more.
pub fn build_compiler(workspace: &Workspace) -> Command {
    compiler(workspace, "build")
}

fn compiler(workspace: &Workspace, command: &str) -> Command {
    let mut cargo = process::cargo(&workspace.root);
    cargo.args([command, "--target-dir", HOST_TARGET, "--bin", "compile"]);
    cargo
}
