//! Addresses at which no file is.

use crate::answers::{Asked, BROTLI, PLAIN};
use crate::{Outcome, assert_none};
use hyper::StatusCode;
use std::sync::Arc;

pub async fn files(asked: Arc<Asked>) -> Outcome {
    let mut wrong = Vec::new();
    // The last is a name that the next version of the site will have.
    for file in ["not-there.html", "p/0.html", "not/there", "p/1", "style-0123456789abcdef.css"] {
        for compressions in [PLAIN, BROTLI] {
            let answer = asked.get(file, compressions).await?;
            if answer.status != StatusCode::NOT_FOUND {
                wrong.push(format!("{file}: {}", answer.status));
            }
            if answer.header("cache-control").contains("immutable") {
                wrong.push(format!("{file}: its absence may be kept for a year"));
            }
            if String::from_utf8_lossy(&answer.body).contains("data-wasm") {
                wrong.push(format!("{file}: the page is shown instead"));
            }
        }
    }
    assert_none(wrong)
}

/// An address without the last slash: the page's relative links would miss.
pub async fn folder(asked: Arc<Asked>) -> Outcome {
    let address = asked.host.address();
    let answer = asked.ask(address.trim_end_matches('/'), &[]).await?;
    let location = answer.header("location");
    let led = location == address || location == address.replace(&asked.host.origin(), "");
    match answer.status == StatusCode::MOVED_PERMANENTLY && led {
        true => Ok(()),
        false => Err(format!("{} to {location:?}, and not to {address}", answer.status).into()),
    }
}
