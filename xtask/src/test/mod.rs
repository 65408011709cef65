//! `cargo xtask test`: every check, one after the other, and how long each took. Entry point: [`test`].
//!
//! [`step`] says what each check is, [`site`] how tests of the built site are started.

mod site;
mod step;

use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

pub use site::{bench, browser_tests, hosts};

use crate::failure::Failure;
use crate::tools::{self, Engine, Variables};
use crate::workspace::Workspace;
use step::Step;

#[derive(Args)]
pub struct Options {
    /// Drive only this browser engine (may be given again)
    #[arg(long = "engine", value_name = "ENGINE", value_enum)]
    engines: Vec<Engine>,
    /// Run only this step (may be given again)
    #[arg(long = "only", value_name = "STEP", value_enum)]
    only: Vec<Step>,
}

/// Installs what is missing, then runs the steps in their order and stops at the first that fails.
pub fn test(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let engines =
        if options.engines.is_empty() { Engine::value_variants().to_vec() } else { options.engines.clone() };
    let chosen = |step: &&Step| options.only.is_empty() || options.only.contains(step);
    let steps: Vec<Step> = Step::value_variants().iter().filter(chosen).copied().collect();

    let started = Instant::now();
    let found = prepare(workspace, &steps, &engines)?;
    let mut report = row("what is needed", "passed", started.elapsed());
    for step in steps {
        eprintln!("\n=== {}: {}", step.name(), step.what());
        let at = Instant::now();
        if let Err(failure) = step.run(workspace, &found, &engines) {
            eprintln!(
                "\n{report}{}The steps after it were not run.",
                row(&step.name(), "FAILED", at.elapsed())
            );
            return Err(failure);
        }
        report += &row(&step.name(), "passed", at.elapsed());
    }
    eprintln!("\n{report}{}", row("all", "", started.elapsed()));
    match options.only.is_empty() && options.engines.is_empty() {
        true => eprintln!("Every check passed."),
        false => eprintln!("The checks that were asked for passed; the others were not run."),
    }
    Ok(())
}

/// A line of the table at the end.
fn row(step: &str, outcome: &str, time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{step:<16} {outcome:<8} {:>3} min {:02} s\n", seconds / 60, seconds % 60)
}

/// Has everything at hand before the first step, so that what cannot be had is said at once.
fn prepare(workspace: &Workspace, steps: &[Step], engines: &[Engine]) -> Result<Variables, Failure> {
    tools::for_format_and_lints()?;
    // These first: what a person has to install by hand is said before tools are built for minutes.
    let mut found = Variables::new();
    if steps.contains(&Step::Site) {
        found.extend(tools::for_validity(workspace)?);
    }
    if steps.contains(&Step::Hosting) || steps.contains(&Step::Browser) {
        found.extend(tools::for_servers()?);
    }
    if steps.contains(&Step::Browser) {
        found.extend(tools::for_browsers(workspace, engines)?);
    }
    if steps.contains(&Step::Fuzz) {
        tools::node()?;
        tools::node_modules(workspace)?;
        tools::cpp_compiler()?;
    }
    if steps.contains(&Step::Deny) {
        tools::cargo_deny()?;
    }
    if steps.contains(&Step::Build) {
        tools::for_site(workspace)?;
    }
    Ok(found)
}
