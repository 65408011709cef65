//! What each check runs. [`Step::run`] is the way in.

use std::path::Path;
use std::process::Command;

use clap::ValueEnum;

use super::site;
use crate::build;
use crate::check;
use crate::deny;
use crate::failure::Failure;
use crate::fuzz;
use crate::process;
use crate::tools::{Engine, Found};
use crate::workspace::{HOST_TARGET, Workspace};

/// The package whose page is checked.
const PACKAGE: &str = "letter-of-the-law";

/// What runs in a page is built for.
const WASM: &str = "wasm32-unknown-unknown";

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    Fmt,
    Clippy,
    Host,
    Content,
    Deny,
    Fuzz,
    Build,
    Plain,
    Site,
    Hosting,
    Browser,
}

impl Step {
    /// Cheap ones first; those after the build read what it made.
    pub const ALL: [Self; 11] = [
        Self::Fmt,
        Self::Clippy,
        Self::Host,
        Self::Content,
        Self::Deny,
        Self::Fuzz,
        Self::Build,
        Self::Plain,
        Self::Site,
        Self::Hosting,
        Self::Browser,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Host => "host",
            Self::Content => "content",
            Self::Deny => "deny",
            Self::Fuzz => "fuzz",
            Self::Build => "build",
            Self::Plain => "plain",
            Self::Site => "site",
            Self::Hosting => "hosting",
            Self::Browser => "browser",
        }
    }

    pub fn what(self) -> &'static str {
        match self {
            Self::Fmt => "the code's format",
            Self::Clippy => "lints, warnings denied, for the host and for the page",
            Self::Host => "tests that need no browser and no site",
            Self::Content => "letter, law, notes and sources",
            Self::Deny => "licences, bans and sources of the dependencies; known weaknesses where reached",
            Self::Fuzz => "random input for all that reads what others wrote, one minute",
            Self::Build => "the release site, for size",
            Self::Plain => "the release site, as plain Trunk builds it",
            Self::Site => "the site's files, their HTML, and its budgets",
            Self::Hosting => "the site on web servers, with their shipped configurations",
            Self::Browser => "the site in browsers",
        }
    }

    pub fn run(self, workspace: &Workspace, found: &Found, engines: &[Engine]) -> Result<(), Failure> {
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
    let left_out = [site::SITE, site::HOSTING, site::BROWSER].map(|test| ["--test", test]);
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
    fn the_command_line_names_steps_as_the_table_does() {
        for step in Step::ALL {
            assert_eq!(step.to_possible_value().unwrap().get_name(), step.name());
        }
        assert_eq!(Step::ALL.as_slice(), Step::value_variants());
    }

    #[test]
    fn engines_and_steps_are_known_by_name_only() {
        assert!(Step::from_str("everything", false).is_err());
        assert!(Engine::from_str("safari", false).is_err());
    }
}
