//! Looks at the content of every letter. The way in: [`check`].

use model::Publication;
use std::path::Path;

/// From the folder that the project stands in.
pub const CONTENT: &str = "content";

/// Every letter, not only the one that the page shows.
pub fn check() -> Result<String, String> {
    let root = Path::new(CONTENT);
    let letters = compiler::letters(root);
    let slugs: Vec<_> = if letters.is_empty() { vec![None] } else { letters.iter().map(Some).collect() };
    let lines = slugs.into_iter().map(|slug| {
        let publication =
            compiler::compile(root, slug.map(String::as_str)).map_err(|report| report.render())?;
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
