//! All that is wrong with the content, told so that its author can put it right. Entry point:
//! [`Diagnostics::render`].

use super::snippet::{Snippet, Snippets};
use codespan_reporting::diagnostic::{self, Label, LabelStyle};
use codespan_reporting::term::{Chars, Config, emit_to_string};
use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

/// More than this is one mistake seen many times.
const MOST_SHOWN: usize = 200;

/// A content file that a report can point into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// Bytes of a content file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub file: FileId,
    pub bytes: Range<usize>,
}

/// One thing that is wrong: what, where, why it matters, and the likely way to put it right.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    what: String,
    place: Span,
    here: String,
    also: Option<(Span, String)>,
    why: Option<String>,
    help: Option<String>,
}

impl Diagnostic {
    pub fn new(place: Span, what: impl Into<String>) -> Self {
        Self { what: what.into(), place, here: String::new(), also: None, why: None, help: None }
    }

    /// A character that cannot be seen.
    pub fn invisible(place: Span, c: char) -> Self {
        Self::new(place, format!("character U+{:04X} cannot be seen", u32::from(c)))
            .why("an invisible character can change how words are shown, compared or copied")
            .help("take it out, or write a plain space or the visible character that was meant")
    }

    /// A few words beside the caret.
    pub fn here(mut self, label: impl Into<String>) -> Self {
        self.here = label.into();
        self
    }

    /// A second place that the fault is about.
    pub fn also(mut self, place: Span, label: impl Into<String>) -> Self {
        self.also = Some((place, label.into()));
        self
    }

    pub fn why(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Every fault that was found, with the texts it was found in.
#[derive(Debug, Default)]
pub struct Diagnostics {
    files: RefCell<Vec<(String, String)>>,
    faults: RefCell<Vec<Diagnostic>>,
}

impl Diagnostics {
    /// Takes up a file, so that faults can point into it.
    pub fn file(&self, name: impl Into<String>, text: &str) -> FileId {
        let mut files = self.files.borrow_mut();
        files.push((name.into(), text.to_owned()));
        FileId(files.len() - 1)
    }

    pub fn add(&self, fault: Diagnostic) {
        self.faults.borrow_mut().push(fault);
    }

    pub fn is_empty(&self) -> bool {
        self.faults.borrow().is_empty()
    }

    pub fn len(&self) -> usize {
        self.faults.borrow().len()
    }

    /// The report in plain text, sorted by file and position, closing with the count.
    pub fn render(&self) -> String {
        let config = Config { chars: Chars::ascii(), ..Config::default() };
        let (files, faults) = (self.files.borrow(), self.faults.borrow());
        let name = |place: &Span| files[place.file.0].0.as_str();
        let mut faults: Vec<_> = faults.iter().collect();
        faults.sort_by_key(|fault| {
            (name(&fault.place), fault.place.bytes.start, fault.place.bytes.end, &fault.what)
        });
        let mut out = String::new();
        let unshown = faults.len().saturating_sub(MOST_SHOWN);
        for fault in faults.into_iter().take(MOST_SHOWN) {
            let (snippets, shown) = rendered(&files, fault);
            if emit_to_string(&mut out, &config, &snippets, &shown).is_err() {
                // Only a place outside its file gets here; the words are still worth having.
                out.push_str(&format!("error: {}\n\n", fault.what));
            }
        }
        if unshown > 0 {
            out.push_str(&format!("and {unshown} more, not shown\n\n"));
        }
        let errors = if self.len() == 1 { "1 error" } else { &format!("{} errors", self.len()) };
        out.push_str(&format!("{errors}; nothing was written.\n"));
        out
    }
}

fn rendered<'f>(
    files: &'f [(String, String)],
    fault: &Diagnostic,
) -> (Snippets<'f>, diagnostic::Diagnostic<usize>) {
    let mut places = vec![(&fault.place, fault.here.as_str())];
    places.extend(fault.also.as_ref().map(|(place, label)| (place, label.as_str())));
    let is_primary_file = |place: &Span| place.file == fault.place.file;
    let snippet = |file: FileId| {
        let (name, text) = &files[file.0];
        let here = places.iter().filter(|(place, _)| place.file == file);
        Snippet::new(name, text, &here.map(|(place, _)| place.bytes.clone()).collect::<Vec<_>>())
    };
    let mut snippets = vec![snippet(fault.place.file)];
    snippets.extend(
        places.iter().find(|(place, _)| !is_primary_file(place)).map(|(place, _)| snippet(place.file)),
    );
    let label = |(number, (place, label)): (usize, &(&Span, &str))| {
        let style = if number == 0 { LabelStyle::Primary } else { LabelStyle::Secondary };
        let file = if is_primary_file(place) { 0 } else { 1 };
        Label::new(style, file, snippets[file].place(&place.bytes)).with_message(*label)
    };
    let labels = places.iter().enumerate().map(label).collect();
    let help = fault.help.as_ref().map(|help| format!("help: {help}"));
    let shown = diagnostic::Diagnostic::error()
        .with_message(&fault.what)
        .with_labels(labels)
        .with_notes(fault.why.clone().into_iter().chain(help).collect());
    (Snippets(snippets), shown)
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render())
    }
}

impl std::error::Error for Diagnostics {}
