//! How long answers may be kept.

use crate::answers::{Asked, BROTLI, GZIP, PLAIN};
use crate::{Outcome, assert_none};
use hyper::StatusCode;
use hyper::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use std::sync::Arc;

const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
const FOR_MINUTES: &str = "public, max-age=300, must-revalidate";

pub async fn every_file(asked: Arc<Asked>) -> Outcome {
    let hashed = asked.site.hashed()?;
    let mut wrong = Vec::new();
    for file in asked.site.files.iter().map(String::as_str).chain([""]) {
        let wanted = if hashed.contains(&file) { FOR_A_YEAR } else { FOR_MINUTES };
        for compressions in [PLAIN, GZIP, BROTLI] {
            let answer = asked.get(file, compressions).await?;
            let found = answer.header("cache-control");
            if found != wanted || answer.status != StatusCode::OK {
                wrong.push(format!(
                    "{file:?} ({compressions}): {}, {found:?} and not {wanted:?}",
                    answer.status
                ));
            }
        }
    }
    assert_none(wrong)
}

/// After its minutes a reader's browser asks whether the file is still the same.
pub async fn unchanged(asked: Arc<Asked>) -> Outcome {
    let mut wrong = Vec::new();
    let letter = asked.site.letter()?;
    let files = ["", "boot.js", &format!("{letter}p/1.html"), &format!("{letter}letter.txt")];
    for file in files {
        let mut tags = Vec::new();
        for compressions in [PLAIN, GZIP, BROTLI] {
            let tag = asked.get(file, compressions).await?.header("etag");
            let address = format!("{}{file}", asked.host.address());
            let again = [(ACCEPT_ENCODING, compressions), (IF_NONE_MATCH, tag.as_str())];
            let answer = asked.ask(&address, &again).await?;
            if answer.status != StatusCode::NOT_MODIFIED || !answer.body.is_empty() {
                let size = answer.body.len();
                wrong.push(format!("{file:?} ({compressions}), tag {tag}: {}, {size} bytes", answer.status));
            }
            tags.push(tag);
        }
        tags.dedup();
        if tags.len() != 3 {
            wrong.push(format!("{file:?}: the compressions share a tag, so caches confuse them: {tags:?}"));
        }
    }
    assert_none(wrong)
}
