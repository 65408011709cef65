//! Where tools are kept: one folder for each version, complete or not there at all. [`fill`] is the way in.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace;

/// A place for one version of one tool.
pub struct Slot<'a> {
    pub name: &'a str,
    pub version: &'a str,
    /// A file that is there when the tool is, from the top of its folder.
    pub proof: &'a str,
}

/// The path of the slot's file. A tool that is missing is installed first by `install`, into the folder it is
/// given.
pub fn fill(slot: &Slot, install: impl FnOnce(&Path) -> Result<(), Failure>) -> Result<PathBuf, Failure> {
    fill_in(&workspace::tools_folder()?, slot, install)
}

fn fill_in(
    cache: &Path,
    slot: &Slot,
    install: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    // npm's names may hold a scope: @scope/name.
    let name = format!("{}-{}", slot.name.trim_start_matches('@').replace('/', "-"), slot.version);
    let folder = cache.join(&name);
    let proof = folder.join(slot.proof);
    if proof.is_file() {
        return Ok(proof);
    }
    fs::create_dir_all(cache).map_err(|error| unwritable(cache, &error))?;
    let _lock = lock(&cache.join(format!("{name}.lock")))?;
    // Another run may have installed it while this one waited.
    if proof.is_file() {
        return Ok(proof);
    }
    // Installed beside and then renamed, so that a run that was stopped half way leaves nothing that looks
    // complete. It is kept, and the next run goes on from it.
    let partial = cache.join(format!("{name}.partial"));
    fs::create_dir_all(&partial).map_err(|error| unwritable(&partial, &error))?;
    install(&partial)?;
    if !partial.join(slot.proof).is_file() {
        return Err(Failure::because(format!(
            "{} {} was installed, but it has no {}",
            slot.name, slot.version, slot.proof
        )));
    }
    workspace::remove_folder(&folder)?;
    fs::rename(&partial, &folder).map_err(|error| unwritable(&folder, &error))?;
    Ok(proof)
}

/// Waits for other runs that install the same tool. The lock ends with the file, or with this process.
fn lock(path: &Path) -> Result<File, Failure> {
    let file = File::create(path).map_err(|error| unwritable(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            eprintln!("Waiting for another run that is installing the same tool ({}).", path.display());
            file.lock().map_err(|error| unwritable(path, &error))?;
            Ok(file)
        }
        Err(TryLockError::Error(error)) => Err(unwritable(path, &error)),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::with_remedy(
        format!("cannot write {}: {error}", path.display()),
        "make it writable or set XDG_CACHE_HOME to a folder that is",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOT: Slot = Slot { name: "tool", version: "1.2.3", proof: "bin/tool" };

    /// An empty folder for one test.
    fn cache(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-cache-{}-{test}", std::process::id()));
        workspace::remove_folder(&folder).unwrap();
        folder
    }

    fn write_tool(folder: &Path) -> Result<(), Failure> {
        fs::create_dir_all(folder.join("bin")).unwrap();
        fs::write(folder.join("bin/tool"), "").unwrap();
        Ok(())
    }

    #[test]
    fn a_tool_is_installed_once() {
        let cache = cache("once");
        let path = fill_in(&cache, &SLOT, write_tool).unwrap();
        assert_eq!(path, cache.join("tool-1.2.3/bin/tool"));
        let again = fill_in(&cache, &SLOT, |_| panic!("installed a second time")).unwrap();
        assert_eq!(again, path);
        workspace::remove_folder(&cache).unwrap();
    }

    #[test]
    fn a_failed_installation_leaves_nothing_that_looks_complete() {
        let cache = cache("failed");
        let failure = fill_in(&cache, &SLOT, |_| Err(Failure::because("no network"))).unwrap_err();
        assert_eq!(failure.to_string(), "error: no network.");
        assert!(!cache.join("tool-1.2.3").exists());

        let failure = fill_in(&cache, &SLOT, |_| Ok(())).unwrap_err();
        assert_eq!(failure.to_string(), "error: tool 1.2.3 was installed, but it has no bin/tool.");
        assert!(!cache.join("tool-1.2.3").exists());
        workspace::remove_folder(&cache).unwrap();
    }

    #[test]
    fn a_folder_without_the_tool_is_replaced() {
        let cache = cache("replaced");
        fs::create_dir_all(cache.join("tool-1.2.3/leftover")).unwrap();
        fill_in(&cache, &SLOT, write_tool).unwrap();
        assert!(!cache.join("tool-1.2.3/leftover").exists());
        workspace::remove_folder(&cache).unwrap();
    }
}
