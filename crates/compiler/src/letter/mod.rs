//! A letter: its front matter (`frame`) and its paragraphs (`body`).

mod citations;
pub mod extracted;
pub mod notes;
mod persons;

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::links;
use super::markdown::{self, LetterText, Node};
use super::table::Table;
use super::text::Text;
use jiff::civil::Date;
use model::{Citation, Inline, Letter, Note, PersonName, Signatory, Statement};

/// Everything around the body, with places, since it is compared with the extracted text.
#[derive(Debug)]
pub struct Frame {
    pub draft: bool,
    pub title: String,
    pub sender: String,
    pub date: Date,
    pub date_line: Text,
    pub addressees: Vec<Vec<Text>>,
    pub salutation: Text,
    pub closing: Text,
    pub signatories: Vec<(Text, Text)>,
    pub authors: Vec<PersonName>,
    pub recipients: Vec<PersonName>,
    pub copied_to: Vec<Text>,
    pub citations: Vec<Citation>,
}

impl Frame {
    /// What stands around the body, as sent.
    pub fn lines(&self) -> Vec<String> {
        let signatories = self.signatories.iter().flat_map(|(name, office)| [name, office]);
        let one = [&self.date_line, &self.salutation, &self.closing].into_iter();
        let lists = self.addressees.iter().flatten().chain(&self.copied_to);
        one.chain(lists).chain(signatories).map(Text::line).collect()
    }

    /// The letter with this body.
    pub fn letter(
        self,
        slug: String,
        paragraphs: Vec<Vec<Inline>>,
        notes: Vec<Note>,
        extracted: &str,
        provenance: Vec<Statement>,
    ) -> Letter {
        let lines = |texts: &Vec<Text>| texts.iter().map(Text::line).collect();
        let signatory =
            |(name, office): &(Text, Text)| Signatory { name: name.line(), office: office.line() };
        Letter {
            slug,
            draft: self.draft,
            title: self.title,
            sender: self.sender,
            date: self.date,
            date_line: self.date_line.line(),
            addressees: self.addressees.iter().map(lines).collect(),
            salutation: self.salutation.line(),
            paragraphs,
            closing: self.closing.line(),
            signatories: self.signatories.iter().map(signatory).collect(),
            authors: self.authors,
            recipients: self.recipients,
            copied_to: lines(&self.copied_to),
            citations: self.citations,
            notes,
            sha256: crate::sha256(extracted),
            provenance,
        }
    }
}

/// Reads the front matter of the letter in the folder `slug`.
pub fn frame(slug: &str, mut table: Table<'_>, context: &mut Context) -> Option<Frame> {
    let citations = citations::citations(&mut table, context);
    let draft = table.flag("draft");
    let title = table.line("title");
    let sender = table.line("sender");
    let date = table.date("date");
    let date_line = table.text("date_line");
    let addressees = table.text_lists("addressees");
    let salutation = table.text("salutation");
    let closing = table.text("closing");
    let signatories: Vec<_> = table
        .tables("signatories")
        .into_iter()
        .filter_map(|mut table| {
            let name = table.text("name");
            let office = table.text("office");
            table.finish();
            Some((name?, office?))
        })
        .collect();
    let copied_to = table.texts_if_any("copied_to").unwrap_or_default();
    let signed: Vec<_> = signatories.iter().map(|(name, _)| name.line()).collect();
    let addressed: Vec<_> = addressees.iter().flatten().flatten().map(Text::line).collect();
    let authors = persons::persons(&mut table, "authors", &signed, context);
    let recipients = persons::persons(&mut table, "recipients", &addressed, context);
    let diagnostics = context.diagnostics;
    table.finish();
    if let Some((date, at)) = &date
        && !slug.starts_with(&format!("{date}-"))
    {
        let fault = Diagnostic::new(
            at.clone(),
            format!("the letter's folder `{slug}` does not begin with this date"),
        );
        diagnostics.add(fault.help(format!("name the folder `{date}-…`, or correct the date")));
    }
    Some(Frame {
        draft,
        title: title?,
        sender: sender?,
        date: date?.0,
        date_line: date_line?,
        addressees: addressees?,
        salutation: salutation?,
        closing: closing?,
        signatories,
        authors,
        recipients,
        copied_to,
        citations,
    })
}

/// Resolves the links of the body.
pub fn body(letter: &LetterText, file: Span, context: &mut Context) -> Vec<Vec<Inline>> {
    if letter.paragraphs.is_empty() {
        let fault = Diagnostic::new(file, "this letter has no body");
        context.refuse(
            fault.help("write its paragraphs after the second `+++`, with a blank line between them"),
        );
    }
    let mut paragraphs = Vec::new();
    for (number, paragraph) in (1..).zip(&letter.paragraphs) {
        if markdown::words(&paragraph.nodes).trim().is_empty() {
            context.refuse(Diagnostic::new(paragraph.place.clone(), "this paragraph has no words"));
        }
        paragraphs.extend(links::resolve(&paragraph.nodes, Some(number), context));
    }
    paragraphs
}

/// The words of a paragraph, each with its place. A word ends at white space, so "(CECC)" is one.
pub fn words(nodes: &[Node]) -> Vec<(String, Span)> {
    let mut out: Vec<(String, Span)> = Vec::new();
    let mut goes_on = false;
    for node in markdown::runs(nodes) {
        let markdown::NodeKind::Text { words, literal } = &node.kind else { continue };
        for (at, word) in pieces(words) {
            let place = if *literal { part(&node.place, at, word.len()) } else { node.place.clone() };
            match out.last_mut() {
                Some((before, _)) if goes_on && at == 0 => before.push_str(word),
                _ => out.push((word.to_owned(), place)),
            }
        }
        if !words.is_empty() {
            goes_on = !words.ends_with(char::is_whitespace);
        }
    }
    out
}

/// The same for a string of the front matter.
pub fn words_of(text: &Text) -> Vec<(String, Span)> {
    let placed = |(at, word): (usize, &str)| (word.to_owned(), text.place_of(at..at + word.len()));
    pieces(text.value()).map(placed).collect()
}

/// Cuts at white space; gives each piece with its byte offset.
pub fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let offset = |piece: &str| piece.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(move |piece| (offset(piece), piece))
}

fn part(whole: &Span, at: usize, length: usize) -> Span {
    let start = whole.bytes.start + at;
    Span { file: whole.file, bytes: start..start + length }
}
