//! Articles and their clauses. Entry point: [`read_all`].

use crate::context::Context;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::prose::{Matter, statement, statements};
use crate::resolve::{self, language};
use crate::table::Table;
use crate::text::Text;
use contract::Anchor;
use model::{Clause, ClauseText, Element, Language, Provision, ProvisionId};

/// The language that letters, and the words of this program, are in.
const ENGLISH: &str = "en";

/// Reads `[[provision]]` of the instrument with this id and these authentic languages.
pub fn read_all(
    file: &mut Table<'_>,
    instrument: &str,
    authentic: &[Language],
    context: &mut Context,
) -> Vec<Provision> {
    let tables = file.tables("provision");
    tables.into_iter().filter_map(|table| provision(table, instrument, authentic, context)).collect()
}

fn provision(
    mut table: Table<'_>,
    instrument: &str,
    authentic: &[Language],
    context: &mut Context,
) -> Option<Provision> {
    let diagnostics = context.diagnostics;
    let id = table.text("id");
    let article = table.line("article");
    let heading = table.line_if_any("heading");
    let plain = table.table_at("plain");
    let exception = table.table_if_any("exception");
    if let Some(id) = id.as_ref().filter(|id| !is_of(instrument, id.value())) {
        let what = format!("the id `{}` is not its instrument's and a number", id.value().escape_debug());
        diagnostics.add(Diagnostic::new(id.place(), what).help(format!(
            "write `{instrument}-` and the article, which begins with a digit, or move it to its own file"
        )));
    }
    let plain = plain.and_then(|table| statement(table, Matter::Legal, context));
    let exception = exception.and_then(|table| statement(table, Matter::Legal, context));
    let readings = statements(&mut table, "readings", Matter::Legal, context);
    let clauses = clauses(&mut table, id.as_ref(), authentic, context);
    table.finish();
    let id = ProvisionId::new(id?.value());
    let (article, plain) = (article?, plain?);
    Some(Provision { id, article, heading, clauses, plain, exception, readings, cited_in: vec![] })
}

/// Whether the page takes the id for an article of this instrument.
fn is_of(instrument: &str, id: &str) -> bool {
    matches!(Anchor::parse(id), Anchor::Provision { instrument: of, .. } if of == instrument)
        || !Anchor::is_instrument(instrument)
}

fn clauses(
    table: &mut Table<'_>,
    provision: Option<&Text>,
    authentic: &[Language],
    context: &mut Context,
) -> Vec<Clause> {
    let tables = table.tables("clause");
    if tables.is_empty() {
        let fault = Diagnostic::new(table.place(), "this provision has no clause");
        context.refuse(fault.help("add [[provision.clause]] with the words of the article"));
    }
    let is_only = tables.len() == 1;
    let clause = |table: Table<'_>| clause(table, provision, is_only, authentic, context);
    tables.into_iter().filter_map(clause).collect()
}

fn clause(
    mut table: Table<'_>,
    provision: Option<&Text>,
    is_only: bool,
    authentic: &[Language],
    context: &mut Context,
) -> Option<Clause> {
    let id = table.text("id");
    let label = table.line("label");
    if let (Some(id), Some(provision)) = (&id, provision.map(Text::value)) {
        let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        let is_fit = match id.value().strip_prefix(provision) {
            Some("") => is_only,
            Some(rest) => rest.strip_prefix('-').is_some_and(is_number),
            None => false,
        };
        if !is_fit {
            let what = format!("the clause id `{}` does not fit its provision", id.value().escape_debug());
            let alone = if is_only { format!("`{provision}`, or ") } else { String::new() };
            let help = format!("write {alone}`{provision}-1` with the paragraph's number");
            context.refuse(Diagnostic::new(id.place(), what).help(help));
        }
    }
    let texts = texts(&mut table, authentic, context);
    let elements = elements(&mut table, texts.as_ref().map(|(english, _)| english), context.diagnostics);
    table.finish();
    let (english, others) = texts?;
    let id = ProvisionId::new(id?.value());
    Some(Clause { id, label: label?, elements, english, others, cited_in: vec![] })
}

fn elements(table: &mut Table<'_>, english: Option<&ClauseText>, diagnostics: &Diagnostics) -> Vec<Element> {
    let tables = table.tables("elements");
    let element = |mut table: Table<'_>| {
        let name = table.line("name");
        let words = table.text("words");
        table.finish();
        let (name, words) = (name?, words?);
        if english.is_some_and(|english| !english.running().contains(&words.line())) {
            diagnostics.add(
                Diagnostic::new(words.place(), "these words do not stand in the clause's English text")
                    .why("an element is quoted, so its words must be the clause's own")
                    .help("copy them from the clause, with its punctuation"),
            );
        }
        Some(Element { name, words: words.line() })
    };
    tables.into_iter().filter_map(element).collect()
}

/// The English text, and those in other languages.
fn texts(
    table: &mut Table<'_>,
    authentic: &[Language],
    context: &mut Context,
) -> Option<(ClauseText, Vec<ClauseText>)> {
    let tables = table.tables("text");
    if tables.is_empty() {
        let fault = Diagnostic::new(table.place(), "this clause has no text");
        context.refuse(fault.help("add [[provision.clause.text]] with language = \"en\" first"));
    }
    let mut texts: Vec<Option<ClauseText>> = Vec::new();
    for (number, mut table) in tables.into_iter().enumerate() {
        let at = table.place_of("language");
        let text = text(table, authentic, context);
        if let Some(ClauseText { language, .. }) = &text {
            if number == 0 && language.id != ENGLISH {
                let what = format!("the first text of a clause is English; this is {}", language.label);
                context.refuse(
                    Diagnostic::new(at, what)
                        .why("the letter is in English, and is compared with it")
                        .help("put the English text first"),
                );
            } else if texts.iter().flatten().any(|other| other.language == *language) {
                let what = format!("this clause has its {} text twice", language.label);
                context.refuse(Diagnostic::new(at, what).help("take one of the two out"));
            }
        }
        texts.push(text);
    }
    let mut texts = texts.into_iter();
    let english = texts.next()??;
    Some((english, texts.flatten().collect()))
}

fn text(mut table: Table<'_>, authentic: &[Language], context: &mut Context) -> Option<ClauseText> {
    let diagnostics = context.diagnostics;
    let name = table.text("language");
    let words = table.text("words");
    let copies = table.number("copies", 255);
    if let Some(words) = &words
        && let Some(number) = leading_number(words.value())
    {
        let from = words.value().len() - words.value().trim_start().len();
        diagnostics.add(
            Diagnostic::new(
                words.place_of(from..from + number),
                "the words begin with the paragraph's number",
            )
            .help("take it out; the label shows it"),
        );
    }
    let language = name.and_then(|name| language(&name, context));
    let sources = resolve::sources(&mut table, "sources", context);
    table.finish();
    let language = language?;
    Some(ClauseText {
        authentic: authentic.contains(&language),
        language,
        paragraphs: words?.paragraphs(),
        copies: u8::try_from(copies?.0).ok()?,
        sources: sources?,
    })
}

/// The length of a paragraph number with its dot ("1."), where the words begin with one.
fn leading_number(words: &str) -> Option<usize> {
    let words = words.trim_start();
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && words[digits..].starts_with(". ")).then_some(digits + 1)
}
