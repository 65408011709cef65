//! What must be short: one-line notes, and what the front page says. All words that a reader sees count, quoted ones
//! too. Entry points: [`gist`], [`at_most`].

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::plain_language;
use super::prose::{all_sources, prose};
use super::quoted;
use super::resolve;
use super::table::Table;
use model::{Gist, SourceId, Statement, Voice, plain_text};

/// Where a line that sums up a record stands in its table.
#[derive(Clone, Copy)]
pub struct Keys {
    pub text: &'static str,
    /// May be left out: then all sources of the record are the line's.
    pub sources: &'static str,
}

/// Reads a line of at most `most` words that sums up `record`. Where it names sources, it sums up the statements that
/// rest on one of them.
pub fn gist(
    table: &mut Table<'_>,
    keys: Keys,
    record: &[Statement],
    most: usize,
    context: &mut Context,
) -> Option<Gist> {
    let text = table.text(keys.text);
    let sources = match table.has(keys.sources) {
        true => some_of(table, keys.sources, record, context),
        false => Some(each_once(all_sources(record))),
    };
    let (text, sources) = (text?, sources?);
    plain_language::check(&text, &mut context.tally, context.diagnostics);
    // Of a record that could not be read, more is wrong than this line.
    if !sources.is_empty() {
        quoted::take(&text, &sources, false, context);
    }
    let inlines = prose(&text, context)?;
    at_most(most, words(&plain_text(&inlines)), text.place(), context);
    let summed_up = record.iter().filter(|said| said.sources.iter().any(|id| sources.contains(id)));
    let voices: Vec<Voice> = each_once(summed_up.map(|said| said.voice.clone()));
    (!voices.is_empty()).then_some(Gist { text: inlines, voices, sources })
}

fn some_of(
    table: &mut Table<'_>,
    key: &'static str,
    record: &[Statement],
    context: &mut Context,
) -> Option<Vec<SourceId>> {
    let ids = resolve::sources(table, key, context)?;
    let known = each_once(all_sources(record));
    let Some(other) = ids.iter().find(|id| !known.contains(id)) else { return Some(ids) };
    let known: Vec<_> = known.iter().map(SourceId::as_str).collect();
    if !known.is_empty() {
        let what = format!("what this line sums up does not name the source `{other}`");
        let fault = Diagnostic::new(table.place_of(key), what);
        let fault = fault.why("a line says no more than the record that it leads to");
        context.refuse(fault.help(format!("name some of these: {}; or leave `{key}` out", known.join(", "))));
    }
    None
}

/// Refuses more than `most` words.
pub fn at_most(most: usize, words: usize, place: Span, context: &Context) {
    if words > most {
        let fault = Diagnostic::new(place, format!("here are {words} words; {most} are the most"));
        let why = "it is read at a glance, and leads to the page that says all";
        context.refuse(fault.why(why).help("take words out; what they say stands in the record"));
    }
}

/// How many words a reader sees. A hyphen does not part words.
pub fn words(text: &str) -> usize {
    let pieces = text.split(|c: char| c.is_whitespace() || c == '—');
    pieces.filter(|piece| piece.chars().any(char::is_alphanumeric)).count()
}

fn each_once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
