//! Which parts of the page make up the card of a provision.

use crate::page::Published;
use contract::Anchor;
use model::{Clause, Instrument, Provision};

/// "River Treaty, Article 3(2)".
pub fn name(instrument: &Instrument, label: &str) -> String {
    format!("{}, {label}", instrument.short_name)
}

pub fn of_article(publication: &Published, instrument: &Instrument, provision: &Provision) -> String {
    let words = provision.clauses.iter().map(|clause| words(publication, clause)).collect::<Vec<_>>();
    all(instrument, provision, &words.join(" "))
}

pub fn of_clause(
    publication: &Published,
    instrument: &Instrument,
    provision: &Provision,
    clause: &Clause,
) -> String {
    all(instrument, provision, &words(publication, clause))
}

/// A clause that the letter quotes whole shows its comparison with the letter, summed up in words, instead of its bare words.
fn words(publication: &Published, clause: &Clause) -> String {
    match publication.quotations.iter().find(|quotation| quotation.clause == clause.id && !quotation.partial)
    {
        Some(quotation) => format!("{0}-words {0}-facts", Anchor::Quotation(quotation.id.as_str())),
        None => format!("{}-words", clause.id),
    }
}

fn all(instrument: &Instrument, provision: &Provision, words: &str) -> String {
    let exception =
        provision.exception.as_ref().map(|_| format!(" {}-exception", provision.id)).unwrap_or_default();
    let record =
        instrument.depositary.as_ref().map(|_| format!(" {}-record", instrument.id)).unwrap_or_default();
    let status =
        if instrument.statuses.is_empty() { String::new() } else { format!("{}-status ", instrument.id) };
    format!("{status}{words} {}-plain{exception}{record}", provision.id)
}
