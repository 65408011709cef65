//! Files come as small as they lie in the folder, to whoever can read them so.

use crate::answers::{Answer, Asked, BROTLI, GZIP, PLAIN};
use crate::{Outcome, assert_none};
use std::sync::Arc;

pub async fn every_file(asked: Arc<Asked>) -> Outcome {
    let site = &asked.site;
    let mut wrong = Vec::new();
    for file in site.files.iter() {
        let whole = site.bytes(file)?;
        for (compressions, name, ending) in [(PLAIN, "", ""), (GZIP, "gzip", "gz"), (BROTLI, "br", "br")] {
            let copy = if ending.is_empty() { None } else { site.beside(file, ending) };
            let (name, bytes) = match &copy {
                Some(copy) => (name, copy),
                None => ("", &whole),
            };
            let answer = asked.get(file, compressions).await?;
            wrong.extend(
                difference(&answer, name, bytes).map(|why| format!("{file} ({compressions}): {why}")),
            );
        }
    }
    assert_none(wrong)
}

fn difference(answer: &Answer, encoding: &str, bytes: &[u8]) -> Option<String> {
    let found = answer.header("content-encoding");
    if found != encoding {
        return Some(format!("content-encoding is {found:?} and not {encoding:?}"));
    }
    if answer.body != bytes {
        return Some(format!("{} bytes, and not the {} that lie there", answer.body.len(), bytes.len()));
    }
    // A cache between would give the compressed answer to someone who cannot read it.
    let vary = answer.header("vary").to_lowercase();
    if !encoding.is_empty() && !vary.contains("accept-encoding") {
        return Some(format!("vary is {vary:?}"));
    }
    None
}
