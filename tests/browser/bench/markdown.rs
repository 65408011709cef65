//! The words of the built page as Markdown, for the peer that parses it in the browser. Entry point: [`of`].

use crate::Outcome;
use crate::printed::selector;
use scraper::{ElementRef, Html, Node};

/// What holds text, as in the search of the page.
const BLOCKS: &str = "h1,h2,h3,h4,h5,p,li,dt,dd,th,td,legend";
/// Attribute of a link with a card, and what stands before its value in the id of what it names.
const CARDS: [(&str, &str); 5] = [
    ("data-provision", ""),
    ("data-source", "source-"),
    ("data-note", "note-"),
    ("data-quote", "quote-"),
    ("data-term", "term-"),
];

pub fn of(page: &str) -> Outcome<String> {
    let page = Html::parse_document(page);
    let blocks = selector(BLOCKS)?;
    let mut out = String::new();
    let mut named = String::new();
    for block in page.select(&blocks) {
        // One around others has no text of its own.
        if block.select(&blocks).next().is_some() {
            continue;
        }
        let mut around = [*block].into_iter().chain(block.ancestors()).filter_map(ElementRef::wrap);
        let about = around.find(|element| element.attr("data-title").is_some());
        if let Some((title, id)) =
            about.and_then(|about| Some((about.attr("data-title")?, about.attr("id")?)))
            && named != id
        {
            named = id.to_owned();
            out.push_str(&format!("##### {} {{#{id}}}\n\n", escaped(title)));
        }
        let name = block.value().name();
        match name.strip_prefix('h').and_then(|level| level.parse::<usize>().ok()) {
            Some(level) => out.push_str(&format!("{} ", "#".repeat(level))),
            None if name == "li" => out.push_str("- "),
            None => {}
        }
        inline(block, &mut out);
        out.push_str("\n\n");
    }
    Ok(out)
}

fn inline(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(&escaped(text)),
            Node::Element(_) => {
                let Some(child) = ElementRef::wrap(child) else { continue };
                match address(child) {
                    Some(address) => {
                        out.push('[');
                        inline(child, out);
                        out.push_str(&format!("]({address})"));
                    }
                    None => inline(child, out),
                }
            }
            _ => {}
        }
    }
}

fn address(link: ElementRef<'_>) -> Option<String> {
    let card =
        CARDS.iter().find_map(|(attribute, prefix)| Some(format!("#{prefix}{}", link.attr(attribute)?)));
    card.or_else(|| link.attr("href").map(str::to_owned))
}

/// Characters that Markdown would take for its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if "\\`*_{}[]<>#|~".contains(character) {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}
