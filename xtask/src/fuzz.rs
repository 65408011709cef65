//! `cargo xtask fuzz`: random input, guided by which code it reaches, for all that reads what others wrote.
//! Entry point: [`fuzz`].
//!
//! The content compiler and the decision rows are Rust and run under libFuzzer, with the compiler that is
//! there: its counters need no nightly. The address and messages are read by `boot.js`, which runs in Node.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Target {
    Content,
    Rules,
    Address,
    Messages,
}

impl Target {
    fn name(self) -> String {
        crate::name(self)
    }

    fn is_rust(self) -> bool {
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
    let targets =
        if options.targets.is_empty() { Target::value_variants().to_vec() } else { options.targets.clone() };
    let programs = match targets.iter().any(|target| target.is_rust()) {
        true => Some(build(workspace)?),
        false => None,
    };
    let mut lines = Vec::new();
    for target in targets {
        let name = target.name();
        let run = Run::prepare(workspace, &name)?;
        let command = match &programs {
            Some(folder) if target.is_rust() => run.libfuzzer(&folder.join(&name), options.seconds),
            _ => run.node(&tools::node()?, options.seconds),
        };
        lines.push(run.finish(command)?);
    }
    eprintln!();
    lines.iter().for_each(|line| eprintln!("{line}"));
    Ok(())
}

/// Builds the Rust targets, counted, in a folder of their own, and gives back where they are.
fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    tools::cpp_compiler()?;
    // Named, so that the counters go into the targets alone and not into what runs while they are compiled.
    let host = tools::host_target()?;
    let mut cargo = process::cargo(&workspace.root);
    cargo.args([
        "build",
        "--locked",
        "--package",
        "fuzz",
        "--features",
        "run",
        "--bins",
        "--profile",
        "fuzz",
    ]);
    cargo.args(["--target-dir", "target/fuzz", "--target", &host]).env("RUSTFLAGS", COUNTED);
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut cargo)?;
    Ok(workspace.root.join("target/fuzz").join(host).join("fuzz"))
}

/// One target's folders, from the root of the repository.
struct Run<'a> {
    root: &'a Path,
    name: &'a str,
    seeds: String,
    grown: String,
    failures: String,
}

impl<'a> Run<'a> {
    fn prepare(workspace: &'a Workspace, name: &'a str) -> Result<Self, Failure> {
        let run = Self {
            root: &workspace.root,
            name,
            seeds: format!("fuzz/corpus/{name}"),
            grown: format!("target/fuzz/grown/{name}"),
            failures: format!("target/fuzz/failures/{name}/"),
        };
        // Each run begins with the seeds: what an earlier one gathered takes minutes to read again.
        workspace::remove_folder(&run.root.join(&run.grown))?;
        for folder in [&run.grown, &run.failures] {
            let folder = run.root.join(folder);
            std::fs::create_dir_all(&folder).map_err(|error| {
                Failure::because(format!("cannot make the folder {}: {error}", folder.display()))
            })?;
        }
        Ok(run)
    }

    /// What it finds goes into the first folder; the seeds are only read.
    fn libfuzzer(&self, program: &Path, seconds: u64) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.root).args([&self.grown, &self.seeds]);
        command.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}", self.failures));
        // Ten seconds for a few kilobytes is a fault too, and so are two gigabytes.
        command.args(["-timeout=10", "-rss_limit_mb=2048", "-max_len=8192", "-print_final_stats=1"]);
        let words = format!("fuzz/{}.dict", self.name);
        if self.root.join(&words).is_file() {
            command.arg(format!("-dict={words}"));
        }
        command
    }

    fn node(&self, node: &Path, seconds: u64) -> Command {
        let mut command = Command::new(node);
        command.current_dir(self.root).args(["fuzz/boot/run.mjs", self.name, "static/boot.js"]);
        command.args([&self.seeds, &self.failures, &seconds.to_string()]);
        command
    }

    /// Runs it. What it prints is kept in a file; the figures are given back as a line.
    fn finish(&self, mut command: Command) -> Result<String, Failure> {
        let log = format!("target/fuzz/{}.log", self.name);
        let outcome = process::run_into(&mut command, &self.root.join(&log));
        let said = std::fs::read_to_string(self.root.join(&log)).unwrap_or_default();
        let line = figures(self.name, &said);
        match outcome {
            Ok(()) => Ok(format!("{line}, no promise was broken")),
            Err(failure) => {
                eprintln!("{}\n{line}, FAILED", last_lines(&said, 40));
                match kept(&said) {
                    Some(input) => Err(Failure::with_remedy(
                        format!(
                            "a promise of `{}` was broken, by the input that is kept in {input}",
                            self.name
                        ),
                        format!("read {log}, mend it, and copy the input into {}", self.seeds),
                    )),
                    None => Err(failure),
                }
            }
        }
    }
}

/// "content: 12345 executions, 678 edges": from libFuzzer's last status line, or from what `run.mjs` says.
fn figures(name: &str, said: &str) -> String {
    let own = format!("{name}: ");
    if let Some(line) = said.lines().rev().find(|line| line.starts_with(&own)) {
        return line.to_owned();
    }
    let status = said.lines().rev().find(|line| line.starts_with('#') && line.contains(" cov: "));
    let edges = status.and_then(|line| line.split_whitespace().skip_while(|word| *word != "cov:").nth(1));
    let edges = edges.unwrap_or("?");
    let executions = said.lines().rev().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let executions = executions.unwrap_or("?").trim();
    format!("{name}: {executions} executions, {edges} edges reached")
}

/// The file that a failing input was written to.
fn kept(said: &str) -> Option<&str> {
    let after = |mark| said.lines().rev().find_map(|line: &str| Some(line.split_once(mark)?.1));
    let file = after("Test unit written to ").or_else(|| after("The input is kept in "))?;
    file.split([';', ' ']).next()
}

fn last_lines(text: &str, most: usize) -> String {
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(most)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_both_kinds_of_runs() {
        let libfuzzer = "INFO: seed\n#2\tINITED cov: 10 ft: 11\n#5120\tDONE   cov: 871 ft: 3901 corp: 9/1Kb\n\n\
                         stat::number_of_executed_units: 5120\n";
        assert_eq!(figures("content", libfuzzer), "content: 5120 executions, 871 edges reached");
        let node = "rules: no\naddress: 7 executions, 3 of 4 parts of boot.js ran, seed 1\n";
        assert_eq!(figures("address", node), "address: 7 executions, 3 of 4 parts of boot.js ran, seed 1");
        assert_eq!(figures("content", ""), "content: ? executions, ? edges reached");
    }

    #[test]
    fn the_failing_input_is_named() {
        let libfuzzer = "prefix='f/'; Test unit written to f/crash-1\nBase64: eA==\n";
        assert_eq!(kept(libfuzzer), Some("f/crash-1"));
        assert_eq!(kept("TypeError\nThe input is kept in f/crash-2.json; copy it\n"), Some("f/crash-2.json"));
        assert_eq!(kept("==1== ERROR: libFuzzer\n"), None);
    }
}
