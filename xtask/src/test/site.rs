//! Tests that read the built site: how they are started. Entry points: [`site_tests`], [`hosting_tests`] and
//! [`browser_tests`].

use std::path::Path;
use std::process::Command;

use super::step::cargo;
use crate::failure::Failure;
use crate::tools::{Engine, Variables};
use crate::workspace::Workspace;

/// The names of these tests. `Cargo.toml` keeps them out of a plain `cargo test`, which has no site to read.
pub const ARCHIVE: &str = "archive";
pub const SITE: &str = "site";
pub const HOSTING: &str = "hosting";
pub const BROWSER: &str = "browser";

/// The test of the archive that holds the command.
pub fn archive_test(workspace: &Workspace, archive: &Path) -> Result<Command, Failure> {
    let mut command = reading_the_site(workspace, ARCHIVE)?;
    command.env("LOTL_ARCHIVE", archive);
    Ok(command)
}

/// The tests of the site's files, of their HTML and of its budgets.
pub fn site_tests(workspace: &Workspace, found: &Variables) -> Result<Command, Failure> {
    let mut command = reading_the_site(workspace, SITE)?;
    command.envs(found.iter().cloned());
    // The sizes are worth reading also while they are within their budgets.
    command.args(["--", "--show-output"]);
    Ok(command)
}

/// The tests on real web servers.
pub fn hosting_tests(workspace: &Workspace, found: &Variables) -> Result<Command, Failure> {
    let mut command = reading_the_site(workspace, HOSTING)?;
    command.envs(found.iter().cloned());
    Ok(command)
}

/// The tests in real browsers.
pub fn browser_tests(
    workspace: &Workspace,
    found: &Variables,
    engines: &[Engine],
) -> Result<Command, Failure> {
    let mut command = reading_the_site(workspace, BROWSER)?;
    let names: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
    command.env("LOTL_ENGINES", names.join(",")).envs(found.iter().cloned());
    Ok(command)
}

/// The pages of others that show the letter, served until it is interrupted.
pub fn hosts(workspace: &Workspace) -> Command {
    let mut command = cargo(&workspace.root, "test");
    command.args(["--test", BROWSER]).env("LOTL_HOSTS", workspace.dist());
    command
}

/// The measuring of the built site, in one browser.
pub fn bench(workspace: &Workspace, found: &Variables) -> Command {
    let mut command = cargo(&workspace.root, "test");
    command.args(["--test", BROWSER]).env("LOTL_DIST", workspace.dist()).envs(found.iter().cloned());
    command
}

fn reading_the_site(workspace: &Workspace, test: &str) -> Result<Command, Failure> {
    let (dist, plain) = (workspace.dist(), workspace.plain_dist());
    for (folder, remedy) in
        [(&dist, "run `cargo xtask build`"), (&plain, "run `cargo xtask test --only plain`")]
    {
        if !folder.join("index.html").is_file() {
            return Err(Failure::with_remedy(format!("{} holds no site to test", folder.display()), remedy));
        }
    }
    let mut command = cargo(&workspace.root, "test");
    command.args(["--test", test]).env("LOTL_DIST", dist).env("LOTL_PLAIN_DIST", plain);
    Ok(command)
}
