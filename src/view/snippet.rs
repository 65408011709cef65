//! HTML for other people's pages: a link, and a frame where frames are allowed. The way in: [`snippets`].

use super::escape::escape;
use crate::model::Publication;

pub struct Snippet {
    pub what: &'static str,
    /// One line.
    pub html: String,
}

/// Stands in for an address that is not configured.
const UNKNOWN: &str = "ADDRESS/";
/// What a frame reserves, in CSS pixels: enough to read by, with a scroll of its own.
pub const HEIGHT: u32 = 800;

pub fn snippets(publication: &Publication) -> Vec<Snippet> {
    let with_link = |what, path: &str| Snippet {
        what,
        html: format!("<p>{}</p>{}", link(publication), frame(publication, path)),
    };
    vec![
        with_link("The letter, with its cards", "?view=letter"),
        with_link("The letter and the law beside it", ""),
        with_link("The explainer", "?view=explainer"),
        with_link("One paragraph, without script", "p/1.html"),
        Snippet {
            what: "For WordPress, whose frames have a link in a quotation before them",
            html: format!(
                "<blockquote>{}</blockquote>{}",
                link(publication),
                frame(publication, "?view=letter")
            ),
        },
        Snippet {
            what: "As an element of your page, in its own colours if you like",
            html: format!(
                r#"<script type="module" src="{}embed.js"></script><letter-of-the-law>{}</letter-of-the-law>"#,
                escape(address(publication)),
                link(publication)
            ),
        },
        Snippet { what: "The address alone", html: address(publication).to_owned() },
    ]
}

/// `path` is what follows the address.
pub fn frame(publication: &Publication, path: &str) -> String {
    let title = escape(&publication.letter.title);
    format!(
        r#"<iframe src="{}{path}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>"#,
        escape(address(publication))
    )
}

pub fn link(publication: &Publication) -> String {
    format!(r#"<a href="{}">{}</a>"#, escape(address(publication)), escape(&publication.letter.title))
}

fn address(publication: &Publication) -> &str {
    publication.site.address.as_ref().map_or(UNKNOWN, |address| address.as_str())
}
