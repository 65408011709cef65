//! Tools from crates.io, built here. Entry point: [`program`].

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::workspace;

/// A build that is fast to make instead of a program that is fast to run. Trunk's own profile takes 20
/// minutes on two cores, this one 5, and the tools work for seconds at most.
const QUICK: [&str; 4] = [
    "profile.release.lto=false",
    "profile.release.opt-level=1",
    "profile.release.codegen-units=16",
    "profile.release.debug=0",
];

pub struct Tool<'a> {
    /// Its name in the registry.
    pub package: &'a str,
    /// The program's file name.
    pub program: &'a str,
    /// The version to install. Where it is not exact, a newer one that is on PATH will do.
    pub version: &'a str,
    pub is_exact: bool,
    pub why: &'a str,
    /// About how long two cores take to build it.
    pub minutes: u32,
    /// More for `cargo install`.
    pub arguments: &'a [&'a str],
}

/// The path of a tool's program: the one on PATH if its version will do, else our own, built if need be.
pub fn program(tool: &Tool) -> Result<PathBuf, Failure> {
    if let Some(found) = process::on_path(tool.program) {
        let printed = process::output(Command::new(&found).arg("--version"));
        if printed.is_some_and(|text| is_wanted(&text, tool.version, tool.is_exact)) {
            return Ok(found);
        }
    }
    let folder = workspace::tools_folder()?.join(format!("{}-{}", tool.package, tool.version));
    let program = folder.join("bin").join(tool.program);
    // Cargo puts a program there only when it is whole, and lets one run wait for another.
    if program.is_file() {
        return Ok(program);
    }
    eprintln!("Installing {} {} ({}), about {} min.", tool.package, tool.version, tool.why, tool.minutes);
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["install", tool.package, "--version", &format!("={}", tool.version)]).args(tool.arguments);
    command.args(QUICK.iter().flat_map(|setting| ["--config", setting]));
    // Beside the programs, so that a build that was stopped goes on where it was.
    let target = folder.join("target");
    command.arg("--root").arg(&folder).arg("--target-dir").arg(&target);
    process::prepare(&mut command)?;
    workspace::remove_folder(&target)?;
    Ok(program)
}

/// Whether the first version in what `--version` prints is the wanted one, or if that is enough, a newer one.
fn is_wanted(printed: &str, wanted: &str, is_exact: bool) -> bool {
    let Some(found) = printed.split_whitespace().find(|word| numbers(word).is_some()) else { return false };
    if is_exact { found == wanted } else { numbers(found) >= numbers(wanted) }
}

/// "0.22.0-beta.1" → 0, 22, 0.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut parts = version.split('-').next()?.split('.').map(|part| part.parse().ok());
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::is_wanted;

    #[test]
    fn versions_are_compared_by_number() {
        let geckodriver = "geckodriver 0.37.1 (c1c51bdfac73 2026-09-01 10:00 +0000)\n\nThe source code";
        assert!(is_wanted(geckodriver, "0.37.1", false));
        for (printed, newer, exact) in [
            ("trunk 0.21.14\n", true, true),
            ("trunk 0.21.9", false, false),
            ("trunk 0.22.0-beta.1", true, false),
            ("trunk 1.0.0", true, false),
            ("trunk 0.21.14-rc.1", true, false),
            ("command not found", false, false),
            ("1.2.3.4", false, false),
        ] {
            assert_eq!(is_wanted(printed, "0.21.14", false), newer, "{printed}");
            assert_eq!(is_wanted(printed, "0.21.14", true), exact, "{printed}");
        }
    }
}
