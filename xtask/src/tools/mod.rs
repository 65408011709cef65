//! The tools that builds and tests need: found where they are, installed where they are not.
//!
//! [`for_site`] is the way in for the page; [`for_format_and_lints`], [`for_validity`], [`for_servers`] and
//! [`for_browsers`] for the tests; [`cargo_deny`], [`node`], [`cpp_compiler`] and [`tippy`] for one step each. Each idea
//! has its file: [`rustup`] for the toolchain, [`tool`] for what a tool is, [`cache`] for where it is kept, [`cargo`] and
//! [`npm`] for where it comes from, [`version`] for comparing; [`part`] for what comes from Debian, [`apt`] for
//! installing it.

mod apt;
mod browsers;
mod cache;
mod cargo;
mod checker;
mod npm;
mod part;
mod rustup;
mod servers;
mod tool;
mod version;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use browsers::{Engine, for_browsers};
pub use checker::for_validity;
pub use part::Found;
pub use rustup::host_target;
pub use servers::for_servers;

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;
use tool::{Origin, Tool};
use version::Wanted;

/// Where the programs are that build the page.
pub struct SiteTools {
    pub trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
    esbuild: PathBuf,
}

impl SiteTools {
    pub fn wasm_opt(&self) -> &Path {
        &self.wasm_opt
    }

    pub fn esbuild(&self) -> Command {
        Command::new(&self.esbuild)
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
        let mut folders: Vec<PathBuf> = Vec::new();
        for tool in [&self.trunk, &self.wasm_bindgen, &self.wasm_opt, &self.esbuild] {
            if let Some(folder) = tool.parent().filter(|folder| !folders.iter().any(|known| known == folder))
            {
                folders.push(folder.to_owned());
            }
        }
        folders
    }
}

/// Everything that it takes to build the page.
pub fn for_site(workspace: &Workspace) -> Result<SiteTools, Failure> {
    rustup::wasm_target()?;
    rustup::std_source()?;
    // Cargo.lock decides: the tool and the crate speak a protocol that changes with each release.
    let wasm_bindgen = workspace.locked_version("wasm-bindgen")?;
    // The quick one first: a person without npm hears of it before the long builds and not after them.
    let wasm_opt = tool::program(&Tool {
        package: "binaryen",
        program: "wasm-opt",
        wanted: Wanted::AtLeast("132"),
        why: "makes the Wasm smaller",
        minutes: 1,
        origin: Origin::Npm,
    })?;
    let esbuild = tool::program(&Tool {
        package: "esbuild",
        program: "esbuild",
        wanted: Wanted::Exactly("0.28.2"),
        why: "makes JavaScript and style sheets smaller",
        minutes: 1,
        origin: Origin::Npm,
    })?;
    let wasm_bindgen = tool::program(&Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        wanted: Wanted::Exactly(&wasm_bindgen),
        why: "joins the Wasm and JavaScript",
        minutes: 2,
        // Its own lock file pins releases that a registry may no longer offer.
        origin: Origin::Crate { locked: false, features: &[] },
    })?;
    let trunk = tool::program(&Tool {
        package: "trunk",
        program: "trunk",
        wanted: Wanted::AtLeast("0.21.14"),
        why: "builds and serves the page",
        minutes: 5,
        // Without the update check: the version is chosen here.
        origin: Origin::Crate { locked: true, features: &["--no-default-features", "--features", "rustls"] },
    })?;
    Ok(SiteTools { trunk, wasm_bindgen, wasm_opt, esbuild })
}

/// What `cargo fmt` and `cargo clippy` need; rustup's minimal profile leaves it out.
pub fn for_format_and_lints() -> Result<(), Failure> {
    rustup::rustfmt()?;
    rustup::clippy()?;
    rustup::wasm_target()
}

/// What judges the dependencies.
pub fn cargo_deny() -> Result<PathBuf, Failure> {
    tool::program(&Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        wanted: Wanted::AtLeast("0.20.2"),
        why: "judges the dependencies",
        minutes: 6,
        origin: Origin::Crate { locked: true, features: &[] },
    })
}

/// The folder that holds tippy.js and what it stands on, for the benchmark.
pub fn tippy() -> Result<PathBuf, Failure> {
    let tool = Tool {
        package: "tippy.js",
        program: "tippy.js",
        wanted: Wanted::Exactly("6.3.7"),
        why: "opens cards on a page that ours is compared with",
        minutes: 1,
        origin: Origin::Npm,
    };
    let script = tool::file(&tool, "node_modules/tippy.js/dist/tippy.esm.js")?;
    let packages = script.ancestors().find(|folder| folder.ends_with("node_modules"));
    packages.map(PathBuf::from).ok_or_else(|| Failure::because("tippy.js lies in no folder node_modules"))
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

/// What compiles libFuzzer, which is C++.
pub fn cpp_compiler() -> Result<(), Failure> {
    if env::var_os("CXX").is_some() || process::on_path("c++").is_some() {
        return Ok(());
    }
    apt::install(&[apt::Package { name: "g++", why: "compiles libFuzzer, which is C++" }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_come_first_on_path_and_once() {
        let tools = SiteTools {
            trunk: "/tools/trunk/bin/trunk".into(),
            wasm_bindgen: "/both/bin/wasm-bindgen".into(),
            wasm_opt: "/both/bin/wasm-opt".into(),
            esbuild: "/other/bin/esbuild".into(),
        };
        assert_eq!(tools.export_line(), "export PATH=\"/tools/trunk/bin:/both/bin:/other/bin:$PATH\"");
        let path = tools.path().unwrap();
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("/tools/trunk/bin"), PathBuf::from("/both/bin")]);
    }
}
