//! `law.json`: every provision that the site holds, with the address of its page, the checksum of its words, the
//! copies they were read in, and the letters that cite it.

use crate::{Collection, RenderedFile};
use contract::Anchor;
use model::{Clause, Instrument, Publication, SourceId};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::rc::Rc;

pub fn render(collection: &Collection) -> RenderedFile {
    let instruments =
        collection.letters.first().map(|any| any.instruments.iter().map(|one| instrument(collection, one)));
    let law = json!({ "instruments": instruments.into_iter().flatten().collect::<Vec<_>>() });
    RenderedFile { path: "law.json".to_owned(), text: format!("{law:#}\n") }
}

fn instrument(collection: &Collection, instrument: &Instrument) -> Value {
    let clauses = instrument.provisions.iter().flat_map(|provision| &provision.clauses);
    json!({
        "id": instrument.id,
        "name": instrument.name,
        "page": format!("law/{}/", instrument.id),
        "provisions": clauses.map(|one| clause(collection, one)).collect::<Vec<_>>(),
    })
}

/// The words are the English ones.
fn clause(collection: &Collection, clause: &Clause) -> Value {
    let page = Anchor::parse(clause.id.as_str()).page().unwrap_or_default();
    let text = &clause.english;
    let words = text.paragraphs.join("\n");
    let cites = |publication: &&Rc<Publication>| {
        publication.clause(&clause.id).is_some_and(|clause| !clause.cited_in.is_empty())
    };
    let cited_by = collection.newest_first().filter(cites).map(|letter| format!("{}/", letter.letter.slug));
    json!({
        "id": clause.id.as_str(),
        "label": clause.label,
        "page": page.trim_start_matches("../"),
        "words": words,
        "sha256": Sha256::digest(&words).iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
        "copies": text.copies,
        "sources": text.sources.iter().map(SourceId::as_str).collect::<Vec<_>>(),
        "cited_by": cited_by.collect::<Vec<_>>(),
    })
}
