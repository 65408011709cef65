//! `cargo xtask bench`: how fast the page is, against the same page without script and against others' means.
//! Entry point: [`bench`].

use std::path::PathBuf;

use clap::Args;

use crate::build;
use crate::failure::Failure;
use crate::process;
use crate::test;
use crate::tools::{self, Engine};
use crate::trunk;
use crate::workspace::{self, Workspace};

#[derive(Args)]
pub struct Options {
    /// How often each page is visited; under 15 the figures are shown, and docs/benchmarks.md stays as it is
    #[arg(long, default_value_t = 15, value_parser = clap::value_parser!(u32).range(2..))]
    rounds: u32,
}

/// Builds the page and its peers, measures them in Chromium, and writes docs/benchmarks.md.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let browsers = tools::for_browsers(workspace, &[Engine::Chromium])?;
    build::build(workspace)?;
    let peers = workspace.root.join("target/bench");
    workspace::remove_folder(&peers)?;
    build_tippy(workspace, peers.join("tippy"))?;
    build_usual(workspace, peers.join("usual"))?;
    let mut measuring = test::bench(workspace, &browsers);
    measuring.env("LOTL_BENCH", &peers).env("LOTL_ROUNDS", options.rounds.to_string());
    process::run(&mut measuring)
}

/// Cards by tippy.js, in two files.
fn build_tippy(workspace: &Workspace, into: PathBuf) -> Result<(), Failure> {
    let packages = tools::node_modules(workspace)?;
    let mut esbuild = tools::for_site(workspace)?.esbuild();
    esbuild.current_dir(&workspace.root).env("NODE_PATH", packages);
    esbuild.args(["bench/tippy/cards.js", "--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    process::run(esbuild.arg(format!("--outdir={}", into.display())))
}

/// A page that Yew draws in the browser, built as its own documentation says.
fn build_usual(workspace: &Workspace, into: PathBuf) -> Result<(), Failure> {
    let folder = workspace.root.join("bench/usual");
    process::run(process::cargo(&folder).args(["fetch", "--locked"]))?;
    let mut trunk = trunk::command(workspace, &tools::for_site(workspace)?)?;
    trunk.current_dir(&folder).env("CARGO_TARGET_DIR", workspace.root.join("target/usual"));
    trunk.args(["build", "--release", "--offline", "--public-url", "./", "--dist"]);
    process::run(trunk.arg(into))
}
