//! The command `letter`: checks letters and the law they cite, and makes the site that shows them.
//!
//! [`content`] reads and checks, [`widget`] is what runs in a reader's browser, [`build`] makes the site of both, and
//! [`serve`] shows it while it is written. [`stage`] is for Trunk's hook alone.

mod build;
mod compress;
mod content;
mod failure;
mod picture;
mod serve;
mod shrink;
mod single;
mod stage;
mod widget;

use clap::{Parser, Subcommand};
use failure::Result;
use std::path::PathBuf;
use std::process::ExitCode;

/// Publishes official letters, each read beside the law it cites.
#[derive(Parser)]
#[command(
    version,
    after_help = "Examples:\n  letter check                 what is wrong in content/, all at once\n  letter build                 the site, into dist/\n  letter build --drafts        the same, with letters that are not published yet\n  letter serve                 the site on this machine, made anew at each change\n\nExit codes: 0 done, 1 refused or failed (what is wrong is said), 2 the command itself was not understood."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check every letter and the law, and write nothing
    Check {
        #[command(flatten)]
        content: content::Folder,
    },
    /// Make the site: every letter, the law, the list
    Build(build::Choices),
    /// Serve the site on this machine, and make it again when the content changes
    Serve(serve::Served),
    /// Put a .br and a .gz beside each file that gains by it
    #[command(hide = true)]
    Compress { folder: PathBuf },
    /// Make the site in the folder that Trunk has staged
    #[command(hide = true)]
    Stage,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Check { content } => content::check(&content),
        Command::Build(options) => build::build(&options),
        Command::Serve(options) => serve::serve(&options),
        Command::Compress { folder } => compress::compress(&folder),
        Command::Stage => stage::stage(),
    }
}
