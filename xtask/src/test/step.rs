//! What each check runs. Entry point: [`Step::run`].

use std::path::Path;
use std::process::Command;

use clap::ValueEnum;

use super::site;
use crate::build;
use crate::check;
use crate::deny;
use crate::dist;
use crate::failure::Failure;
use crate::fuzz;
use crate::process;
use crate::tools::{Engine, Variables};
use crate::workspace::{HOST_TARGET, Workspace};

/// The package whose page is checked.
const PACKAGE: &str = "letter-of-the-law";

/// What runs in a page is built for.
const WASM: &str = "wasm32-unknown-unknown";

/// One check. Cheap ones first; those after the build read what it made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// the code's format
    Fmt,
    /// lints, warnings denied, for the host and for the page
    Clippy,
    /// tests that need no browser and no site
    Host,
    /// letter, law, notes and sources
    Content,
    /// licences, bans and sources of the dependencies; known weaknesses where reached
    Deny,
    /// random input for all that reads what others wrote, one minute
    Fuzz,
    /// the release site, for size
    Build,
    /// the release site, as plain Trunk builds it
    Plain,
    /// the archive for people without tools: unpacked, it publishes the same site
    Archive,
    /// the site's files, their HTML, and its budgets
    Site,
    /// the site on web servers, with their shipped configurations
    Hosting,
    /// the site in browsers
    Browser,
}

impl Step {
    pub fn name(self) -> String {
        crate::name(self)
    }

    pub fn what(self) -> String {
        let value = self.to_possible_value();
        value.and_then(|value| value.get_help().map(ToString::to_string)).unwrap_or_default()
    }

    pub fn run(self, workspace: &Workspace, found: &Variables, engines: &[Engine]) -> Result<(), Failure> {
        let root = &workspace.root;
        match self {
            Self::Fmt => process::run(process::cargo(root).args(["fmt", "--all", "--check"])),
            Self::Clippy => clippy(root),
            Self::Host => process::run(cargo(root, "test").arg("--workspace")),
            Self::Content => check::check(workspace),
            Self::Deny => deny::deny(workspace),
            Self::Fuzz => fuzz::fuzz(workspace, &fuzz::Options::default()),
            Self::Build => build::build(workspace),
            Self::Plain => build::plain(workspace),
            Self::Archive => process::run(&mut site::archive_test(workspace, &dist::linux(workspace)?)?),
            Self::Site => process::run(&mut site::site_tests(workspace, found)?),
            Self::Hosting => process::run(&mut site::hosting_tests(workspace, found)?),
            Self::Browser => process::run(&mut site::browser_tests(workspace, found, engines)?),
        }
    }
}

/// A cargo command in the host's target folder.
pub fn cargo(root: &Path, command: &str) -> Command {
    let mut cargo = process::cargo(root);
    cargo.args([command, "--target-dir", HOST_TARGET]);
    cargo
}

fn clippy(root: &Path) -> Result<(), Failure> {
    let deny = ["--", "--deny", "warnings"];
    process::run(cargo(root, "clippy").args(["--workspace", "--all-targets"]).args(deny))?;
    // `--all-targets` passes over tests that `Cargo.toml` keeps out of a plain `cargo test`.
    let left_out = [site::ARCHIVE, site::SITE, site::HOSTING, site::BROWSER].map(|test| ["--test", test]);
    process::run(cargo(root, "clippy").args(left_out.as_flattened()).args(deny))?;
    // They also run in a page, where there are no files.
    let in_memory = ["--package", "compiler", "--package", "site", "--no-default-features"];
    process::run(cargo(root, "clippy").args(["--target", WASM]).args(in_memory).args(deny))?;
    let page = ["--target", WASM, "--package", PACKAGE, "--lib", "--bin", PACKAGE];
    process::run(cargo(root, "clippy").args(page).args(deny))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_and_steps_are_known_by_name_only() {
        assert!(Step::from_str("everything", false).is_err());
        assert!(Engine::from_str("safari", false).is_err());
    }
}
