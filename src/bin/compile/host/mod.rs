//! [`check`] looks at the content of every letter, [`site::write`] makes the site of the newest,
//! [`compress::compress`] makes smaller copies of its files.

pub mod compress;
mod picture;
mod shrink;
mod single;
pub mod site;
mod staged;

use letter_of_the_law::content;
use letter_of_the_law::model::Publication;
use std::path::Path;

const CONTENT: &str = "content";

/// Every letter, not only the one that the page shows.
pub fn check() -> Result<String, String> {
    let root = Path::new(CONTENT);
    let letters = content::letters(root);
    let slugs: Vec<_> = if letters.is_empty() { vec![None] } else { letters.iter().map(Some).collect() };
    let lines = slugs.into_iter().map(|slug| {
        let publication =
            content::compile(root, slug.map(String::as_str)).map_err(|report| report.render())?;
        Ok(summary(&publication))
    });
    lines.collect::<Result<Vec<_>, String>>().map(|lines| lines.join("\n"))
}

fn summary(publication: &Publication) -> String {
    format!(
        "{}: {} paragraphs, {} notes, {} provisions, {} sources, {} quotations ({} exact): nothing to report",
        publication.letter.slug,
        publication.letter.paragraphs.len(),
        publication.letter.notes.len(),
        publication.provisions().count(),
        publication.sources.len(),
        publication.quotations.len(),
        publication.exact_quotations(),
    )
}
