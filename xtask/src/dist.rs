//! `cargo xtask dist`: archives with the command `letter` and the widget inside, for people without any toolchain.
//! Entry points: [`dist`], and [`linux`] for the test of it.

use std::env::consts::ARCH;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build;
use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::workspace::{self, Workspace};

/// What goes along with the command.
const BESIDE: [(&str, &str); 3] =
    [("docs/command.md", "README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")];

/// Builds the site, and from its widget an archive for each system that can be built for here.
pub fn dist(workspace: &Workspace) -> Result<(), Failure> {
    build::build(workspace)?;
    let mut made = vec![linux(workspace)?];
    let linker = "x86_64-w64-mingw32-gcc";
    match process::on_path(linker) {
        Some(_) => made.push(archive(workspace, "x86_64-pc-windows-gnu", "letter.exe")?),
        None => eprintln!(
            "No archive for Windows, since {linker} is not on PATH (on Debian: `apt-get install gcc-mingw-w64-x86-64`)."
        ),
    }
    for archive in made {
        eprintln!("{}", archive.display());
    }
    Ok(())
}

/// The archive for Linux, whose command is linked statically and runs on any. The site must have been built.
pub fn linux(workspace: &Workspace) -> Result<PathBuf, Failure> {
    archive(workspace, &format!("{ARCH}-unknown-linux-musl"), "letter")
}

fn archive(workspace: &Workspace, target: &str, program: &str) -> Result<PathBuf, Failure> {
    tools::target(target)?;
    let widget = workspace.root.join("target/widget/dist");
    if !widget.is_dir() {
        return Err(Failure::with_remedy(
            format!("{} holds no widget", widget.display()),
            "run `cargo xtask build`, which leaves it there",
        ));
    }
    let mut cargo = process::cargo(&workspace.root);
    cargo.args(["build", "--target-dir", "target/letter", "--profile", "letter", "--package", "letter"]);
    process::run(cargo.args(["--target", target]).env("LETTER_WIDGET", &widget))?;

    let folder = workspace.root.join("target/archives");
    let name = format!("letter-{target}");
    let inside = folder.join(&name);
    workspace::remove_folder(&inside)?;
    fs::create_dir_all(&inside).map_err(|why| unwritable(&inside, &why))?;
    let built = workspace.root.join("target/letter").join(target).join("letter").join(program);
    copy(&built, &inside.join(program))?;
    for (from, to) in BESIDE {
        copy(&workspace.root.join(from), &inside.join(to))?;
    }
    let archive = folder.join(format!("{name}.tar.gz"));
    let mut tar = std::process::Command::new("tar");
    // Nothing of this machine goes in: neither names nor times.
    tar.args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "-czf"]);
    process::run(tar.arg(&archive).arg("-C").arg(&folder).arg(&name))?;
    Ok(archive)
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(|_| ()).map_err(|why| unwritable(to, &why))
}

fn unwritable(path: &Path, why: &std::io::Error) -> Failure {
    Failure::because(format!("cannot write {}: {why}", path.display()))
}
