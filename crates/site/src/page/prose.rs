//! Running text, and the links in it. Every `href` works without script.

use super::foreign;
use super::with::With;
use crate::page::{Form, Published};
use contract::{Anchor, attributes as data};
use model::{Inline, SourceId, Target};
use yew::{Html, html};

/// Where the text stands decides where a source link leads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the letter a source link is the letter's own: it leads off the page, to the source.
    Letter,
    /// Elsewhere it is a reference of ours: it leads to the entry in the list of sources.
    Explainer,
}

pub fn inlines(publication: &Published, text: &[Inline], place: Place) -> Html {
    text.iter().map(|inline| self::inline(publication, inline, place)).collect()
}

fn inline(publication: &Published, inline: &Inline, place: Place) -> Html {
    match inline {
        Inline::Text(text) => foreign::marked(publication, text),
        Inline::Emphasis(children) => html! { <em>{ inlines(publication, children, place) }</em> },
        Inline::Link { target, children } => {
            link(publication, target, inlines(publication, children, place), place)
        }
        Inline::Quotation { id, children } => {
            let Some(quotation) = publication.quotations.iter().find(|q| q.id == *id) else {
                return inlines(publication, children, place);
            };
            let anchor = Anchor::Quotation(id.as_str());
            let compare = html! {
                <a class="compare" href={publication.to(anchor)}>{ super::quotes::verdict(quotation) }</a>
            };
            let compare = compare
                .marked(data::MARK)
                .with_any(data::NUMBER, publication.mark(&anchor.to_string()))
                .with_link(anchor);
            html! {
                <>
                    <span class="quoted">{ inlines(publication, children, place) }</span>
                    { compare }
                </>
            }
        }
    }
}

fn link(publication: &Published, target: &Target, words: Html, place: Place) -> Html {
    // A page of the law knows no letter.
    if *publication.form() == Form::Law
        && matches!(target, Target::Note(_) | Target::Paragraph(_) | Target::Part(_))
    {
        return words;
    }
    let anchor = anchor(target);
    let number = || publication.mark(&anchor.to_string()).filter(|_| place == Place::Letter);
    let class = match target {
        Target::Provision(_) => "cite",
        Target::Note(_) => "note",
        Target::Term(_) => "term",
        Target::Source(id) => {
            let address = publication.source(id).and_then(|source| source.address.as_ref());
            let Some(address) = address.filter(|_| place == Place::Letter) else {
                return reference(publication, id, words);
            };
            return html! {
                <a class="source" href={address.as_str().to_owned()} target="_blank" rel="noopener">{ words }</a>
            }
            .with_any(data::NUMBER, number())
            .with_link(anchor);
        }
        Target::Paragraph(_) | Target::Part(_) => {
            return html! { <a href={publication.to(anchor)}>{ words }</a> };
        }
    };
    html! { <a {class} href={publication.to(anchor)}>{ words }</a> }
        .with_any(data::NUMBER, number())
        .with_link(anchor)
}

/// What a link leads to.
pub fn anchor(target: &Target) -> Anchor<'_> {
    match target {
        Target::Provision(id) => Anchor::parse(id.as_str()),
        Target::Note(id) => Anchor::Note(id.as_str()),
        Target::Term(id) => Anchor::Term(id.as_str()),
        Target::Source(id) => Anchor::Source(id.as_str()),
        Target::Paragraph(number) => Anchor::Paragraph(*number),
        Target::Part(part) => Anchor::Section(part),
    }
}

fn reference(publication: &Published, id: &SourceId, words: Html) -> Html {
    let anchor = Anchor::Source(id.as_str());
    html! { <a href={publication.to(anchor)}>{ words }</a> }.with_link(anchor)
}

/// "[9][L2]": each number a link with its own card.
pub fn refs(publication: &Published, ids: &[SourceId]) -> Html {
    let known = ids.iter().filter_map(|id| publication.source(id));
    let links = known.map(|source| {
        let anchor = Anchor::Source(source.id.as_str());
        let number = source.cited();
        html! {
            <a class="ref" href={publication.to(anchor)} aria-label={format!("Source {number}")}>{ format!("[{number}]") }</a>
        }
        .with_link(anchor)
    });
    links.collect()
}

/// "Source: A · B", each a link with its own card.
pub fn references(publication: &Published, ids: &[SourceId]) -> Html {
    html! { <p class="from">{ source_links(publication, ids) }</p> }
}

/// The same inside another line.
pub fn source_links(publication: &Published, ids: &[SourceId]) -> Html {
    let known = ids.iter().filter_map(|id| publication.source(id));
    let links = known.enumerate().map(|(index, source)| {
        let before = if index == 0 { "Source: " } else { " · " };
        html! { <>{ before }{ reference(publication, &source.id, html! { { source.name.clone() } }) }</> }
    });
    links.collect()
}

/// "paragraph 8" or "paragraphs 8 and 9", each number a link into the letter.
pub fn paragraphs(publication: &Published, numbers: &[usize]) -> Html {
    let noun = if numbers.len() == 1 { "paragraph " } else { "paragraphs " };
    let links = numbers.iter().enumerate().map(|(index, number)| {
        let between = match index {
            0 => "",
            _ if index + 1 == numbers.len() => " and ",
            _ => ", ",
        };
        html! { <>{ between }<a href={publication.to(Anchor::Paragraph(*number))}>{ number }</a></> }
    });
    html! { <>{ noun }{ links.collect::<Html>() }</> }
}
