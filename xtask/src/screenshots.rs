//! `cargo xtask screenshots`: pictures of the page, for the README. Entry point: [`screenshots`].

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::build;
use crate::failure::Failure;
use crate::process;
use crate::test;
use crate::tools::{self, Engine};
use crate::workspace::Workspace;

#[derive(Args)]
pub struct Options {
    /// The folder for the pictures, from the top of the repository
    #[arg(long, value_name = "FOLDER", default_value = "docs/images")]
    into: PathBuf,
}

/// Builds the site and takes pictures of it in Chromium, so that they can be compared with earlier ones.
pub fn screenshots(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let engines = [Engine::Chromium];
    let browsers = tools::for_browsers(workspace, &engines)?;
    build::build(workspace)?;
    let folder = workspace.root.join(&options.into);
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::because(format!("cannot make {}: {error}", folder.display())))?;
    let mut tests = test::browser_tests(workspace, &browsers, &engines)?;
    process::run(tests.env("LOTL_SCREENSHOTS", &folder))?;
    eprintln!("The pictures are in {}.", folder.display());
    Ok(())
}
