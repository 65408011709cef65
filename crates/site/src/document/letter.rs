//! The letter, its notes, and its quotations compared.

use super::statements;
use model::{NoteKind, Publication, Quotation, Segment, plain_text};
use serde_json::{Value, json};

pub fn letter(publication: &Publication) -> Value {
    let letter = &publication.letter;
    let paragraphs =
        letter.paragraphs.iter().zip(1..).map(
            |(text, number): (_, usize)| json!({ "id": format!("p{number}"), "text": plain_text(text) }),
        );
    let signatories = letter.signatories.iter().map(|one| json!({ "name": one.name, "office": one.office }));
    let notes = letter.notes.iter().map(|note| {
        json!({
            "id": note.id.as_str(),
            "title": note.title,
            "kind": kind(note.kind),
            "words": note.words,
            "paragraphs": note.paragraphs,
            "record": statements(&note.record),
        })
    });
    json!({
        "id": letter.slug,
        "title": letter.title,
        "sender": letter.sender,
        "date": letter.date.to_string(),
        "date_line": letter.date_line,
        "addressees": letter.addressees,
        "salutation": letter.salutation,
        "paragraphs": paragraphs.collect::<Vec<_>>(),
        "closing": letter.closing,
        "signatories": signatories.collect::<Vec<_>>(),
        "copied_to": letter.copied_to,
        "sha256_of_extracted_text": letter.sha256,
        "provenance": statements(&letter.provenance),
        "notes": notes.collect::<Vec<_>>(),
    })
}

fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Confirms => "confirms",
        NoteKind::Differs => "differs",
        NoteKind::Adds => "adds",
    }
}

/// The comparison in reading order: what both have, what only the letter has, what only the treaty has.
pub fn quotation(quotation: &Quotation) -> Value {
    let comparison = quotation.comparison.iter().map(|segment| match segment {
        Segment::Same(words) => json!({ "in": "both", "words": words }),
        Segment::Letter(words) => json!({ "in": "letter", "words": words }),
        Segment::Text(words) => json!({ "in": "treaty", "words": words }),
    });
    json!({
        "id": quotation.id.as_str(),
        "clause": quotation.clause.as_str(),
        "paragraph": quotation.paragraph,
        "words": quotation.words,
        "is_partial": quotation.partial,
        "is_exact": quotation.is_exact(),
        "comparison": comparison.collect::<Vec<_>>(),
    })
}
