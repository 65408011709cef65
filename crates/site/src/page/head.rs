//! Title, description, what messengers show, and where an address is configured the canonical link.

use super::{Form, Published, depth};
use crate::escape::escape;
use crate::export::discovery::OEMBED;
use model::{Letter, Publication, Site};
use serde_json::json;

/// The picture for messengers, in the folder of the letter.
pub const PICTURE: &str = "social.png";

/// What the head of one page says.
pub struct Meta {
    pub title: String,
    pub description: String,
    /// From the folder of the site; without its name for what a folder shows.
    pub path: String,
    /// From the folder of the site.
    pub picture: Option<String>,
}

/// Elements for the head of the whole page.
pub fn render(publication: &Published) -> String {
    let letter = &publication.letter;
    let description = publication.words().head.letter(kicker(publication));
    let picture = Some(picture(letter));
    let meta = match publication.form() {
        Form::Depth(part) => {
            let info = depth::info(publication, *part);
            let title = format!("{} · {}", info.title, letter.title);
            let description = publication.words().head.part(&info.what, description);
            Meta { title, description, path: format!("{}/{}", letter.slug, part.file()), picture }
        }
        _ => Meta { title: letter.title.clone(), description, path: format!("{}/", letter.slug), picture },
    };
    let unlisted = if letter.draft { r#"<meta name="robots" content="noindex">"# } else { "" };
    let elements = elements(&publication.site, &meta);
    match publication.form() {
        Form::Depth(_) => format!("{unlisted}{elements}"),
        _ => format!("{unlisted}{elements}{}{}", discovery(publication), for_machines(publication)),
    }
}

/// Where others find how to show the page.
fn discovery(publication: &Published) -> String {
    let Some(folder) = publication.letter_address() else { return String::new() };
    let address = escape(&format!("{folder}{OEMBED}"));
    let title = escape(&publication.letter.title);
    format!(r#"<link rel="alternate" type="application/json+oembed" href="{address}" title="{title}">"#)
}

/// The letter in the vocabulary of schema.org: a data block, which no browser runs and no policy refuses.
fn for_machines(publication: &Published) -> String {
    let letter = &publication.letter;
    let authors = letter
        .signatories
        .iter()
        .map(|one| json!({ "@type": "Person", "name": one.name, "jobTitle": one.office }));
    let links = publication.sources.iter().filter(|source| source.in_letter.is_some());
    let links = links.filter_map(|source| source.address.as_ref()).map(|address| address.as_str());
    let block = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "genre": "letter",
        "name": letter.title,
        "dateCreated": letter.date.to_string(),
        "inLanguage": "en",
        "author": authors.collect::<Vec<_>>(),
        "citation": links.collect::<Vec<_>>(),
    });
    let block = block.to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{block}</script>"#)
}

/// "The chairs of … · 29 August 2023".
pub fn kicker(publication: &Publication) -> String {
    format!("{} · {}", publication.letter.sender, publication.words().date(publication.letter.date))
}

/// The letter's picture for messengers, from the folder of the site.
pub fn picture(letter: &Letter) -> String {
    format!("{}/{PICTURE}", letter.slug)
}

pub fn elements(site: &Site, meta: &Meta) -> String {
    let (title, description) = (escape(&meta.title), escape(&meta.description));
    let mut head = format!(
        r#"<title>{title}</title><meta name="description" content="{description}"><meta property="og:type" content="article"><meta property="og:title" content="{title}"><meta property="og:description" content="{description}">"#
    );
    if let Some(site) = &site.address {
        let address = escape(&format!("{}{}", site.as_str(), meta.path));
        head += &format!(
            r#"<link rel="canonical" href="{address}"><meta property="og:url" content="{address}">"#
        );
        if let Some(picture) = &meta.picture {
            let picture = escape(&format!("{}{picture}", site.as_str()));
            head += &format!(
                r#"<meta property="og:image" content="{picture}"><meta name="twitter:card" content="summary_large_image">"#
            );
        }
    }
    head
}
