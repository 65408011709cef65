//! The letter and its sources in forms that other programs read. Entry points: [`FILES`] and [`of_letter`] for the files in a letter's
//! folder, [`collection::render_all`] for those of the site.

mod annotations;
mod bibliography;
pub mod collection;
pub mod discovery;
mod law;
mod letter_text;
mod markdown;

use super::{RenderedFile, document};
use bibliography::{bib, csl, references, ris};
use letter_text::LetterText;
use model::Publication;
use serde_json::{Value, json};

/// A file that a reader may take away.
pub struct DataFile {
    pub path: &'static str,
    /// As the page describes it.
    pub what: &'static str,
    render: fn(&Publication) -> String,
}

pub const FILES: [DataFile; 8] = [
    DataFile {
        path: "letter.txt",
        what: "the letter as plain text",
        render: |publication| LetterText::new(publication).text,
    },
    DataFile {
        path: "letter.md",
        what: "the letter as Markdown, with its own links",
        render: markdown::render,
    },
    DataFile {
        path: "annotations.jsonld",
        what: "what this page says of the letter’s words, as W3C Web Annotations",
        render: |publication| annotations::render(publication, &LetterText::new(publication)),
    },
    DataFile {
        path: "citations.json",
        what: "the letter and all sources, as CSL-JSON",
        render: |publication| csl::render(&references(publication)),
    },
    DataFile {
        path: "citations.bib",
        what: "the same as BibLaTeX",
        render: |publication| bib::render(&references(publication)),
    },
    DataFile {
        path: "citations.ris",
        what: "the same as RIS",
        render: |publication| ris::render(&references(publication)),
    },
    DataFile { path: "document.json", what: "all that this page says, as JSON", render: document::render },
    DataFile {
        path: "document.schema.json",
        what: "the shape of that, as a JSON Schema",
        render: |_| document::schema(),
    },
];

/// All of them, and what needs the public address.
pub fn of_letter(publication: &Publication) -> Vec<RenderedFile> {
    let file =
        |path: &str, text: String| RenderedFile { path: format!("{}/{path}", publication.letter.slug), text };
    let mut files: Vec<_> = FILES.iter().map(|one| file(one.path, (one.render)(publication))).collect();
    if publication.site.address.is_some() {
        files.push(file(discovery::OEMBED, discovery::oembed(publication)));
    }
    files
}

/// A letter, as lists of letters name it.
fn letter_json(publication: &Publication) -> Value {
    let letter = &publication.letter;
    json!({
        "folder": format!("{}/", letter.slug),
        "title": letter.title,
        "sender": letter.sender,
        "date": letter.date.to_string(),
        "draft": letter.draft,
    })
}
