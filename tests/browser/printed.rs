//! What the built page holds, read from its file: the measure for what a reader sees in a browser.
//! Entry point: [`Printed::read`].

use crate::Outcome;
use crate::server::letter_at_front;
use scraper::{ElementRef, Html, Selector};
use std::path::Path;

pub struct Printed {
    /// `letter.txt`.
    pub plain_letter: String,
    /// The words of the letter, marks of ours included, with single spaces; without the bar that quotes them.
    pub letter: String,
    /// The authentic texts, each with single spaces.
    pub provisions: Vec<String>,
    /// Addresses of the sources: those the letter links to and those the page relies on.
    pub sources: Vec<String>,
    /// The letter's links that have cards, in order.
    pub links: Vec<Link>,
}

/// A link of the letter that has a card.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its place among the links of the letter that have cards.
    pub index: usize,
    pub kind: Kind,
    pub id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Provision,
    Source,
    Note,
    Quote,
}

impl Kind {
    const ALL: [(Kind, &'static str); 4] = [
        (Kind::Provision, "data-provision"),
        (Kind::Source, "data-source"),
        (Kind::Note, "data-note"),
        (Kind::Quote, "data-quote"),
    ];
}

/// The letter's links that have cards. The contract, and the order of [`Printed::links`].
pub const LINKS: &str = "#letter :is(a[data-provision], a[data-source], a[data-note], a[data-quote])";

impl Printed {
    pub fn read(dist: &Path) -> Outcome<Self> {
        let dist = &dist.join(letter_at_front(dist)?);
        let file = dist.join("index.html");
        let text = std::fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let page = Html::parse_document(&text);
        let letter = page.select(&selector("#letter")?).next().ok_or("the built page has no #letter")?;
        let anchors = selector("a")?;
        let links = letter.select(&anchors).filter_map(kind_and_id).enumerate();
        let links: Vec<_> = links.map(|(index, (kind, id))| Link { index, kind, id }).collect();
        let plain_letter = std::fs::read_to_string(dist.join("letter.txt"))?;
        let printed = Self {
            plain_letter,
            letter: letter
                .child_elements()
                .filter(|part| !is_bar(part))
                .map(words)
                .collect::<Vec<_>>()
                .join(" "),
            provisions: page.select(&selector(".explainer blockquote")?).map(words).collect(),
            sources: addresses(&page, "#letter a[data-source], a.out")?,
            links,
        };
        match printed.links.is_empty() || printed.provisions.is_empty() || printed.sources.is_empty() {
            true => {
                Err(format!("{} has no links, provisions or sources: was it prerendered?", file.display())
                    .into())
            }
            false => Ok(printed),
        }
    }

    /// The first link of a kind.
    pub fn first(&self, kind: Kind) -> Outcome<&Link> {
        let found = self.links.iter().find(|link| link.kind == kind);
        found.ok_or_else(|| format!("the letter has no link of the kind {kind:?}").into())
    }
}

fn kind_and_id(link: ElementRef) -> Option<(Kind, String)> {
    Kind::ALL.into_iter().find_map(|(kind, name)| Some((kind, link.attr(name)?.to_owned())))
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn addresses(page: &Html, links: &str) -> Outcome<Vec<String>> {
    let mut found: Vec<_> =
        page.select(&selector(links)?).filter_map(|link| link.attr("href")).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    Ok(found)
}

fn is_bar(part: &ElementRef<'_>) -> bool {
    part.attr("class").is_some_and(|class| class.split(' ').any(|name| name == "quote"))
}

pub fn selector(css: &str) -> Outcome<Selector> {
    Selector::parse(css).map_err(|why| format!("{css}: {why}").into())
}
