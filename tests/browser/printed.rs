//! What the built pages hold, read from their files: the measure for what a reader sees in a browser.
//! Entry point: [`Printed::read`].

use crate::Outcome;
use crate::server::letter_at_front;
use scraper::{ElementRef, Html, Selector};
use serde::Deserialize;
use site::page::single::SINGLE;
use std::fs;
use std::path::Path;

pub struct Printed {
    /// `letter.txt`.
    pub plain_letter: String,
    /// The letter's links that have cards, in order.
    pub links: Vec<Link>,
    /// The letter with its notes and summaries.
    pub front: Words,
    /// All in one file.
    pub single: Words,
    /// The authentic texts, as the pages of the law have them, each with single spaces.
    pub provisions: Vec<String>,
    /// Addresses of the sources: those the letter links to and those the pages rely on.
    pub sources: Vec<String>,
}

/// What can be read on a page, with single spaces.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Words {
    /// The letter with what stands beside it; empty on other pages.
    pub letter: String,
    /// All that stands between the bar and the foot.
    pub all: String,
    /// Quoted texts, each by itself.
    pub quoted: Vec<String>,
    /// Where links out of the site lead.
    pub addresses: Vec<String>,
}

/// What scripts fill or show when it is wanted, and no part of what is to be read.
pub const APART: &str = ".quote, .closed, [role=status]";
/// All that stands between the bar and the foot of a page.
pub const CONTENT: &str = ".lotl > :is(.wrap, .alone)";
pub const OUTWARD: &str = "a[target=_blank]";

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
pub const LINKS: &str =
    "#letter :is(a[data-provision], a[data-source], a[data-note], a[data-quote]):not(.side *)";

impl Words {
    pub fn read(file: &Path) -> Outcome<Self> {
        Self::of(&parse(file)?, file)
    }

    fn of(page: &Html, file: &Path) -> Outcome<Self> {
        let content = page.select(&selector(CONTENT)?).next();
        let content = content.ok_or_else(|| format!("{} has no content", file.display()))?;
        let letter = page.select(&selector("#letter")?).next();
        Ok(Self {
            letter: letter.map(words).transpose()?.unwrap_or_default(),
            all: words(content)?,
            quoted: page.select(&selector("blockquote")?).map(words).collect::<Outcome<_>>()?,
            addresses: addresses(page, OUTWARD)?,
        })
    }
}

impl Printed {
    pub fn read(dist: &Path) -> Outcome<Self> {
        let folder = &dist.join(letter_at_front(dist)?);
        let file = folder.join("index.html");
        let page = parse(&file)?;
        let letter = page.select(&selector("#letter")?).next().ok_or("the built page has no #letter")?;
        let (anchors, beside) = (selector("a")?, selector(".side")?);
        let own = letter.select(&anchors).filter(|link| !is_within(*link, &beside));
        let links = own.filter_map(kind_and_id).enumerate();
        let printed = Self {
            plain_letter: fs::read_to_string(folder.join("letter.txt"))?,
            links: links.map(|(index, (kind, id))| Link { index, kind, id }).collect(),
            front: Words::of(&page, &file)?,
            single: Words::read(&folder.join(SINGLE))?,
            provisions: provisions(&dist.join("law"))?,
            sources: sources(&page, folder)?,
        };
        match printed.links.is_empty() || printed.provisions.is_empty() || printed.sources.is_empty() {
            true => {
                Err(format!("{} has no links, provisions or sources: was it prerendered?", dist.display())
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

fn parse(file: &Path) -> Outcome<Html> {
    let text = fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))?;
    Ok(Html::parse_document(&text))
}

/// The texts on the pages of all articles, in `law/INSTRUMENT/`. Pages of a clause repeat them.
fn provisions(law: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for instrument in fs::read_dir(law)? {
        let instrument = instrument?.path();
        if !instrument.is_dir() {
            continue;
        }
        for file in fs::read_dir(instrument)? {
            let file = file?.path();
            if file.extension().is_some_and(|extension| extension == "html") {
                let page = parse(&file)?;
                let texts = selector(".law-text .clause > blockquote")?;
                found.extend(page.select(&texts).map(words).collect::<Outcome<Vec<_>>>()?);
            }
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn sources(letter: &Html, folder: &Path) -> Outcome<Vec<String>> {
    let mut found = addresses(letter, OUTWARD)?;
    found.extend(addresses(&parse(&folder.join("sources.html"))?, OUTWARD)?);
    found.sort();
    found.dedup();
    Ok(found)
}

/// The words of an element, but for what stands [apart](APART).
fn words(element: ElementRef) -> Outcome<String> {
    let apart = selector(APART)?;
    let texts = element.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let parent = node.parent().and_then(ElementRef::wrap)?;
        (!is_within(parent, &apart)).then_some(&**text)
    });
    Ok(texts.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether the element itself, or one around it, is one of those.
fn is_within(element: ElementRef, selector: &Selector) -> bool {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    [element].into_iter().chain(around).any(|element| selector.matches(&element))
}

fn addresses(page: &Html, links: &str) -> Outcome<Vec<String>> {
    let mut found: Vec<_> =
        page.select(&selector(links)?).filter_map(|link| link.attr("href")).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    Ok(found)
}

pub fn selector(css: &str) -> Outcome<Selector> {
    Selector::parse(css).map_err(|why| format!("{css}: {why}").into())
}
