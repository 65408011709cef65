//! For those who find pages by machine: oEmbed (<https://oembed.com>) and a sitemap. Both need the public address.

use crate::RenderedFile;
use crate::escape::escape;
use crate::snippet::{HEIGHT, frame, line};
use model::HttpsAddress;
use model::Publication;
use serde_json::json;
use std::fmt::Write;

/// Where the head of the page points.
pub const OEMBED: &str = "oembed.json";

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

/// The whole page and every passage.
pub fn sitemap(address: &HttpsAddress, passages: &[RenderedFile]) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    for path in [""].into_iter().chain(passages.iter().map(|passage| passage.path.as_str())) {
        let _ = writeln!(map, "<url><loc>{}{path}</loc></url>", escape(address.as_str()));
    }
    map + "</urlset>\n"
}
