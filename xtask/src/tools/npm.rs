//! Tools from npm. [`install`] is the way in.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;

/// Unpacks a package into `folder/node_modules`. Nothing that the package brings is run while it is
/// installed.
pub fn install(name: &str, version: &str, folder: &Path) -> Result<(), Failure> {
    if process::on_path("npm").is_none() {
        return Err(Failure::with_remedy(
            format!("npm is not on PATH, and {name} {version} comes from it"),
            "install Node with npm (on Debian: `apt-get install nodejs npm`) and run this again",
        ));
    }
    let mut command = Command::new("npm");
    command.args(["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"]);
    command.args(["--loglevel", "error", "--update-notifier", "false"]);
    command.arg("--prefix").arg(folder).arg(format!("{name}@{version}"));
    process::prepare(&mut command)
}
