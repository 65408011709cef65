//! Quotations in the letter, declared in `quotations.toml` and compared with the authentic text. Entry
//! point: [`read`], then [`compare_all`].

pub mod compare;
pub mod tokens;

use super::context::{Context, QuotationLink};
use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::keyed::unknown;
use super::markdown;
use super::nearest::nearest;
use super::table::Table;
use compare::{Comparison, compare};
use model::{Difference, Instrument, ProvisionId, Quotation, QuotationId};
use std::collections::BTreeMap;
use tokens::same_words;

/// What `quotations.toml` says about one quotation.
#[derive(Debug)]
pub struct Declared {
    id: String,
    place: Span,
    clause: String,
    differences: Vec<Difference>,
    /// Where the differences are declared, or would be.
    differences_at: Span,
}

pub fn read(mut file: Table<'_>, context: &mut Context) -> Vec<Declared> {
    let tables = file.tables("quotation");
    file.finish();
    tables.into_iter().filter_map(|table| declared(table, context)).collect()
}

fn declared(mut table: Table<'_>, context: &mut Context) -> Option<Declared> {
    let Context { diagnostics, index, .. } = context;
    let id = table.text("id");
    let clause = table.text("clause");
    let place = table.place_of("id");
    let differences_at = if table.has("differences") { table.place_of("differences") } else { place.clone() };
    let mut differences = Vec::new();
    for mut difference in table.tables("differences") {
        // Either may be the empty string: words added, or words left out.
        let letter = difference.words("letter");
        let text = difference.words("text");
        if let (Some(letter), Some(text)) = (letter, text) {
            if letter.trim().is_empty() && text.trim().is_empty() {
                diagnostics.add(
                    Diagnostic::new(difference.place(), "this difference has no words")
                        .help("say what the letter has, what the text has, or both"),
                );
            }
            differences.push(Difference { letter, text });
        }
        difference.finish();
    }
    table.finish();
    let clause = clause?;
    if !index.clauses.has(clause.value()) {
        let mut parts = index.clauses.iter().map(|(name, _)| name);
        let help = match parts.find(|name| name.starts_with(&format!("{}-", clause.value()))) {
            Some(part) => format!("name the paragraph of the article: `{part}`"),
            None => index.clauses.help(clause.value()),
        };
        diagnostics.add(unknown("clause", clause.value(), clause.place()).help(help));
        return None;
    }
    Some(Declared {
        id: id?.value().to_owned(),
        place,
        clause: clause.value().to_owned(),
        differences,
        differences_at,
    })
}

/// Compares every quotation of the letter, in the letter's order.
pub fn compare_all(
    links: &[QuotationLink],
    declared: &[Declared],
    instruments: &[Instrument],
    context: &mut Context,
) -> Vec<Quotation> {
    let Context { diagnostics, index, .. } = context;
    let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
    let mut out = Vec::new();
    for link in links {
        if let Some(first) = seen.insert(&link.id, &link.place) {
            diagnostics.add(
                Diagnostic::new(
                    link.target.clone(),
                    format!("the quotation `{}` stands in the letter twice", link.id),
                )
                .also(first.clone(), "first here")
                .help("give the second an id of its own"),
            );
        }
        let Some(words) = words(link, diagnostics) else { continue };
        match declared.iter().find(|declared| declared.id == link.id) {
            Some(declared) => out.extend(quotation(link, words, declared, instruments, diagnostics)),
            // One that is declared with a fault has been reported already.
            None if index.quotations.has(&link.id) => {}
            None => diagnostics.add(undeclared(
                link,
                &words,
                index.quotations.iter().map(|(id, _)| id),
                instruments,
            )),
        }
    }
    for (id, place) in index.quotations.iter() {
        if !links.iter().any(|link| link.id == id) {
            diagnostics.add(
                Diagnostic::new(place.clone(), format!("the quotation `{id}` does not stand in the letter"))
                    .help(format!("mark it in letter.md: [“…”](quote:{id}), or take it out here")),
            );
        }
    }
    out
}

/// The quoted words without the marks around them.
fn words(link: &QuotationLink, diagnostics: &Diagnostics) -> Option<String> {
    let whole = markdown::words(&link.nodes);
    let inner = [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”")]
        .into_iter()
        .find_map(|(open, close)| whole.trim().strip_prefix(open)?.strip_suffix(close));
    match inner {
        Some(inner) if !inner.trim().is_empty() => Some(inner.trim().to_owned()),
        _ => {
            diagnostics.add(
                Diagnostic::new(
                    link.place.clone(),
                    "a quotation begins and ends with quotation marks, and has words in between",
                )
                .help("put the marks inside the square brackets: [“words”](quote:id)"),
            );
            None
        }
    }
}

fn quotation(
    link: &QuotationLink,
    words: String,
    declared: &Declared,
    instruments: &[Instrument],
    diagnostics: &Diagnostics,
) -> Option<Quotation> {
    let comparison = match compare(&words, &english(&declared.clause, instruments)?) {
        Ok(comparison) => comparison,
        Err(why) => {
            diagnostics.add(
                Diagnostic::new(
                    link.place.clone(),
                    format!("this cannot be a quotation of `{}`: {why}", declared.clause),
                )
                .also(declared.place.clone(), "declared here")
                .help("check `clause`, and the words"),
            );
            return None;
        }
    };
    if !is_declared(&comparison.differences, &declared.differences) {
        diagnostics.add(
            Diagnostic::new(declared.differences_at.clone(), "the differences declared are not the differences there are")
                .also(link.place.clone(), "the quotation")
                .why("each difference from the authentic text is declared, in reading order, so that none slips in")
                .help(ready_to_paste(&comparison)),
        );
    }
    Some(Quotation {
        id: QuotationId::new(&*link.id),
        clause: ProvisionId::new(&*declared.clause),
        paragraph: link.paragraph,
        words,
        comparison: comparison.segments,
        differences: declared.differences.clone(),
        partial: comparison.partial,
    })
}

/// The English words of a clause. `None` only where its reading failed, which has been reported.
fn english(clause: &str, instruments: &[Instrument]) -> Option<String> {
    let clauses = instruments.iter().flat_map(|instrument| &instrument.provisions).flat_map(|p| &p.clauses);
    let text = clauses.filter(|other| other.id.as_str() == clause).map(|clause| &clause.english).next()?;
    Some(text.paragraphs.join(" "))
}

fn is_declared(computed: &[Difference], declared: &[Difference]) -> bool {
    computed.len() == declared.len()
        && computed.iter().zip(declared).all(|(computed, declared)| {
            same_words(&computed.letter, &declared.letter) && same_words(&computed.text, &declared.text)
        })
}

fn ready_to_paste(comparison: &Comparison) -> String {
    let string = |words: &str| toml::Value::from(words).to_string();
    let item =
        |d: &Difference| format!("  {{ letter = {}, text = {} }},\n", string(&d.letter), string(&d.text));
    match comparison.differences.as_slice() {
        [] => "there is none: take `differences` out".to_owned(),
        differences => format!("differences = [\n{}]", differences.iter().map(item).collect::<String>()),
    }
}

fn undeclared<'a>(
    link: &QuotationLink,
    words: &str,
    declared: impl Iterator<Item = &'a str>,
    instruments: &[Instrument],
) -> Diagnostic {
    let fault = Diagnostic::new(
        link.target.clone(),
        format!("the quotation `{}` is not declared", link.id.escape_debug()),
    );
    let comparison = english(&link.id, instruments).and_then(|text| compare(words, &text).ok());
    match (comparison, nearest(&link.id, declared)) {
        (Some(comparison), _) => {
            let id = &link.id;
            let differences = if comparison.differences.is_empty() {
                String::new()
            } else {
                format!("\n{}", ready_to_paste(&comparison))
            };
            fault.help(format!(
                "add to quotations.toml:\n[[quotation]]\nid = \"{id}\"\nclause = \"{id}\"{differences}"
            ))
        }
        (None, Some(near)) => fault.help(format!("did you mean `{near}`?")),
        (None, None) => fault.help("add it to quotations.toml, with the clause that it quotes"),
    }
}
