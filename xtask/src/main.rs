//! The one door to every task of the project: `cargo xtask --help` lists what is behind it.
//!
//! [`main`] reads the command line and hands over: [`serve`], [`build`] and [`check`] are one task each,
//! [`deny`] and [`fuzz`] judge dependencies and give random input, [`test`] is the list of every check, [`bench`]
//! compares speed, [`screenshots`] makes the pictures for the README, [`tools`] finds or installs what they need.

mod bench;
mod build;
mod check;
mod deny;
mod dist;
mod failure;
mod fuzz;
mod process;
mod screenshots;
mod serve;
mod test;
mod tools;
mod trunk;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use failure::Failure;
use workspace::Workspace;

/// Builds, serves and checks the letter.
///
/// Every command finds or installs what it needs: Rust targets through rustup, tools from crates.io
/// and npm, kept by version in ${XDG_CACHE_HOME:-~/.cache}/letter-of-the-law/tools.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the page on this machine, and build it again when content or code changes
    Serve(serve::Options),
    /// Build the release site in dist/, as small as it is shipped
    Build,
    /// Make archives with the command `letter`, for people without any toolchain
    Dist,
    /// Check the content only: letter, law, notes, sources
    Check,
    /// Run every check: format, lints, tests, content, budgets, three browsers
    Test(test::Options),
    /// Judge the dependencies: licences, bans, sources, and known weaknesses where their list can be had
    Deny,
    /// Give random input to what reads it: content, decision rows, addresses, messages
    Fuzz(fuzz::Options),
    /// Take the pictures of the page that the README shows
    Screenshots(screenshots::Options),
    /// Measure how fast the page is, against others, and write docs/benchmarks.md
    Bench(bench::Options),
    /// Serve pages of others that show the letter: hostile styles, policies, dialogs, ten at once
    Hosts,
    /// Install the tools that Trunk needs and print the line that puts them on PATH
    Tools,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// What a value is called on the command line.
fn name(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn run(command: &Command) -> Result<(), Failure> {
    let workspace = Workspace::find()?;
    match command {
        Command::Serve(options) => serve::serve(&workspace, options),
        Command::Build => build::build(&workspace),
        Command::Dist => dist::dist(&workspace),
        Command::Check => check::check(&workspace),
        Command::Test(options) => test::test(&workspace, options),
        Command::Deny => deny::deny(&workspace),
        Command::Fuzz(options) => fuzz::fuzz(&workspace, options),
        Command::Screenshots(options) => screenshots::screenshots(&workspace, options),
        Command::Bench(options) => bench::bench(&workspace, options),
        Command::Hosts => {
            build::build(&workspace)?;
            process::run(&mut test::hosts(&workspace))
        }
        Command::Tools => {
            let tools = tools::for_site(&workspace)?;
            println!("{}", tools.export_line());
            Ok(())
        }
    }
}
