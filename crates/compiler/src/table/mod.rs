//! Reads TOML tables key by key and reports every fault with its place, not only the first. A parsed document gives
//! its top table; each reader ends with [`Table::finish`], which refuses the keys that nobody asked for.

use super::diagnostics::{Diagnostic, Diagnostics, Span};
mod scalar;

use super::files::Source;
use super::nearest::one_of;
use super::text::Text;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One table, and the keys asked for so far.
pub struct Table<'a> {
    source: Source<'a>,
    starts: usize,
    entries: &'a DeTable<'a>,
    place: Span,
    known: Vec<&'static str>,
    diagnostics: &'a Diagnostics,
}

impl<'a> Table<'a> {
    /// The top of a document, whose places are counted from `starts`.
    pub fn top(
        source: Source<'a>,
        starts: usize,
        entries: &'a DeTable<'a>,
        diagnostics: &'a Diagnostics,
    ) -> Self {
        let place = Span { file: source.file, bytes: starts..starts };
        Self { source, starts, entries, place, known: vec![], diagnostics }
    }

    /// Where to report what is wrong beyond the shape of the table.
    pub fn diagnostics(&self) -> &'a Diagnostics {
        self.diagnostics
    }

    /// The table's heading, or the table where it is written in one line.
    pub fn place(&self) -> Span {
        self.place.clone()
    }

    /// Refuses the keys that nobody asked for.
    pub fn finish(self) {
        for (key, _) in self.entries {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let what = format!("key `{}` is not known here", name.escape_debug());
                self.diagnostics
                    .add(Diagnostic::new(self.at(key.span()), what).help(one_of(name, &self.known)));
            }
        }
    }

    pub fn has(&mut self, key: &'static str) -> bool {
        self.find(key).is_some()
    }

    /// Whether `key` is absent, or an empty list.
    pub fn has_none(&mut self, key: &'static str) -> bool {
        self.find(key).is_none_or(|value| value.get_ref().as_array().is_some_and(|items| items.is_empty()))
    }

    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        self.required(key)?;
        self.text_if_any(key)
    }

    pub fn text_if_any(&mut self, key: &'static str) -> Option<Text> {
        let value = self.find(key)?;
        self.as_text(value)
    }

    pub fn line(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.line())
    }

    pub fn line_if_any(&mut self, key: &'static str) -> Option<String> {
        self.text_if_any(key).map(|text| text.line())
    }

    /// A string that may be empty.
    pub fn words(&mut self, key: &'static str) -> Option<String> {
        self.required(key)?;
        let value = self.find(key)?;
        match value.get_ref() {
            DeValue::String(words) if words.trim().is_empty() => Some(String::new()),
            _ => self.as_text(value).map(|text| text.line()),
        }
    }

    /// A list of strings. `None` where the key is absent or a part is wrong.
    pub fn texts_if_any(&mut self, key: &'static str) -> Option<Vec<Text>> {
        self.items(key)?.into_iter().map(|item| self.as_text(item)).collect()
    }

    pub fn texts(&mut self, key: &'static str) -> Option<Vec<Text>> {
        self.required(key)?;
        self.texts_if_any(key)
    }

    /// A list of lists of strings.
    pub fn text_lists(&mut self, key: &'static str) -> Option<Vec<Vec<Text>>> {
        self.required(key)?;
        let lists = self.items(key)?;
        let mut all = Vec::new();
        for list in lists {
            let DeValue::Array(items) = list.get_ref() else {
                self.diagnostics.add(self.wrong_kind(list, "a list of strings"));
                return None;
            };
            all.push(items.iter().map(|item| self.as_text(item)).collect::<Option<Vec<_>>>()?);
        }
        Some(all)
    }

    /// The whole table where its keys are names and its values lists of strings.
    pub fn named_lists(self) -> Option<Vec<(Text, Vec<Text>)>> {
        let mut all = Vec::new();
        for (key, value) in self.entries {
            let DeValue::Array(items) = value.get_ref() else {
                self.diagnostics.add(self.wrong_kind(value, "a list of strings"));
                return None;
            };
            let texts = items.iter().map(|item| self.as_text(item)).collect::<Option<Vec<_>>>()?;
            let name: &str = key.get_ref();
            all.push((Text::new(name, name, self.at(key.span()), self.diagnostics)?, texts));
        }
        Some(all)
    }

    pub fn table_at(&mut self, key: &'static str) -> Option<Table<'a>> {
        self.required(key)?;
        self.table_if_any(key)
    }

    pub fn table_if_any(&mut self, key: &'static str) -> Option<Table<'a>> {
        let value = self.find(key)?;
        self.as_table(value)
    }

    /// How many items the list of `key` has.
    pub fn count(&mut self, key: &'static str) -> usize {
        self.find(key).and_then(|value| value.get_ref().as_array()).map_or(0, |items| items.len())
    }

    /// A list of tables; empty where the key is absent.
    pub fn tables(&mut self, key: &'static str) -> Vec<Table<'a>> {
        let items = self.items(key).unwrap_or_default();
        items.into_iter().filter_map(|item| self.as_table(item)).collect()
    }

    /// A table, or a list of tables.
    pub fn one_or_more(&mut self, key: &'static str) -> Vec<Table<'a>> {
        match self.find(key).map(Spanned::get_ref) {
            Some(DeValue::Array(items)) if !items.is_empty() => self.tables(key),
            _ => self.table_at(key).into_iter().collect(),
        }
    }

    /// Where the value of `key` stands; the table's own place where there is none.
    pub fn place_of(&mut self, key: &'static str) -> Span {
        match self.find(key) {
            Some(value) => self.at(value.span()),
            None => self.place(),
        }
    }

    fn find(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.entries.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn required(&mut self, key: &'static str) -> Option<()> {
        if self.find(key).is_none() {
            let what = format!("`{key}` is missing here");
            self.diagnostics
                .add(Diagnostic::new(self.place(), what).help(format!("add `{key} = …` to this table")));
            return None;
        }
        Some(())
    }

    fn items(&mut self, key: &'static str) -> Option<Vec<&'a Spanned<DeValue<'a>>>> {
        let value = self.find(key)?;
        match value.get_ref() {
            DeValue::Array(items) => Some(items.iter().collect()),
            _ => {
                self.diagnostics.add(self.wrong_kind(value, "a list"));
                None
            }
        }
    }

    fn as_text(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Text> {
        let place = self.at(value.span());
        let DeValue::String(string) = value.get_ref() else {
            self.diagnostics.add(self.wrong_kind(value, "a string in quotation marks"));
            return None;
        };
        let written = self.source.text.get(place.bytes.clone()).unwrap_or_default();
        let text = Text::new(string, written, place, self.diagnostics)?;
        if text.is_blank() {
            self.diagnostics.add(
                Diagnostic::new(text.place(), "this string has no words")
                    .help("write the words, or leave the key out"),
            );
            return None;
        }
        Some(text)
    }

    fn as_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let DeValue::Table(entries) = value.get_ref() else {
            self.diagnostics.add(self.wrong_kind(value, "a table: { key = … }"));
            return None;
        };
        let place = self.at(value.span());
        Some(Table {
            source: self.source,
            starts: self.starts,
            entries,
            place,
            known: vec![],
            diagnostics: self.diagnostics,
        })
    }

    fn wrong_kind(&self, value: &Spanned<DeValue<'_>>, wanted: &str) -> Diagnostic {
        let found = value.get_ref().type_str();
        Diagnostic::new(self.at(value.span()), format!("this {found} should be {wanted}"))
    }

    fn at(&self, span: Range<usize>) -> Span {
        Span { file: self.source.file, bytes: self.starts + span.start..self.starts + span.end }
    }
}
