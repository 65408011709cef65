//! The letter and the sources, as bibliographies. Entry point: [`references`], then one of the formats.

pub mod bib;
pub mod csl;
pub mod ris;

use crate::page::depth::sources::reading;
use jiff::civil::Date;
use model::{PersonName, Publication, Source};

/// What every format says. What is not established is left out.
pub struct Reference {
    pub id: String,
    pub title: String,
    pub authors: Vec<Name>,
    pub recipients: Vec<Name>,
    pub publisher: Option<String>,
    pub date: Option<Date>,
    pub address: Option<String>,
    /// How it was read.
    pub note: String,
    pub is_letter: bool,
}

/// Who wrote it, or to whom.
pub enum Name {
    Parts(PersonName),
    /// As it is written, of a person or a body.
    Literal(String),
}

/// The letter first, then the sources in the order of the page.
pub fn references(publication: &Publication) -> Vec<Reference> {
    let letter = &publication.letter;
    let own = Reference {
        id: letter.slug.clone(),
        title: letter.title.clone(),
        authors: letter.authors.iter().cloned().map(Name::Parts).collect(),
        recipients: letter.recipients.iter().cloned().map(Name::Parts).collect(),
        publisher: None,
        date: Some(letter.date),
        address: publication.letter_address(),
        note: publication.words().files.extracted(&letter.sha256),
        is_letter: true,
    };
    std::iter::once(own)
        .chain(publication.sources.iter().map(|source| of_source(publication, source)))
        .collect()
}

fn of_source(publication: &Publication, source: &Source) -> Reference {
    Reference {
        id: source.id.to_string(),
        title: source.title.as_ref().unwrap_or(&source.name).clone(),
        authors: source.authors.iter().cloned().map(Name::Literal).collect(),
        recipients: vec![],
        publisher: source.publisher.clone(),
        date: source.date,
        address: source.address.as_ref().map(|address| address.as_str().to_owned()),
        note: reading(publication, source),
        is_letter: false,
    }
}
