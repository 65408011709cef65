//! The files of the content folder, as bytes. Entry point: [`Files::insert`].

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// Larger than a letter a hundred times as long as the first; a file over it is a mistake.
const MOST_BYTES: usize = 4 << 20;

/// Content files by their path inside the content folder, with forward slashes
/// (`law/river-treaty.toml`).
#[derive(Clone, Debug)]
pub struct Files {
    pub(super) root: String,
    pub(super) bytes: BTreeMap<String, Vec<u8>>,
    /// Files that could not be read, with the reason.
    pub(super) unread: BTreeMap<String, String>,
}

impl Default for Files {
    fn default() -> Self {
        Self { root: "content".to_owned(), bytes: BTreeMap::new(), unread: BTreeMap::new() }
    }
}

impl Files {
    /// Reports the folders that could not be opened.
    pub fn check_folders(&self, diagnostics: &Diagnostics) {
        for folder in ["law", "letters", "words"] {
            if let Some(why) = self.unread.get(folder) {
                let place = Span { file: diagnostics.file(self.shown(folder), ""), bytes: 0..0 };
                diagnostics.add(Diagnostic::new(place, "this folder cannot be read").why(why.as_str()));
            }
        }
    }

    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.bytes.insert(path.into(), bytes.into());
    }

    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.bytes.remove(path)
    }

    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.bytes.get(path).map(Vec::as_slice)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.bytes.keys().map(String::as_str)
    }

    /// The folders under `letters/`.
    pub fn letters(&self) -> Vec<String> {
        let in_letters = |path: &String| {
            let (slug, _) = path.strip_prefix("letters/")?.split_once('/')?;
            Some(slug.to_owned())
        };
        let mut slugs: Vec<_> = self.bytes.keys().chain(self.unread.keys()).filter_map(in_letters).collect();
        slugs.sort();
        slugs.dedup();
        slugs
    }

    /// Whether a letter in another folder than `slug` names this source, as a list of sources or a link does.
    pub fn is_named_in_another_letter(&self, source: &str, slug: &str) -> bool {
        let own = format!("letters/{slug}/");
        let others =
            self.bytes.iter().filter(|(path, _)| path.starts_with("letters/") && !path.starts_with(&own));
        let names = [format!("\"{source}\""), format!("(source:{source})")];
        others.into_iter().any(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            names.iter().any(|name| text.contains(name))
        })
    }

    /// Whether the letter in this folder says of itself that it is not to be published yet. One that cannot be read
    /// says nothing.
    pub fn is_draft(&self, slug: &str) -> bool {
        let front_matter = || {
            let bytes = self.get(&format!("letters/{slug}/letter.md"))?;
            let text = std::str::from_utf8(bytes).ok()?.strip_prefix("+++\n")?;
            let (front_matter, _) = text.split_once("\n+++")?;
            Some(DeTable::parse_recoverable(front_matter).0)
        };
        front_matter().is_some_and(|table| {
            table
                .get_ref()
                .get("draft")
                .is_some_and(|draft| matches!(draft.get_ref(), DeValue::Boolean(true)))
        })
    }

    /// The path as a report shows it.
    pub fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    /// Whether a file is there, be it readable or not.
    pub fn has(&self, path: &str) -> bool {
        self.bytes.contains_key(path) || self.unread.contains_key(path)
    }

    /// The text of a file, or `None` with the fault reported.
    pub fn text(&self, path: &str, diagnostics: &Diagnostics) -> Option<Source<'_>> {
        let Some(bytes) = self.bytes.get(path) else {
            let place = Span { file: diagnostics.file(self.shown(path), ""), bytes: 0..0 };
            let fault = match self.unread.get(path) {
                Some(why) => Diagnostic::new(place, "this file cannot be read").why(why.as_str()),
                None => {
                    Diagnostic::new(place, "this file is missing").help(format!("add `{}`", self.shown(path)))
                }
            };
            diagnostics.add(fault);
            return None;
        };
        if bytes.len() > MOST_BYTES {
            let place = Span { file: diagnostics.file(self.shown(path), ""), bytes: 0..0 };
            let what = format!("this file is too large: {} bytes, at most {MOST_BYTES}", bytes.len());
            diagnostics.add(Diagnostic::new(place, what));
            return None;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => self.plain(path, text, diagnostics),
            Err(error) => {
                let start = error.valid_up_to();
                let file = diagnostics.file(self.shown(path), &String::from_utf8_lossy(bytes));
                diagnostics.add(
                    Diagnostic::new(Span { file, bytes: start..start + 1 }, "this byte is not UTF-8 text")
                        .help("save the file as UTF-8"),
                );
                None
            }
        }
    }

    /// Line ends and the byte order mark: the two things that an editor changes unseen.
    fn plain<'a>(&self, path: &str, text: &'a str, diagnostics: &Diagnostics) -> Option<Source<'a>> {
        let file = diagnostics.file(self.shown(path), text);
        if let Some(at) = text.find('\r') {
            diagnostics.add(
                Diagnostic::new(Span { file, bytes: at..at + 1 }, "this line ends with a carriage return")
                    .why("texts are compared and hashed byte for byte")
                    .help("save the file with line feeds only (in git: `* text=auto eol=lf`)"),
            );
            return None;
        }
        if text.starts_with('\u{feff}') {
            diagnostics.add(
                Diagnostic::new(Span { file, bytes: 0..0 }, "this file begins with a byte order mark")
                    .help("save the file as UTF-8 without a mark"),
            );
            return None;
        }
        Some(Source { file, text })
    }
}

/// A file's text, and the number that reports know it by.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub file: super::diagnostics::FileId,
    pub text: &'a str,
}
