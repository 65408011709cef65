//! `cargo xtask build`: the release site in `dist/`, with everything made for size. Entry point: [`build`].

use std::process::Command;

use crate::check;
use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::trunk;
use crate::workspace::Workspace;

/// What makes the small build, as environment variables, because Trunk starts cargo itself.
///
/// The standard library is compiled for size and without the text of panic messages. That needs two flags
/// that stable Rust hides; RUSTC_BOOTSTRAP shows them to the compiler that is there, so no nightly is needed.
/// The flags name the Wasm target alone: the hook in `Trunk.toml` takes the rest away from the host program
/// that it runs.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

/// These would take the place of the flags above, not add to them.
const OVERRIDING: [&str; 2] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// Builds the site as `trunk build --release` does, with the standard library as it comes, into a folder that
/// only the tests read: it must give the same page, within a budget of its own.
pub fn plain(workspace: &Workspace) -> Result<(), Failure> {
    let tools = tools::for_site(workspace)?;
    process::run(&mut trunk::fetch(workspace))?;
    let mut trunk = trunk::command(workspace, &tools)?;
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(workspace.plain_dist());
    process::run(&mut trunk)
}

/// The standard library has dependencies of its own, which stand in its own Cargo.lock. A fetch for the package
/// leaves them out, also when it is told that the library will be built.
fn fetch_for_std(workspace: &Workspace) -> Result<Command, Failure> {
    let manifest = tools::sysroot()?.join("lib/rustlib/src/rust/library/Cargo.toml");
    let mut fetch = process::cargo(&workspace.root);
    fetch.args(["fetch", "--locked", "--target", "wasm32-unknown-unknown", "--manifest-path"]).arg(manifest);
    fetch.env("RUSTC_BOOTSTRAP", "1");
    Ok(fetch)
}

/// Builds the site as it is shipped.
pub fn build(workspace: &Workspace) -> Result<(), Failure> {
    let tools = tools::for_site(workspace)?;
    // Before the Wasm, which takes minutes; and here its compiling is seen, in Trunk's hook it is not.
    check::check(workspace)?;
    process::run(&mut trunk::fetch(workspace))?;
    process::run(&mut fetch_for_std(workspace)?)?;

    let mut trunk = trunk::command(workspace, &tools)?;
    trunk.args(["build", "--release", "--offline"]).envs(SMALL);
    for name in OVERRIDING {
        trunk.env_remove(name);
    }
    // A folder of its own: the same one for both kinds of build would compile everything again at each change
    // over.
    trunk.env("CARGO_TARGET_DIR", workspace.root.join("target/wasm-min"));
    process::run(&mut trunk)?;
    // Not in Trunk's hook: `trunk serve` would wait for it at each change.
    check::compress(workspace, &workspace.dist())?;
    eprintln!("The site is in {}.", workspace.dist().display());
    Ok(())
}
