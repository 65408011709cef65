//! The folder that Trunk has staged, which becomes the site once the hook has succeeded.

use site::page::passages::Assets;
use std::fs;
use std::io::Error;
use std::path::{Path, PathBuf};

pub struct Staged {
    pub folder: PathBuf,
}

impl Staged {
    /// The folder that Trunk names to its hooks.
    pub fn find() -> Result<Self, String> {
        let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
            "compile page: TRUNK_STAGING_DIR is not set; run `cargo xtask build`, which runs Trunk\n"
                .to_owned()
        })?;
        Ok(Self { folder: folder.into() })
    }

    pub fn read(&self, path: &str) -> Result<String, String> {
        let path = self.folder.join(path);
        fs::read_to_string(&path).map_err(|why| at(&path, &why))
    }

    pub fn read_bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        let path = self.folder.join(path);
        fs::read(&path).map_err(|why| at(&path, &why))
    }

    pub fn remove(&self, path: &str) -> Result<(), String> {
        let path = self.folder.join(path);
        fs::remove_file(&path).map_err(|why| at(&path, &why))
    }

    /// Makes the folders that the path names.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.folder.join(path);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, content)).map_err(|why| at(&path, &why))
    }

    /// The files with this extension, at the top.
    pub fn files(&self, extension: &str) -> Result<Vec<PathBuf>, String> {
        let failed = |why: Error| at(&self.folder, &why);
        let entries = fs::read_dir(&self.folder).map_err(failed)?;
        let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
        let is_wanted = |path: &PathBuf| path.extension().is_some_and(|found| found == extension);
        Ok(paths.map_err(failed)?.into_iter().filter(is_wanted).collect())
    }

    /// The names of the files that the pages need.
    pub fn assets(&self) -> Result<Assets, String> {
        let wasm = self.one("wasm")?;
        let stem = wasm.strip_suffix("_bg.wasm").ok_or_else(|| format!("{wasm}: not …_bg.wasm\n"))?;
        Ok(Assets { style: self.one("css")?, icon: self.one("svg")?, js: format!("{stem}.js"), wasm })
    }

    /// The name of the only one.
    fn one(&self, extension: &str) -> Result<String, String> {
        let files = self.files(extension)?;
        match files.as_slice() {
            [file] => Ok(file.file_name().unwrap_or_default().to_string_lossy().into_owned()),
            _ => Err(format!(
                "{}: one .{extension} file is expected here, and there are {}\n",
                self.folder.display(),
                files.len()
            )),
        }
    }
}

fn at(path: &Path, why: &Error) -> String {
    format!("{}: {why}\n", path.display())
}
