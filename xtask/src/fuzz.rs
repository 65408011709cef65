//! `cargo xtask fuzz`: random input, guided by which code it reaches, for all that reads what others wrote.
//! Entry point: [`fuzz`].
//!
//! The content compiler and the decision rows are Rust and run under libFuzzer, with the compiler that is
//! there: its counters need no nightly. The address and messages are read by
//! `boot.js`, and what a page asks to be shown by `embed.js`; both run in Node, with inputs that fast-check makes.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::workspace::{self, Workspace};

/// What libFuzzer needs of each function: counters, and the values that are compared. `fuzzing` is the name
/// by which some crates know to leave chance of their own out.
const COUNTED: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// What reads untrusted input.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Target {
    Content,
    Rules,
    Address,
    Messages,
    Show,
}

impl Target {
    fn is_rust(&self) -> bool {
        matches!(self, Self::Content | Self::Rules)
    }
}

#[derive(Args)]
pub struct Options {
    /// How long each target runs
    #[arg(long, default_value_t = 15, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// Run only this target (may be given again)
    #[arg(long = "target", value_name = "TARGET", value_enum)]
    targets: Vec<Target>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seconds: 15, targets: Vec::new() }
    }
}

/// Runs the targets one after the other; each must end without a broken promise.
pub fn fuzz(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let targets = if options.targets.is_empty() { Target::value_variants() } else { &options.targets };
    let programs = match targets.iter().any(|target| target.is_rust()) {
        true => Some(build(workspace)?),
        false => None,
    };
    for target in targets {
        let name = crate::name(*target);
        let seeds = format!("fuzz/corpus/{name}");
        let failures = folder(workspace, &format!("target/fuzz/failures/{name}/"))?;
        let mut command = match &programs {
            Some(programs) if target.is_rust() => {
                // Each run begins with the seeds: what an earlier one gathered takes minutes to read again.
                let grown = format!("target/fuzz/grown/{name}");
                workspace::remove_folder(&workspace.root.join(&grown))?;
                let mut command = libfuzzer(&programs.join(&name), &failures, options.seconds);
                let words = format!("fuzz/{name}.dict");
                if workspace.root.join(&words).is_file() {
                    command.arg(format!("-dict={words}"));
                }
                // What it finds goes into the first folder; the seeds are only read.
                command.args([&folder(workspace, &grown)?, &seeds]);
                command
            }
            _ => {
                let mut command = Command::new(tools::node()?);
                command.env("LOTL_NODE_MODULES", tools::node_modules(workspace)?);
                command.args(["fuzz/boot/run.mjs", &name, "static/boot.js", &seeds, &failures]);
                command.arg(options.seconds.to_string());
                command
            }
        };
        process::run(command.current_dir(&workspace.root)).inspect_err(|_| {
            eprintln!("Where an input is named above, mend what it breaks and copy it into {seeds}.");
        })?;
    }
    eprintln!("No promise was broken.");
    Ok(())
}

fn libfuzzer(program: &Path, failures: &str, seconds: u64) -> Command {
    let mut command = Command::new(program);
    command.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={failures}"));
    // Ten seconds for a few kilobytes is a fault too, and so are two gigabytes.
    command.args(["-timeout=10", "-rss_limit_mb=2048", "-max_len=8192"]);
    // How much it ran and what it found, not each input that reached something new.
    command.args(["-verbosity=0", "-print_final_stats=1"]);
    command
}

/// Makes a folder, from the root of the repository.
fn folder(workspace: &Workspace, path: &str) -> Result<String, Failure> {
    let folder = workspace.root.join(path);
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::because(format!("cannot make the folder {}: {error}", folder.display())))?;
    Ok(path.to_owned())
}

/// Builds the Rust targets, counted, in a folder of their own, and gives back where they are.
fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    tools::cpp_compiler()?;
    // Named, so that the counters go into the targets alone and not into what runs while they are compiled.
    let host = tools::host_target()?;
    let mut cargo = process::cargo(&workspace.root);
    cargo.args(["build", "--locked", "--package", "fuzz", "--features", "run", "--bins"]);
    cargo.args(["--profile", "fuzz"]);
    cargo.args(["--target-dir", "target/fuzz", "--target", &host]).env("RUSTFLAGS", COUNTED);
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut cargo)?;
    Ok(workspace.root.join("target/fuzz").join(host).join("fuzz"))
}
