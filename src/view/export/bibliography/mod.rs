//! The letter and the sources, as bibliographies. The way in: [`references`], then one of the formats.

pub mod bib;
pub mod csl;
pub mod ris;

use crate::model::{Publication, Source};
use jiff::civil::Date;

/// What every format says. What is not established is left out.
pub struct Reference {
    pub id: String,
    pub title: String,
    /// Names as they are written, of persons or bodies.
    pub authors: Vec<String>,
    pub publisher: Option<String>,
    pub date: Option<Date>,
    pub address: Option<String>,
    /// How it was read.
    pub note: String,
    pub is_letter: bool,
}

/// The letter first, then the sources in the order of the page.
pub fn references(publication: &Publication) -> Vec<Reference> {
    let letter = &publication.letter;
    let own = Reference {
        id: letter.slug.clone(),
        title: letter.title.clone(),
        authors: letter.signatories.iter().map(|one| format!("{}, {}", one.name, one.office)).collect(),
        publisher: None,
        date: Some(letter.date),
        address: publication.site.address.as_ref().map(|address| address.as_str().to_owned()),
        note: format!("Text extracted from a PDF; SHA-256 of the extracted text: {}", letter.sha256),
        is_letter: true,
    };
    std::iter::once(own).chain(publication.sources.iter().map(of_source)).collect()
}

fn of_source(source: &Source) -> Reference {
    let copy = source.read_at.as_ref().map(|at| format!(" Copy read: {at}.")).unwrap_or_default();
    Reference {
        id: source.id.to_string(),
        title: source.title.as_ref().unwrap_or(&source.name).clone(),
        authors: source.author.iter().cloned().collect(),
        publisher: source.publisher.clone(),
        date: source.date,
        address: source.address.as_ref().map(|address| address.as_str().to_owned()),
        note: format!("{}{copy}", source.read),
        is_letter: false,
    }
}
