//! The built site as the servers are given it. Entry point: [`Site::read`].

use std::fs;
use std::path::{Path, PathBuf};

pub struct Site {
    pub folder: PathBuf,
    /// Every file but the compressed copies, from the folder of the site.
    pub files: Vec<String>,
}

impl Site {
    /// `LOTL_DIST` names the folder; `cargo xtask test` sets it.
    pub fn read() -> Result<Self, String> {
        let folder = std::env::var_os("LOTL_DIST")
            .ok_or("the hosting tests need LOTL_DIST; run `cargo xtask test`, which sets it")?;
        let folder = PathBuf::from(folder);
        let mut files = Vec::new();
        list(&folder, "", &mut files).map_err(|why| format!("{}: {why}", folder.display()))?;
        files.sort();
        for needed in ["index.html", "index.html.br", "index.html.gz"] {
            if !folder.join(needed).is_file() {
                return Err(format!("{} has no {needed}; run `cargo xtask build`", folder.display()));
            }
        }
        Ok(Self { folder, files })
    }

    pub fn bytes(&self, file: &str) -> Result<Vec<u8>, String> {
        fs::read(self.folder.join(file)).map_err(|why| format!("{file}: {why}"))
    }

    /// The compressed copy beside a file, where there is one.
    pub fn beside(&self, file: &str, ending: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(format!("{file}.{ending}"))).ok()
    }

    /// The folder of the letter at the front, with a slash at its end.
    pub fn letter(&self) -> Result<String, String> {
        let index = String::from_utf8_lossy(&self.bytes("index.json")?).into_owned();
        let index: serde_json::Value =
            serde_json::from_str(&index).map_err(|why| format!("index.json: {why}"))?;
        index["front"].as_str().map(str::to_owned).ok_or_else(|| "no letter stands at the front".to_owned())
    }

    /// The files that the page calls by a name with a hash: style, icon, Wasm and its JavaScript.
    pub fn hashed(&self) -> Result<Vec<&str>, String> {
        let page = String::from_utf8_lossy(&self.bytes("index.html")?).into_owned();
        let hashed = |file: &&String| {
            let code = [".css", ".js", ".svg", ".wasm"].iter().any(|ending| file.ends_with(ending));
            code && file.as_str() != "boot.js" && page.contains(&format!("\"{file}\""))
        };
        let hashed: Vec<_> = self.files.iter().filter(hashed).map(String::as_str).collect();
        match hashed.len() {
            4 => Ok(hashed),
            _ => Err(format!("four files with a hash are expected, and these are named: {hashed:?}")),
        }
    }
}

fn list(folder: &Path, before: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), files)?;
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            files.push(name);
        }
    }
    Ok(())
}
