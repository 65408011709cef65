//! The tools that builds and tests need: found where they are, installed where they are not.
//!
//! Entry points: [`for_site`] for the page; [`for_format_and_lints`], [`for_validity`], [`for_servers`] and
//! [`for_browsers`] for the tests; [`cargo_deny`], [`node`] and [`cpp_compiler`] for one step each. Each place that they
//! come from has its file: [`rustup`], [`crates`], [`npm`], [`debian`].

mod crates;
mod debian;
mod npm;
mod rustup;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use clap::ValueEnum;

pub use npm::modules as node_modules;
pub use rustup::{host_target, sysroot, target};

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;
use crates::Tool;

/// What the tests read from their environment: where tools are.
pub type Variables = Vec<(&'static str, PathBuf)>;

/// The engines that the tests drive. Their names are those on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub fn name(self) -> String {
        crate::name(self)
    }
}

/// Where the programs are that build the page.
pub struct SiteTools {
    pub trunk: PathBuf,
    wasm_bindgen: PathBuf,
    /// esbuild and wasm-opt.
    npm: PathBuf,
}

impl SiteTools {
    pub fn esbuild(&self) -> Command {
        Command::new(self.npm.join("esbuild"))
    }

    /// PATH with the tools first, so that Trunk takes these and downloads nothing.
    pub fn path(&self) -> Result<OsString, Failure> {
        let tools = self.folders();
        let path = env::var_os("PATH").unwrap_or_default();
        let rest = env::split_paths(&path).filter(|folder| !tools.contains(folder));
        env::join_paths(tools.iter().cloned().chain(rest))
            .map_err(|error| Failure::because(format!("cannot put the tools on PATH: {error}")))
    }

    /// The same for a person's shell.
    pub fn export_line(&self) -> String {
        let folders: Vec<_> = self.folders().iter().map(|folder| folder.display().to_string()).collect();
        format!("export PATH=\"{}:$PATH\"", folders.join(":"))
    }

    fn folders(&self) -> Vec<PathBuf> {
        let programs = [&self.trunk, &self.wasm_bindgen].into_iter().filter_map(|program| program.parent());
        let mut folders: Vec<PathBuf> = programs.map(PathBuf::from).chain([self.npm.clone()]).collect();
        folders.dedup();
        folders
    }
}

/// Everything that it takes to build the page.
pub fn for_site(workspace: &Workspace) -> Result<SiteTools, Failure> {
    rustup::wasm_target()?;
    rustup::std_source()?;
    // The quick ones first: a person without npm hears of it before the long builds and not after them.
    let npm = npm::modules(workspace)?.join(".bin");
    let wasm_bindgen = crates::program(&Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // Cargo.lock decides: the tool and the crate speak a protocol that changes with each release.
        version: &workspace.locked_version("wasm-bindgen")?,
        is_exact: true,
        why: "joins the Wasm and JavaScript",
        minutes: 2,
        // Without `--locked`: its own lock file pins releases that a registry may no longer offer.
        arguments: &[],
    })?;
    let trunk = crates::program(&Tool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14",
        is_exact: false,
        why: "builds and serves the page",
        minutes: 5,
        // Without the update check: the version is chosen here.
        arguments: &["--locked", "--no-default-features", "--features", "rustls"],
    })?;
    Ok(SiteTools { trunk, wasm_bindgen, npm })
}

/// What `cargo fmt` and `cargo clippy` need; rustup's minimal profile leaves it out.
pub fn for_format_and_lints() -> Result<(), Failure> {
    rustup::rustfmt()?;
    rustup::clippy()?;
    rustup::wasm_target()
}

/// What checks the pages' HTML.
pub fn for_validity(workspace: &Workspace) -> Result<Variables, Failure> {
    let java = debian::find_or_install(&debian::JAVA)?;
    Ok([java, npm::html_checker(workspace)?].concat())
}

/// The web servers that the configurations in `hosting/` are for.
pub fn for_servers() -> Result<Variables, Failure> {
    debian::find_or_install(&debian::SERVERS)
}

/// What it takes to drive these engines.
pub fn for_browsers(workspace: &Workspace, engines: &[Engine]) -> Result<Variables, Failure> {
    let mut parts = Vec::new();
    for engine in engines {
        parts.extend(match engine {
            Engine::Chromium => debian::CHROMIUM.as_slice(),
            Engine::Firefox => &debian::FIREFOX,
            Engine::Webkit => &debian::WEBKIT,
        });
    }
    if process::on_path("apt-get").is_some() {
        parts.extend(&debian::FONTS);
    }
    let mut found = debian::find_or_install(parts)?;
    found.extend(npm::for_browsers(workspace)?);
    if engines.contains(&Engine::Firefox) {
        let geckodriver = crates::program(&Tool {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1",
            is_exact: false,
            why: "drives Firefox; Debian has no package of it",
            minutes: 2,
            arguments: &[],
        })?;
        found.push(("LOTL_GECKODRIVER", geckodriver));
    }
    Ok(found)
}

/// What judges the dependencies.
pub fn cargo_deny() -> Result<PathBuf, Failure> {
    crates::program(&Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2",
        is_exact: false,
        why: "judges the dependencies",
        minutes: 6,
        arguments: &["--locked"],
    })
}

/// What runs JavaScript outside browsers.
pub fn node() -> Result<PathBuf, Failure> {
    process::on_path("node").ok_or_else(|| {
        Failure::with_remedy(
            "node is not on PATH, and boot.js is fuzzed in it",
            "install Node (on Debian: `apt-get install nodejs npm`) and run this again",
        )
    })
}

/// What compiles libFuzzer.
pub fn cpp_compiler() -> Result<(), Failure> {
    debian::find_or_install(&debian::CPP).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_come_first_on_path_and_once() {
        let tools = SiteTools {
            trunk: "/both/bin/trunk".into(),
            wasm_bindgen: "/both/bin/wasm-bindgen".into(),
            npm: "/npm/node_modules/.bin".into(),
        };
        assert_eq!(tools.export_line(), "export PATH=\"/both/bin:/npm/node_modules/.bin:$PATH\"");
        let path = tools.path().unwrap();
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("/both/bin"), PathBuf::from("/npm/node_modules/.bin")]);
    }
}
