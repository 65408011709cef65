//! Other programs: how they are started, shown and judged. Entry point: [`run`].

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// Runs a program with its output shown, after a line that says what is run.
///
/// Nothing is ever asked: the program has no input to read, so it behaves the same without a terminal.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    eprintln!("$ {line}");
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command.get_program(), &error))?;
    match (status.success(), status.code()) {
        (true, _) => Ok(()),
        (false, Some(code)) => Err(Failure::because(format!("`{line}` failed with exit code {code}"))),
        (false, None) => Err(Failure::because(format!("`{line}` was stopped by a signal"))),
    }
}

/// The same for what is only preparation: its output goes to standard error, as it is not what was asked for.
pub fn prepare(command: &mut Command) -> Result<(), Failure> {
    run(command.stdout(io::stderr()))
}

/// What a program prints on its standard output, or nothing if it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The cargo that started this program, so that a `+toolchain` given by the person is kept.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// The first file of this name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_program(file))
}

/// Whether a file is there and may be run.
#[cfg(unix)]
pub fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Whether a file is there and may be run.
#[cfg(not(unix))]
pub fn is_program(file: &Path) -> bool {
    file.is_file()
}

pub fn cannot_start(program: &OsStr, error: &io::Error) -> Failure {
    Failure::because(format!("cannot start `{}`: {error}", program.display()))
}

/// The command as one would type it; long paths to the program itself are left out.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let mut line = name.into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(line(&command), "cargo fmt --all");
    }

    #[test]
    fn a_missing_program_says_so() {
        let failure = run(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(failure.to_string().starts_with("error: cannot start `no-such-program-here`"), "{failure}");
    }

    #[test]
    fn a_failing_program_names_its_code() {
        let failure = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert_eq!(failure.to_string(), "error: `sh -c exit 3` failed with exit code 3.");
    }
}
