//! What kind of thing each file is said to be.

use crate::answers::{Asked, BROTLI, GZIP, PLAIN};
use crate::{Outcome, assert_none};
use std::sync::Arc;

/// A file ending, its media type, and whether it must say that it is UTF-8: JSON always is.
const TYPES: [(&str, &str, bool); 13] = [
    ("bib", "application/x-bibtex", true),
    ("css", "text/css", true),
    ("html", "text/html", true),
    ("js", "text/javascript", true),
    ("json", "application/json", false),
    ("jsonld", "application/ld+json", false),
    ("md", "text/markdown", true),
    ("png", "image/png", false),
    ("ris", "application/x-research-info-systems", true),
    ("svg", "image/svg+xml", false),
    ("txt", "text/plain", true),
    ("wasm", "application/wasm", false),
    ("xml", "text/xml", true),
];

pub async fn every_file(asked: Arc<Asked>) -> Outcome {
    let mut wrong = Vec::new();
    for file in asked.site.files.iter() {
        let ending = file.rsplit('.').next().unwrap_or_default();
        let Some((_, media_type, utf8)) = TYPES.iter().find(|(known, ..)| *known == ending) else {
            wrong.push(format!(
                "{file}: no media type is expected for this ending; add it here and in hosting/"
            ));
            continue;
        };
        let wanted = if *utf8 { format!("{media_type}; charset=utf-8") } else { (*media_type).to_owned() };
        for compressions in [PLAIN, GZIP, BROTLI] {
            let found = asked.get(file, compressions).await?.header("content-type");
            if found.to_lowercase() != wanted {
                wrong.push(format!("{file} ({compressions}): {found:?} and not {wanted:?}"));
            }
        }
    }
    assert_none(wrong)
}
