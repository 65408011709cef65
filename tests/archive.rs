//! The archive with the command, as a person without any toolchain has it: unpacked into an empty place, with nothing
//! else on PATH, it publishes the letters, and the bytes are those that `cargo xtask build` gives.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn named(variable: &str) -> PathBuf {
    let path = std::env::var_os(variable);
    path.unwrap_or_else(|| panic!("this test needs {variable}; `cargo xtask test` sets it")).into()
}

/// The unpacked archive, with the content beside it.
fn unpacked(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).expect("a folder");
    let unpack = Command::new("tar").arg("-xzf").arg(named("LOTL_ARCHIVE")).arg("-C").arg(&place).status();
    assert!(unpack.expect("tar starts").success(), "the archive does not unpack");
    let mut inside = fs::read_dir(&place).expect("the unpacked archive").flatten();
    let folder = inside.next().expect("a folder in the archive").path();
    assert!(inside.next().is_none(), "an archive holds one folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &folder.join("content"));
    folder
}

/// Nothing of this machine is known to it: neither programs nor settings.
fn letter(folder: &Path, arguments: &[&str]) -> Output {
    let mut letter = Command::new(folder.join("letter"));
    letter.current_dir(folder).args(arguments).env_clear().output().expect("the command starts")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let place = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &place),
            false => drop(fs::copy(entry.path(), place).expect("a file")),
        }
    }
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|why| panic!("{}: {why}", next.display())).flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("a path within").to_owned();
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

#[test]
fn it_publishes_the_same_site_with_nothing_else_on_path() {
    let folder = unpacked("archive");
    let output = letter(&folder, &["build"]);
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "{said}");
    let (made, built) = (files(&folder.join("dist")), files(&named("LOTL_DIST")));
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&built));
    let other: Vec<_> =
        made.iter().filter(|(path, bytes)| built[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "these differ from what `cargo xtask build` gives: {other:?}");
}

#[test]
fn it_explains_itself() {
    let folder = unpacked("archive-help");
    let output = letter(&folder, &["--help"]);
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    for word in ["check", "build", "serve", "Examples:", "Exit codes:"] {
        assert!(help.contains(word), "{word:?} is not in: {help}");
    }
    assert!(folder.join("README.md").is_file() && folder.join("LICENSE-MIT").is_file());
    assert_eq!(letter(&folder, &["bild"]).status.code(), Some(2), "an unknown command");
}
