//! Of all letters: `index.json` always, and with a public address `feed.xml` (Atom) and `sitemap.xml`. Entry point:
//! [`render_all`].

use super::{law, letter_json};
use crate::escape::escape;
use crate::{Collection, RenderedFile};
use model::{HttpsAddress, Publication};
use serde_json::json;
use std::fmt::Write;

pub const INDEX: &str = "index.json";

/// `pages` are for the sitemap.
pub fn render_all<'a>(
    collection: &Collection,
    pages: impl Iterator<Item = &'a RenderedFile>,
) -> Vec<RenderedFile> {
    let file = |path: &str, text: String| RenderedFile { path: path.to_owned(), text };
    let mut files = vec![file(INDEX, index(collection)), law::render(collection)];
    if let Some(address) = &collection.site.address {
        files.push(file("feed.xml", feed(collection, address)));
        files.push(file("sitemap.xml", sitemap(address, pages)));
    }
    files
}

/// The letters, the newest first, and which of them stands at the front. Addresses are from the folder of the site.
fn index(collection: &Collection) -> String {
    let letters = collection.newest_first().map(|publication| letter_json(publication));
    let front = collection.front().map(|front| format!("{}/", front.letter.slug));
    format!("{:#}\n", json!({ "front": front, "letters": letters.collect::<Vec<_>>() }))
}

/// A letter is dated by its own date: when it was published here is not known.
fn feed(collection: &Collection, address: &HttpsAddress) -> String {
    let words = &collection.site.words;
    let (site, title) = (escape(address.as_str()), escape(words.letters.title()));
    let day = |publication: &Publication| format!("{}T00:00:00Z", publication.letter.date);
    let updated = collection.newest_first().next().map(|newest| day(newest)).unwrap_or_default();
    let publisher = escape(collection.site.publisher.as_deref().unwrap_or(words.bar.brand()));
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{site}</id>\n<title>{title}</title>\n<author><name>{publisher}</name></author>\n<updated>{updated}</updated>\n<link rel=\"self\" href=\"{site}feed.xml\"/>\n<link href=\"{site}letters.html\"/>\n"
    );
    for publication in collection.newest_first() {
        let letter = &publication.letter;
        let link = escape(&publication.letter_address().unwrap_or_default());
        let (title, sender, day) = (escape(&letter.title), escape(&letter.sender), day(publication));
        let _ = writeln!(
            feed,
            "<entry><id>{link}</id><title>{title}</title><author><name>{sender}</name></author><updated>{day}</updated><link href=\"{link}\"/></entry>"
        );
    }
    feed + "</feed>\n"
}

/// Every page that search engines may list.
fn sitemap<'a>(address: &HttpsAddress, pages: impl Iterator<Item = &'a RenderedFile>) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    let listed =
        pages.filter(|page| page.path.ends_with(".html") && !page.text.contains("content=\"noindex\""));
    for path in listed.map(|page| page.path.trim_end_matches("index.html")) {
        let _ = writeln!(map, "<url><loc>{}{path}</loc></url>", escape(address.as_str()));
    }
    map + "</urlset>\n"
}
