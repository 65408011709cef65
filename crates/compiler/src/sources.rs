//! Publications: `law/sources.toml`, and each letter's `sources.toml`. Entry point: [`read`].

use super::context::Context;
use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::document::Document;
use super::numbers::Numbers;
use super::resolve;
use super::table::Table;
use super::text::Text;
use model::{Excerpt, LetterLink, Source, SourceId};

/// A source with its place, for faults found later.
#[derive(Debug)]
pub struct Placed {
    pub source: Source,
    pub place: Span,
    /// Whether it is the letter itself, whose words are those of letter.md.
    pub is_letter: bool,
    /// Whether it is one of the letter's own links, also where `in_letter` could not be read.
    pub is_link: bool,
}

/// Whether a file may hold the letter's own links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    Law,
    Letter,
}

pub fn read(document: &Document<'_>, shelf: Shelf, context: &mut Context) -> Vec<Placed> {
    let mut numbers = Numbers::of(document.table(&Diagnostics::default()));
    let mut file = document.table(context.diagnostics);
    let tables = file.tables("source");
    file.finish();
    tables.into_iter().filter_map(|table| source(table, shelf, &mut numbers, context)).collect()
}

fn source(
    mut table: Table<'_>,
    shelf: Shelf,
    numbers: &mut Numbers,
    context: &mut Context,
) -> Option<Placed> {
    let id = table.text("id");
    let number = numbers.take(id.as_ref().map_or("", Text::value), &mut table);
    let name = table.line("name");
    let title = table.line_if_any("title");
    let publisher = table.line_if_any("publisher");
    let authors = table.texts_if_any("authors").unwrap_or_default();
    let authors = authors.iter().map(Text::line).collect();
    let date = table.date_if_any("date").map(|(date, _)| date);
    let address = table.address_if_any("address");
    let read = table.line("read");
    let read_at = table.line_if_any("read_at");
    let copy = table.address_if_any("copy");
    let caution = table.line_if_any("caution");
    let is_letter = table.flag("is_letter");
    let excerpts = table.tables("excerpt");
    let excerpts = excerpts.into_iter().filter_map(|table| excerpt(table, context)).collect();
    let diagnostics = context.diagnostics;
    let link = table.table_if_any("in_letter").and_then(|link| own_shelf(link, shelf, diagnostics));
    let is_link = link.is_some();
    let in_letter = link.and_then(|mut link| {
        let order = link.number("order", 255);
        let used_for = link.line("used_for");
        link.finish();
        Some(LetterLink { order: order?.0 as usize, used_for: used_for?, paragraphs: vec![] })
    });
    if is_link && !table.has("address") {
        diagnostics.add(
            Diagnostic::new(table.place(), "a link of the letter has no `address`")
                .help("give the address as it stands in extracted.txt"),
        );
    }
    let place = table.place_of("id");
    table.finish();
    let id = SourceId::new(id?.value());
    let (name, read) = (name?, read?);
    let source = Source {
        id,
        number: number?,
        name,
        title,
        publisher,
        authors,
        date,
        address,
        read,
        read_at,
        copy,
        caution,
        excerpts,
        in_letter,
        shared: shelf == Shelf::Law,
    };
    Some(Placed { source, place, is_letter, is_link })
}

fn excerpt(mut table: Table<'_>, context: &mut Context) -> Option<Excerpt> {
    let words = table.text("words");
    let language = table.text_if_any("language");
    let at = table.line_if_any("at");
    let read_at = table.line("read_at");
    let compared_at = table.line_if_any("compared_at");
    table.finish();
    let language = language.and_then(|name| resolve::language(&name, context));
    Some(Excerpt { paragraphs: words?.paragraphs(), language, at, read_at: read_at?, compared_at })
}

fn own_shelf<'a>(link: Table<'a>, shelf: Shelf, diagnostics: &Diagnostics) -> Option<Table<'a>> {
    if shelf == Shelf::Law {
        diagnostics.add(
            Diagnostic::new(link.place(), "`in_letter` stands in a file that all letters share")
                .help("move this source to the letter's own sources.toml"),
        );
        return None;
    }
    Some(link)
}
