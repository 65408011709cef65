//! What runs in a reader's browser: the Wasm, its JavaScript, the starters, style and icon. Either a folder that a
//! build has made, or the files inside of this program, which `cargo xtask dist` puts there.

use crate::failure::{Failure, Result};
use site::Assets;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// `boot.js` with the JavaScript of the Wasm in it, for the single file. It is no file of the site.
pub const BUNDLE: &str = "single.js";

/// The files by name. Empty in a program that was built without them.
static INSIDE: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/widget.rs"));

pub struct Widget {
    files: BTreeMap<String, Cow<'static, [u8]>>,
    /// What a page reloads itself with, while it is written.
    pub reload: String,
}

impl Widget {
    /// From the folder, or from inside of this program where none is named.
    pub fn find(folder: Option<&Path>) -> Result<Self> {
        match folder {
            Some(folder) => Self::read(folder),
            None if INSIDE.is_empty() => Err(Failure::new("this program was built without the widget")
                .remedy("name the folder of a built one with `--widget DIR`, or run `cargo xtask build`")),
            None => {
                let files = INSIDE.iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes)));
                Ok(Self { files: files.collect(), reload: String::new() })
            }
        }
    }

    /// The files at the top of a folder; a page there is none of them.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(Failure::at(folder))? {
            let path = entry.map_err(Failure::at(folder))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_file() && ["css", "svg", "js", "wasm"].iter().any(|kind| has_extension(&name, kind)) {
                files.insert(name, Cow::Owned(fs::read(&path).map_err(Failure::at(&path))?));
            }
        }
        Ok(Self { files, reload: String::new() })
    }

    /// What stands beside the pages, in the folder of the site.
    pub fn shipped(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().filter(|(name, _)| *name != BUNDLE).map(|(name, bytes)| (name.as_str(), &**bytes))
    }

    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(|bytes| &**bytes)
    }

    pub fn text(&self, name: &str) -> Result<&str> {
        let bytes = self.file(name).ok_or_else(|| Failure::new(format!("the widget has no file {name}")))?;
        std::str::from_utf8(bytes).map_err(|why| Failure::new(format!("{name}: {why}")))
    }

    /// The names of the files that the pages need.
    pub fn assets(&self) -> Result<Assets> {
        let wasm = self.one("wasm")?;
        let stem =
            wasm.strip_suffix("_bg.wasm").ok_or_else(|| Failure::new(format!("{wasm}: not …_bg.wasm")))?;
        Ok(Assets {
            style: self.one("css")?,
            icon: self.one("svg")?,
            js: format!("{stem}.js"),
            wasm,
            reload: self.reload.clone(),
        })
    }

    /// The name of the only file of its kind.
    fn one(&self, extension: &str) -> Result<String> {
        let found: Vec<_> = self.files.keys().filter(|name| has_extension(name, extension)).collect();
        match found.as_slice() {
            [name] => Ok((*name).clone()),
            _ => Err(Failure::new(format!(
                "the widget should have one .{extension} file, and has {}",
                found.len()
            ))
            .remedy("build it anew with `cargo xtask build`")),
        }
    }
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, own)| own == extension)
}
