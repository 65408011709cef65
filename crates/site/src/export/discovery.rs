//! oEmbed (<https://oembed.com>), which needs the public address.

use crate::snippet::{HEIGHT, frame, line};
use model::{HttpsAddress, Publication};
use serde_json::json;

/// Where the head of the page points, from the letter's folder.
pub const OEMBED: &str = "oembed/letter.json";

pub fn oembed(publication: &Publication) -> String {
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": publication.letter.title,
        "provider_name": publication.site.publisher,
        "provider_url": publication.site.address.as_ref().map(HttpsAddress::as_str),
        "html": line(&frame(publication), &["letter", "auto", "full"]),
        "width": 600,
        "height": HEIGHT,
    });
    format!("{answer:#}\n")
}
