//! The headers that every answer carries.

use crate::agree::policy;
use crate::answers::{Asked, BROTLI, PLAIN};
use crate::{Outcome, assert_none};
use std::sync::Arc;

pub async fn every_file(asked: Arc<Asked>) -> Outcome {
    let policy = policy(&asked.host.origin())?;
    let wanted = [
        ("content-security-policy", policy.as_str()),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", ""),
        // Apache may take `.br` for Breton.
        ("content-language", ""),
    ];
    let mut wrong = Vec::new();
    // An error is shown as a page too.
    for file in asked.site.files.iter().map(String::as_str).chain(["", "not-there.html"]) {
        for compressions in [PLAIN, BROTLI] {
            let answer = asked.get(file, compressions).await?;
            for (name, value) in wanted {
                // It carries a policy of its own.
                let value = if file.ends_with("/single.html") && name == "content-security-policy" {
                    ""
                } else {
                    value
                };
                let found = answer.header(name);
                if found != value {
                    wrong.push(format!("{file:?} ({compressions}): {name} is {found:?}"));
                }
            }
        }
    }
    assert_none(wrong)
}
