//! Running text, and the links in it. Every `href` works without script.

use super::depth::quotations;
use super::foreign;
use super::pieces::drawn;
use super::with::With;
use crate::page::{Form, Published};
use contract::{Anchor, attributes as data};
use model::{Inline, Quotation, SourceId, Target};
use yew::{Html, classes, html};

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
            html! {
                <>
                    <span class="quoted">{ inlines(publication, children, place) }</span>
                    { check(publication, quotation) }
                </>
            }
        }
    }
}

/// What the comparison of a quotation came to: a link without words of its own, so that nothing of ours stands in the
/// letter's paragraph. The style sheet shows its label.
fn check(publication: &Published, quotation: &Quotation) -> Html {
    let anchor = Anchor::Quotation(quotation.id.as_str());
    let verdict = quotations::verdict(publication, quotation);
    html! {
        <a class={classes!("check", quotations::sign(quotation))} href={publication.to(anchor)} aria-label={verdict}></a>
    }
    .marked(data::MARK)
    .with_link(anchor)
}

fn link(publication: &Published, target: &Target, words: Html, place: Place) -> Html {
    // A page of the law knows no letter.
    if *publication.form() == Form::Law
        && matches!(target, Target::Note(_) | Target::Paragraph(_) | Target::Part(_))
    {
        return words;
    }
    let anchor = anchor(target);
    let is_letter = place == Place::Letter;
    let class = match target {
        Target::Provision(_) => is_letter.then_some("cite"),
        Target::Note(_) => is_letter.then_some("note"),
        Target::Term(_) => None,
        Target::Source(id) => {
            let address = publication.source(id).and_then(|source| source.address.as_ref());
            let Some(address) = address.filter(|_| is_letter) else {
                return reference(publication, id, words);
            };
            return html! {
                <a class="source" href={address.as_str().to_owned()} target="_blank" rel="noopener">{ words }</a>
            }
            .with_link(anchor);
        }
        Target::Paragraph(_) | Target::Part(_) => {
            return html! { <a href={publication.to(anchor)}>{ words }</a> };
        }
    };
    let number = match target {
        Target::Note(id) if is_letter => publication.note_number(id),
        _ => None,
    };
    html! { <a {class} href={publication.to(anchor)}>{ words }</a> }
        .with_any(data::NUMBER, number.map(|number| number.to_string()))
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
            <a class="ref" href={publication.to(anchor)} aria-label={publication.words().prose.source(&number)}>{ format!("[{number}]") }</a>
        }
        .with_link(anchor)
    });
    links.collect()
}

/// "paragraph 8" or "paragraphs 8 and 9", each number a link into the letter.
pub fn paragraphs(publication: &Published, numbers: &[usize]) -> Html {
    let words = publication.words();
    let link = |number: &usize| html! { <a href={publication.to(Anchor::Paragraph(*number))}>{ number }</a> };
    let links = drawn(words.listed(numbers.iter().map(link)));
    drawn(words.prose.paragraphs(numbers.len(), links))
}
