//! Content on a disk. Entry points: [`compile`], [`letters`], and [`Files::read`].

use crate::{Diagnostics, Files, compile_files};
use model::Publication;
use std::io::ErrorKind;
use std::path::Path;

/// What a letter's folder holds.
const LETTER_FILES: [&str; 14] = [
    "letter.md",
    "extracted.txt",
    "notes.toml",
    "quotations.toml",
    "sources.toml",
    "explainer.toml",
    "glossary.toml",
    "bound.toml",
    "rules.toml",
    "comparison.toml",
    "positions.toml",
    "claims.toml",
    "timeline.toml",
    "summaries.toml",
];

/// Compiles the content folder `root`: its newest letter, or the one named by its folder's name.
pub fn compile(root: &Path, slug: Option<&str>) -> Result<Publication, Diagnostics> {
    compile_files(&Files::read(root), slug)
}

/// The names of the letters' folders, in order.
pub fn letters(root: &Path) -> Vec<String> {
    Files::read(root).letters()
}

impl Files {
    /// Reads what the format names; other files in the folder are none of the compiler's business.
    pub fn read(root: &Path) -> Self {
        let mut files = Self { root: root.display().to_string(), ..Self::default() };
        files.read_file(root, "site.toml");
        files.read_file(root, "states.toml");
        files.read_file(root, "vocabulary.toml");
        for folder in ["law", "words"] {
            for name in files.names_in(root, folder) {
                if name.ends_with(".toml") {
                    files.read_file(root, &format!("{folder}/{name}"));
                }
            }
        }
        for slug in files.names_in(root, "letters") {
            for name in LETTER_FILES {
                files.read_file(root, &format!("letters/{slug}/{name}"));
            }
        }
        files
    }

    fn read_file(&mut self, root: &Path, path: &str) {
        match std::fs::read(root.join(path)) {
            Ok(bytes) => {
                self.bytes.insert(path.to_owned(), bytes);
            }
            // A missing file is told where it is asked for.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                self.unread.insert(path.to_owned(), error.to_string());
            }
        }
    }

    fn names_in(&mut self, root: &Path, folder: &str) -> Vec<String> {
        match std::fs::read_dir(root.join(folder)) {
            Ok(entries) => {
                let mut names: Vec<_> = entries
                    .filter_map(Result::ok)
                    .map(|entry| entry.file_name().to_string_lossy().into_owned())
                    // Editors keep their own files beside ours.
                    .filter(|name| !name.starts_with(['.', '#']) && !name.ends_with('~'))
                    .collect();
                names.sort();
                names
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                self.unread.insert(folder.to_owned(), error.to_string());
                Vec::new()
            }
        }
    }
}
