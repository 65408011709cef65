//! Instruments: their provisions, and who is bound.

use super::{source_ids, statement, statements};
use model::{Act, Clause, Instrument, InstrumentKind, Provision, Status};
use serde_json::{Value, json};

pub fn instrument(instrument: &Instrument) -> Value {
    let kind = match instrument.kind {
        InstrumentKind::Treaty => "treaty",
        InstrumentKind::Declaration => "declaration",
    };
    let languages = instrument.authentic_languages.iter().map(|language| language.tag());
    json!({
        "id": instrument.id,
        "name": instrument.name,
        "short_name": instrument.short_name,
        "kind": kind,
        "citation": instrument.citation,
        "adopted": instrument.adopted.to_string(),
        "place": instrument.place,
        "in_force": instrument.in_force.map(|date| date.to_string()),
        "authentic_languages": languages.collect::<Vec<_>>(),
        "depositary_page": instrument.depositary_page.as_ref().map(|address| address.as_str()),
        "statuses": instrument.statuses.iter().map(status).collect::<Vec<_>>(),
        "supervision": statements(&instrument.supervision),
        "provisions": instrument.provisions.iter().map(provision).collect::<Vec<_>>(),
        "sources": source_ids(&instrument.sources),
    })
}

/// A State that is not listed is not established.
fn status(status: &Status) -> Value {
    let (act, date) = match status.act {
        Act::Acceded(date) => ("accession", Some(date)),
        Act::Ratified(date) => ("ratification", Some(date)),
        Act::SignedOnly => ("signature", None),
        Act::NotParty => ("none", None),
    };
    let reservations = status.reservations.iter().map(|reservation| {
        json!({ "paragraphs": reservation.paragraphs, "sources": source_ids(&reservation.sources) })
    });
    let in_force = status.in_force.as_ref();
    json!({
        "state": status.state.key(),
        "act": act,
        "date": date.map(|date| date.to_string()),
        "signed": status.signed.map(|date| date.to_string()),
        "in_force": in_force.map(|known| json!({ "date": known.date.to_string(), "basis": known.basis })),
        "recorded_in": status.recorded_in,
        "reservations": reservations.collect::<Vec<_>>(),
        "sources": source_ids(&status.sources),
    })
}

fn provision(provision: &Provision) -> Value {
    json!({
        "id": provision.id.as_str(),
        "article": provision.article,
        "heading": provision.heading,
        "plain": statement(&provision.plain),
        "exception": provision.exception.as_ref().map(statement),
        "readings": statements(&provision.readings),
        "cited_in": provision.cited_in,
        "clauses": provision.clauses.iter().map(clause).collect::<Vec<_>>(),
    })
}

fn clause(clause: &Clause) -> Value {
    let texts = clause.texts.iter().map(|text| {
        json!({
            "language": text.language.tag(),
            "is_authentic": text.authentic,
            "paragraphs": text.paragraphs,
            "copies_read": text.copies,
            "sources": source_ids(&text.sources),
        })
    });
    let elements = clause.elements.iter().map(|one| json!({ "name": one.name, "words": one.words }));
    json!({
        "id": clause.id.as_str(),
        "label": clause.label,
        "elements": elements.collect::<Vec<_>>(),
        "cited_in": clause.cited_in,
        "texts": texts.collect::<Vec<_>>(),
    })
}
