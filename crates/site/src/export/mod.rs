//! The letter and its sources in forms that other programs read. The way in: [`render_all`].

mod annotations;
mod bibliography;
pub mod discovery;
mod letter_text;
mod markdown;

pub use letter_text::LetterText;

use super::RenderedFile;
use model::Publication;

/// All data files but `document.json`. `passages` are for the sitemap.
pub fn render_all(publication: &Publication, passages: &[RenderedFile]) -> Vec<RenderedFile> {
    let text = LetterText::new(publication);
    let references = bibliography::references(publication);
    let file = |path: &str, text: String| RenderedFile { path: path.to_owned(), text };
    let mut files = vec![
        file("annotations.jsonld", annotations::render(publication, &text)),
        file("letter.txt", text.text),
        file("letter.md", markdown::render(publication)),
        file("citations.json", bibliography::csl::render(&references)),
        file("citations.bib", bibliography::bib::render(&references)),
        file("citations.ris", bibliography::ris::render(&references)),
    ];
    if let Some(address) = &publication.site.address {
        files.push(file(discovery::OEMBED, discovery::oembed(publication)));
        files.push(file("sitemap.xml", discovery::sitemap(address, passages)));
    }
    files
}
