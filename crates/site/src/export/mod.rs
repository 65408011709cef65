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
use model::words::Files;
use serde_json::{Value, json};

/// A file that a reader may take away.
pub struct DataFile {
    pub path: &'static str,
    /// As the page describes it.
    pub what: fn(&Files) -> &str,
    render: fn(&Publication) -> String,
}

pub const FILES: [DataFile; 8] = [
    DataFile {
        path: "letter.txt",
        what: Files::text,
        render: |publication| LetterText::new(publication).text,
    },
    DataFile { path: "letter.md", what: Files::markdown, render: markdown::render },
    DataFile {
        path: "annotations.jsonld",
        what: Files::annotations,
        render: |publication| annotations::render(publication, &LetterText::new(publication)),
    },
    DataFile {
        path: "citations.json",
        what: Files::csl,
        render: |publication| csl::render(&references(publication)),
    },
    DataFile {
        path: "citations.bib",
        what: Files::biblatex,
        render: |publication| bib::render(&references(publication)),
    },
    DataFile {
        path: "citations.ris",
        what: Files::ris,
        render: |publication| ris::render(&references(publication)),
    },
    DataFile { path: "document.json", what: Files::document, render: document::render },
    DataFile { path: "document.schema.json", what: Files::schema, render: |_| document::schema() },
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
