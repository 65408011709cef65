//! A parsed TOML text: a whole file, or the front matter of one. Entry point: [`Document::parse`].

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::files::Source;
use super::table::Table;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeTable;

/// A parsed TOML text: a whole file, or the front matter of one.
pub struct Document<'a> {
    source: Source<'a>,
    starts: usize,
    root: Spanned<DeTable<'a>>,
}

impl<'a> Document<'a> {
    /// Parses the bytes `range` of a file. Reports all syntax faults and then gives `None`.
    pub fn parse(source: Source<'a>, range: Range<usize>, diagnostics: &Diagnostics) -> Option<Self> {
        let starts = range.start;
        let text = source.text.get(range)?;
        let place =
            |span: Range<usize>| Span { file: source.file, bytes: starts + span.start..starts + span.end };
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            let help = match error.message() {
                "duplicate key" => "take one of the two out",
                message if message.contains("recurs") => {
                    "this is nested too deeply; the format needs four levels"
                }
                _ => "check quotation marks, brackets and `=` here and on the line above",
            };
            diagnostics.add(
                Diagnostic::new(place(span), format!("this is not TOML: {}", error.message())).help(help),
            );
        }
        errors.is_empty().then_some(Self { source, starts, root })
    }

    /// The top table; what is wrong with it goes to `report`.
    pub fn table(&'a self, diagnostics: &'a Diagnostics) -> Table<'a> {
        Table::top(self.source, self.starts, self.root.get_ref(), diagnostics)
    }
}
