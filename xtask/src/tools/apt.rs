//! Debian packages, for browsers, web servers and C++. [`install`] is the way in.

use std::process::Command;

use crate::failure::Failure;
use crate::process;

/// A Debian package and the reason for it.
#[derive(Clone, Copy)]
pub struct Package {
    pub name: &'static str,
    pub why: &'static str,
}

/// Installs packages after saying which and why. Where that cannot be done the person gets the command to
/// run.
pub fn install(packages: &[Package]) -> Result<(), Failure> {
    if packages.is_empty() {
        return Ok(());
    }
    eprintln!("The tests need these Debian packages, which are not here:");
    for package in packages {
        eprintln!("  {:<32} {}", package.name, package.why);
    }
    if process::on_path("apt-get").is_none() {
        return Err(Failure::with_remedy(
            format!("apt-get is not on PATH, so these are missing: {}", names(packages).join(", ")),
            "install what they hold in your system's way, put the programs on PATH, and run this again",
        ));
    }
    if !is_root() {
        return Err(Failure::with_remedy(
            "only root may install packages",
            format!("run `{}`, then this again", order(packages)),
        ));
    }
    run(&["update"])?;
    // Browsers recommend whole desktops.
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(names(packages));
    run(&arguments)
}

/// What a person who is not root has to type.
fn order(packages: &[Package]) -> String {
    let names = names(packages).join(" ");
    format!("sudo apt-get update && sudo apt-get install --yes --no-install-recommends {names}")
}

fn names(packages: &[Package]) -> Vec<&'static str> {
    packages.iter().map(|package| package.name).collect()
}

fn run(arguments: &[&str]) -> Result<(), Failure> {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    // The package of a web server would start it, on port 80 of a machine that is somebody's own.
    command.env("SYSTEMD_OFFLINE", "1");
    process::prepare(&mut command)
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_can_be_pasted() {
        let packages = [Package { name: "chromium", why: "" }, Package { name: "xvfb", why: "" }];
        assert_eq!(
            order(&packages),
            "sudo apt-get update && sudo apt-get install --yes --no-install-recommends chromium xvfb"
        );
    }

    #[test]
    fn nothing_missing_means_nothing_done() {
        install(&[]).unwrap();
    }
}
