//! Parts of the Rust toolchain. Each function makes sure of one; rustup is only asked for what is missing.

use std::env::{self, consts::EXE_SUFFIX};
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::process;

/// The standard library for the browser, prebuilt.
pub fn wasm_target() -> Result<(), Failure> {
    let wanted = ["target", "add", "wasm32-unknown-unknown"];
    ensure("lib/rustlib/wasm32-unknown-unknown/lib", "the Rust target of the page", &wanted)
}

/// The standard library for another system, prebuilt.
pub fn target(name: &str) -> Result<(), Failure> {
    let path = format!("lib/rustlib/{name}/lib");
    ensure(&path, &format!("the Rust target {name}"), &["target", "add", name])
}

/// The standard library's source, from which the release build makes a smaller one.
pub fn std_source() -> Result<(), Failure> {
    let wanted = ["component", "add", "rust-src"];
    ensure("lib/rustlib/src/rust/library/std", "the source of Rust's standard library", &wanted)
}

pub fn rustfmt() -> Result<(), Failure> {
    ensure(&format!("bin/cargo-fmt{EXE_SUFFIX}"), "`cargo fmt`", &["component", "add", "rustfmt"])
}

pub fn clippy() -> Result<(), Failure> {
    ensure(&format!("bin/cargo-clippy{EXE_SUFFIX}"), "`cargo clippy`", &["component", "add", "clippy"])
}

/// The name of the machine that is built on, as the compiler writes it.
pub fn host_target() -> Result<String, Failure> {
    print("host-tuple")
}

/// The folder of the toolchain in use.
pub fn sysroot() -> Result<PathBuf, Failure> {
    print("sysroot").map(PathBuf::from)
}

fn print(what: &str) -> Result<String, Failure> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let printed = process::output(Command::new(rustc).args(["--print", what]));
    printed.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).ok_or_else(|| {
        Failure::with_remedy(
            format!("`rustc --print {what}` does not work"),
            "install Rust 1.95 or newer with rustup, from https://rustup.rs",
        )
    })
}

/// Looks for a path inside the toolchain, and runs rustup if it is not there.
fn ensure(path: &str, what: &str, rustup: &[&str]) -> Result<(), Failure> {
    let sysroot = sysroot()?;
    if sysroot.join(path).exists() {
        return Ok(());
    }
    let order = format!("rustup {}", rustup.join(" "));
    let missing = format!("{what} is missing from the toolchain in {}", sysroot.display());
    let Some(program) = process::on_path("rustup") else {
        return Err(Failure::with_remedy(
            format!("{missing}, and rustup is not on PATH to add it"),
            format!("install rustup from https://rustup.rs and run `{order}`"),
        ));
    };
    eprintln!("Adding {what}, some seconds.");
    process::prepare(Command::new(program).args(rustup))?;
    let added = sysroot.join(path).exists();
    added.then_some(()).ok_or_else(|| Failure::with_remedy(missing, format!("run `{order}`")))
}
