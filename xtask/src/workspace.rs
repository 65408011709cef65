//! Where things are: the repository and the folders that builds write to. Entry point: [`Workspace::find`].

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The host's own target folder, from the root of the repository. `Trunk.toml` names the same one, so that
/// the content check, the tests and the prerendering hook build their dependencies once.
pub const HOST_TARGET: &str = "target/host";

/// The repository.
pub struct Workspace {
    pub root: PathBuf,
}

impl Workspace {
    /// The repository that this program was built from, or the one that cargo runs it in.
    pub fn find() -> Result<Self, Failure> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let manifest = manifest.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        match manifest.parent() {
            Some(root) if root.join("Cargo.lock").is_file() => Ok(Self { root: root.to_owned() }),
            _ => Err(Failure::with_remedy(
                format!("no repository found around {}", manifest.display()),
                "run `cargo xtask` inside it",
            )),
        }
    }

    /// The release site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where the tests have the site as plain Trunk builds it.
    pub fn plain_dist(&self) -> PathBuf {
        self.root.join("target/plain")
    }

    /// The version of a package in `Cargo.lock`.
    pub fn locked_version(&self, package: &str) -> Result<String, Failure> {
        let file = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&file)
            .map_err(|error| Failure::because(format!("cannot read {}: {error}", file.display())))?;
        locked_version(&text, package).ok_or_else(|| {
            Failure::with_remedy(
                format!("{} names no package `{package}`", file.display()),
                "run `cargo generate-lockfile`",
            )
        })
    }
}

/// Cargo writes `name` and `version` on lines of their own, one after the other, in each `[[package]]`.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// The folder that tools are kept in, by version, for every clone of the repository.
pub fn tools_folder() -> Result<PathBuf, Failure> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")));
    let cache = cache.ok_or_else(|| {
        Failure::with_remedy(
            "no folder to keep tools in, as neither XDG_CACHE_HOME nor HOME is an absolute path",
            "set XDG_CACHE_HOME",
        )
    })?;
    Ok(cache.join("letter-of-the-law").join("tools"))
}

/// Removes a folder and what is in it; one that is not there is fine.
pub fn remove_folder(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::because(format!("cannot remove {}: {error}", folder.display())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.99"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"
"#;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn this_repository_is_found() {
        let workspace = Workspace::find().unwrap();
        assert!(workspace.root.join("xtask/Cargo.toml").is_file());
        assert!(workspace.locked_version("wasm-bindgen").unwrap().starts_with("0.2."));
    }
}
