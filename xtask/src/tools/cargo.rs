//! Tools from crates.io, built here. [`install`] is the way in.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::workspace;

/// A build that is fast to make instead of a program that is fast to run. Trunk's own profile takes 20
/// minutes on two cores, this one 5, and the tools work for seconds at most.
const QUICK: [&str; 4] = [
    "profile.release.lto=false",
    "profile.release.opt-level=1",
    "profile.release.codegen-units=16",
    "profile.release.debug=0",
];

/// Installs a crate's programs into `folder/bin`.
pub fn install(
    name: &str,
    version: &str,
    locked: bool,
    features: &[&str],
    folder: &Path,
) -> Result<(), Failure> {
    if process::on_path("cargo-binstall").is_some() && prebuilt(name, version, folder).is_ok() {
        return Ok(());
    }
    // Beside the programs, so that a build that was stopped goes on where it was.
    let target = folder.join("target");
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["install", name, "--version", &format!("={version}")]);
    if locked {
        command.arg("--locked");
    }
    command.args(features);
    for setting in QUICK {
        command.args(["--config", setting]);
    }
    command.arg("--root").arg(folder).arg("--target-dir").arg(&target);
    process::prepare(&mut command)?;
    workspace::remove_folder(&target)
}

/// `cargo binstall`, for whoever has it. It downloads from where the project publishes, and may find nothing
/// there.
fn prebuilt(name: &str, version: &str, folder: &Path) -> Result<(), Failure> {
    let mut command = Command::new("cargo-binstall");
    command.args([&format!("{name}@={version}"), "--no-confirm", "--disable-strategies", "compile"]);
    command.arg("--root").arg(folder);
    process::prepare(&mut command)
}
