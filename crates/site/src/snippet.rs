//! Lines for other people's pages: a link, and a frame where frames are allowed. What a person can choose is in
//! them, each choice for its own. Entry point: [`snippets`], and [`line`] for one choice.

use super::escape::escape;
use model::words::Embed;
use model::{HttpsAddress, Publication};

/// How something is called, in the language of the page.
pub type Said = fn(&Embed) -> &str;

/// What there is to choose from; the first of each is chosen for those who choose nothing.
pub struct Choice {
    pub key: &'static str,
    /// What is asked.
    pub name: Said,
    pub options: &'static [Picked],
}

pub struct Picked {
    /// One of all keys of all choices.
    pub key: &'static str,
    pub label: Said,
    /// What it puts into a line.
    text: &'static str,
}

pub const WHAT: Choice = Choice {
    key: "what",
    name: Embed::what,
    options: &[
        Picked { key: "letter", label: Embed::what_letter, text: "?view=letter" },
        Picked { key: "whole", label: Embed::what_whole, text: "" },
        Picked { key: "explainer", label: Embed::what_explainer, text: "?view=explainer" },
        Picked { key: "passage", label: Embed::what_passage, text: "p/1.html" },
    ],
};
pub const THEME: Choice = Choice {
    key: "colours",
    name: Embed::colours,
    options: &[
        Picked { key: "auto", label: Embed::colours_auto, text: "" },
        Picked { key: "light", label: Embed::colours_light, text: "theme=light" },
        Picked { key: "dark", label: Embed::colours_dark, text: "theme=dark" },
    ],
};
pub const WIDTH: Choice = Choice {
    key: "width",
    name: Embed::width,
    options: &[
        Picked { key: "full", label: Embed::width_full, text: r#" width="100%""# },
        Picked { key: "text", label: Embed::width_text, text: r#" width="700" style="max-width: 100%""# },
        Picked { key: "narrow", label: Embed::width_narrow, text: r#" width="375""# },
    ],
};
pub const CHOICES: [&Choice; 3] = [&WHAT, &THEME, &WIDTH];

/// A piece of a line: always there, or only with one choice.
pub enum Piece {
    Always(String),
    With(&'static str, Vec<Piece>),
}

pub struct Snippet {
    pub what: Said,
    pub pieces: Vec<Piece>,
}

/// Stands in for an address that is not configured.
const UNKNOWN: &str = "ADDRESS/";
/// What a frame reserves, in CSS pixels: enough to read by, with a scroll of its own.
pub const HEIGHT: u32 = 800;

pub fn snippets(publication: &Publication) -> Vec<Snippet> {
    let link = link(publication);
    let after_link = |what: Said, before: &str, after: &str| {
        let mut pieces = vec![always(format!("{before}{link}{after}"))];
        pieces.extend(frame(publication));
        Snippet { what, pieces }
    };
    vec![
        after_link(Embed::html, "<p>", "</p>"),
        after_link(Embed::wordpress, "<blockquote>", "</blockquote>"),
        after_link(Embed::drupal, "<p>", "</p>"),
        Snippet { what: Embed::element, pieces: element(publication, &link) },
        Snippet { what: Embed::address, pieces: address(publication, "&") },
    ]
}

/// The line for these keys.
pub fn line(pieces: &[Piece], keys: &[&str]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Always(text) => text.clone(),
        Piece::With(key, pieces) if keys.contains(key) => line(pieces, keys),
        Piece::With(..) => String::new(),
    };
    pieces.iter().map(text).collect()
}

pub fn frame(publication: &Publication) -> Vec<Piece> {
    let mut pieces = vec![always(r#"<iframe src=""#)];
    pieces.extend(address(publication, "&amp;"));
    pieces.push(always(format!(r#"" title="{}""#, escape(&publication.letter.title))));
    pieces.extend(WIDTH.options.iter().map(|width| Piece::With(width.key, vec![always(width.text)])));
    pieces.push(always(format!(r#" height="{HEIGHT}" loading="lazy"></iframe>"#)));
    pieces
}

/// From the folder of the letter; `and` joins two parts of a query.
pub fn path(and: &str) -> Vec<Piece> {
    let themes = |path: &str| {
        let before = if path.contains('?') { and } else { "?" };
        let themes = THEME.options.iter().filter(|theme| !theme.text.is_empty());
        themes
            .map(|theme| Piece::With(theme.key, vec![always(format!("{before}{}", theme.text))]))
            .collect::<Vec<_>>()
    };
    let with = |what: &Picked| {
        let mut pieces = vec![always(what.text)];
        pieces.extend(themes(what.text));
        Piece::With(what.key, pieces)
    };
    WHAT.options.iter().map(with).collect()
}

fn address(publication: &Publication, and: &str) -> Vec<Piece> {
    let mut pieces = vec![always(escape(&folder(publication)))];
    pieces.extend(path(and));
    pieces
}

fn element(publication: &Publication, link: &str) -> Vec<Piece> {
    let with = |key, text| Piece::With(key, vec![always(text)]);
    vec![
        always(format!(
            r#"<script type="module" src="{}embed.js"></script><letter-of-the-law src="{}""#,
            escape(publication.site.address.as_ref().map_or(UNKNOWN, HttpsAddress::as_str)),
            escape(&folder(publication))
        )),
        with("letter", r#" view="letter""#),
        with("explainer", r#" view="explainer""#),
        with("passage", r#" show="p1""#),
        with("light", r#" theme="light""#),
        with("dark", r#" theme="dark""#),
        always(format!(">{link}</letter-of-the-law>")),
    ]
}

pub fn link(publication: &Publication) -> String {
    format!(r#"<a href="{}">{}</a>"#, escape(&folder(publication)), escape(&publication.letter.title))
}

/// Where the letter is found, whatever stands at the front of the site.
fn folder(publication: &Publication) -> String {
    publication.letter_address().unwrap_or_else(|| format!("{UNKNOWN}{}/", publication.letter.slug))
}

fn always(text: impl Into<String>) -> Piece {
    Piece::Always(text.into())
}
