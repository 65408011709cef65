//! A string from a TOML file that remembers where it stands, to the byte where that is possible.

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::invisible;
use std::ops::Range;

#[derive(Clone, Debug)]
pub struct Text {
    /// As written, with its line feeds and the space around it.
    value: String,
    place: Span,
    /// Where `value` begins in the file. `None` where escapes make the two differ.
    begins: Option<usize>,
}

impl Text {
    /// `written` is the string in the file with its quotation marks, which stands at `place`.
    /// Refuses a string without a word, or with a character that cannot be seen.
    pub fn new(value: &str, written: &str, place: Span, diagnostics: &Diagnostics) -> Option<Self> {
        let marks = ["\"\"\"\n", "\"\"\"", "\"", "'''\n", "'''", "'"];
        let opening = marks.into_iter().find(|mark| written.starts_with(mark)).map_or(0, str::len);
        let is_literal = written.get(opening..).is_some_and(|rest| rest.starts_with(value));
        let begins = is_literal.then_some(place.bytes.start + opening);
        let text = Self { value: value.to_owned(), place, begins };
        if let Some((at, c)) = invisible::find(value) {
            diagnostics.add(Diagnostic::invisible(text.place_of(at..at + c.len_utf8()), c));
            return None;
        }
        Some(text)
    }

    pub fn value(&self) -> &str {
        &self.value
    }

    pub fn place(&self) -> Span {
        self.place.clone()
    }

    /// Where a part of the value stands; all of the string where that cannot be told.
    pub fn place_of(&self, part: Range<usize>) -> Span {
        match self.begins {
            Some(begins) => Span { file: self.place.file, bytes: begins + part.start..begins + part.end },
            None => self.place.clone(),
        }
    }

    pub fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }

    /// The value on one line: line feeds become spaces.
    pub fn line(&self) -> String {
        rejoin(&self.value)
    }

    /// The value cut at blank lines, each part on one line.
    pub fn paragraphs(&self) -> Vec<String> {
        let mut paragraphs = vec![String::new()];
        for line in self.value.lines() {
            match (line.trim().is_empty(), paragraphs.last_mut()) {
                (false, Some(last)) => {
                    last.push_str(line);
                    last.push('\n');
                }
                _ => paragraphs.push(String::new()),
            }
        }
        paragraphs
            .iter()
            .map(|paragraph| rejoin(paragraph))
            .filter(|paragraph| !paragraph.is_empty())
            .collect()
    }
}

/// Joins lines with single spaces. Spaces that do not break, as French printing has them, stay.
fn rejoin(text: &str) -> String {
    if !text.contains('\n') && !text.contains("  ") {
        return text.trim_matches(' ').to_owned();
    }
    text.split(['\n', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
