//! Words between “ and ” outside the letter: somebody else wrote them, and what was read of a source of the
//! statement holds them. Entry points: [`take`] while reading, [`check`] once everything has been read.

use super::context::{Context, Quoted};
use super::diagnostics::{Diagnostic, Diagnostics};
use super::letter::Frame;
use super::markdown::{self, Paragraph};
use super::plain_language::quotations;
use super::quotation::compare::compare;
use super::quotation::tokens::{Kind, Token, tokens};
use super::sources::Placed;
use super::text::Text;
use model::{Clause, ClauseText, Difference, Instrument, Provision, SourceId};
use std::collections::BTreeMap;
use std::ops::Range;

/// Notes the words that this text quotes.
pub fn take(text: &Text, sources: &[SourceId], or_letter: bool, context: &mut Context) {
    for range in outer_quotations(text) {
        let words = quoted_words(&text.value()[range.clone()]);
        let place = text.place_of(range);
        context.uses.quoted.push(Quoted { words, place, sources: sources.to_vec(), or_letter });
    }
}

/// Those that stand in no other.
fn outer_quotations(text: &Text) -> Vec<Range<usize>> {
    let all = quotations(text.value());
    let is_outer =
        |range: &&Range<usize>| !all.iter().any(|other| other.start < range.start && range.end < other.end);
    all.iter().filter(is_outer).cloned().collect()
}

fn quoted_words(marked: &str) -> String {
    without_links(marked.trim_start_matches('“').trim_end_matches('”'))
}

/// Reports what this text quotes that does not stand in the article, in any of its languages.
pub fn check_article(text: &Text, article: &Provision, diagnostics: &Diagnostics) {
    let held: Vec<_> = article.clauses.iter().flat_map(Clause::texts).map(ClauseText::running).collect();
    for range in outer_quotations(text) {
        let words = quoted_words(&text.value()[range.clone()]);
        if !held.iter().any(|held| holds(held, &words)) {
            let what = format!("{} does not have these words", article.article);
            let fault = Diagnostic::new(text.place_of(range), what);
            diagnostics.add(
                fault
                    .why("words between “ and ” are read as those of the article that heads their column")
                    .help(format!("quote `{}`, or take the marks away", article.id)),
            );
        }
    }
}

/// The words of inline Markdown.
fn without_links(markdown: &str) -> String {
    let mut words = String::new();
    let mut rest = markdown;
    while let Some(at) = rest.find("](") {
        words.push_str(&rest[..at]);
        rest = rest[at..].split_once(')').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words.replace(['[', '*'], "").replace("…]", "[…]")
}

/// The words that each source is known to hold.
pub struct Held<'a> {
    by_source: BTreeMap<&'a str, Vec<String>>,
    letter: Vec<String>,
}

impl<'a> Held<'a> {
    pub fn new(
        sources: &'a [Placed],
        instruments: &'a [Instrument],
        frame: Option<&Frame>,
        body: &[Paragraph],
        extracted: &str,
    ) -> Self {
        let mut letter: Vec<String> =
            body.iter().map(|paragraph| markdown::words(&paragraph.nodes)).collect();
        letter.extend(frame.into_iter().flat_map(Frame::lines));
        let mut by_source: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for Placed { source, is_letter, .. } in sources {
            let held = by_source.entry(source.id.as_str()).or_default();
            held.push(source.name.clone());
            held.extend(source.title.clone());
            held.extend(source.excerpts.iter().map(|excerpt| excerpt.paragraphs.join(" ")));
            if *is_letter {
                held.extend(letter.iter().cloned());
                held.push(extracted.to_owned());
            }
        }
        let texts =
            instruments.iter().flat_map(|i| &i.provisions).flat_map(|p| &p.clauses).flat_map(Clause::texts);
        for text in texts {
            for id in &text.sources {
                by_source.entry(id.as_str()).or_default().push(text.running());
            }
        }
        for reservation in
            instruments.iter().flat_map(|i| &i.statuses).flat_map(|status| &status.reservations)
        {
            for id in &reservation.sources {
                by_source.entry(id.as_str()).or_default().push(reservation.paragraphs.join(" "));
            }
        }
        Self { by_source, letter }
    }

    fn of(&self, quoted: &Quoted) -> impl Iterator<Item = &String> {
        let letter = self.letter.iter().filter(|_| quoted.or_letter);
        let sources = quoted.sources.iter().filter_map(|id| self.by_source.get(id.as_str()));
        sources.flatten().chain(letter)
    }
}

/// Reports every quotation that no source of its statement holds.
pub fn check(quoted: &[Quoted], held: &Held<'_>, diagnostics: &Diagnostics) {
    for one in quoted.iter().filter(|one| !held.of(one).any(|text| holds(text, &one.words))) {
        diagnostics.add(fault(one, held));
    }
}

/// Whether the words stand in the text one after the other; "[…]" stands for words left out.
fn holds(text: &str, words: &str) -> bool {
    let text = without_marks(text);
    let mut from = 0;
    words.split("[…]").map(without_marks).filter(|part| !part.is_empty()).all(|part| {
        let is_here = |window: &[Token<'_>]| window.iter().zip(&part).all(|(one, other)| one.is_same(other));
        let found = text[from..].windows(part.len()).position(is_here);
        from += found.map_or(0, |at| at + part.len());
        found.is_some()
    })
}

/// Words and marks but those of quotation: a quotation within a quotation may begin or end at any word.
fn without_marks(text: &str) -> Vec<Token<'_>> {
    tokens(text).into_iter().filter(|token| token.kind != Kind::QuotationMark).collect()
}

fn fault(quoted: &Quoted, held: &Held<'_>) -> Diagnostic {
    let ids: Vec<_> = quoted.sources.iter().map(|id| format!("`{id}`")).collect();
    let ids = ids.join(" or ");
    let fault = Diagnostic::new(quoted.place.clone(), format!("nothing that was read of {ids} has these words"))
        .why("words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read");
    let near = held.of(quoted).filter_map(|text| Some(compare(&quoted.words, text).ok()?.differences));
    let changed = |differences: &[Difference]| {
        differences
            .iter()
            .map(|d| without_marks(&d.letter).len().max(without_marks(&d.text).len()))
            .sum::<usize>()
    };
    let near = near.min_by_key(|differences| changed(differences));
    if let Some(near) = near.filter(|near| changed(near) * 3 <= tokens(&quoted.words).len()) {
        let is_seen = |d: &&Difference| !without_marks(&[d.letter.as_str(), &d.text].join(" ")).is_empty();
        let differences = near.iter().filter(is_seen).map(|d| match (d.letter.as_str(), d.text.as_str()) {
            ("", text) => format!("leaves out “{text}”"),
            (here, "") => format!("adds “{here}”"),
            (here, text) => format!("has “{here}” for “{text}”"),
        });
        return fault
            .help(format!("next to what was read, this {}", differences.collect::<Vec<_>>().join(", ")));
    }
    let elsewhere =
        held.by_source.iter().find(|(_, texts)| texts.iter().any(|text| holds(text, &quoted.words)));
    match elsewhere {
        Some((id, _)) => fault.help(format!("`{id}` has them: name it in `sources`")),
        None => fault.help(format!(
            "store the sentence as [[source.excerpt]] of {ids}; or take the marks away and say who reported it"
        )),
    }
}
