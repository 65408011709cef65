//! A paragraph of the letter, to be quoted, linked to and shown on other pages.

use super::super::with::With;
use super::{Anchor, CODE, Card, Form, Published, SHARE, icon};
use contract::attributes as data;
use model::{Citation, CitationStyle, plain_text};
use yew::{Html, html};

pub fn all(publication: &Published) -> Vec<Card<'static>> {
    let paragraphs = publication.letter.paragraphs.iter().enumerate();
    paragraphs.map(|(index, text)| card(publication, index + 1, &plain_text(text))).collect()
}

fn card(publication: &Published, number: usize, words: &str) -> Card<'static> {
    let anchor = Anchor::Paragraph(number);
    let (plain, others): (Vec<_>, Vec<_>) =
        publication.letter.citations.iter().partition(|citation| citation.style == CitationStyle::Plain);
    let plain = plain.first().map(|citation| format!(" {}", cited(citation, number)));
    // A file on somebody's disk has no address that others could open.
    let has_address = !matches!(publication.form(), Form::Single);
    // Of the folder, and not of its file: as every citation has it.
    let link = html! { <a href={format!("./#{anchor}")}>{ icon(SHARE) }{ "Link" }</a> }.marked(data::LINK);
    Card {
        about: anchor,
        heading: html! { <h2>{ format!("Paragraph {number} of the letter") }</h2> },
        kind: html! { "Quote, cite, embed" },
        body: html! {
            <>
                { html! { <p class="quote-text">{ "“" }{ words }{ "”" }{ plain.unwrap_or_default() }</p> }.with(data::QUOTABLE, "Copy quote") }
                { styles(&others, number) }
            </>
        },
        onward: html! {
            <>
                if has_address { { link }{ " " } }
                <a href={publication.to("embed")}>{ icon(CODE) }{ "Embed" }</a>
            </>
        },
    }
}

/// The citation in the other styles, to be copied by hand.
fn styles(citations: &[&Citation], number: usize) -> Html {
    if citations.is_empty() {
        return Html::default();
    }
    let row = |citation: &&Citation| html! { <div><dt>{ citation.style.label() }</dt><dd>{ cited(citation, number) }</dd></div> };
    html! {
        <details>
            <summary>{ "Other styles of citation" }</summary>
            <dl>{ citations.iter().map(row).collect::<Html>() }</dl>
        </details>
    }
}

/// Without an address, which the widget adds to what is copied.
fn cited(citation: &Citation, number: usize) -> String {
    let [one, _] = citation.style.words();
    let Citation { before, between, after, .. } = citation;
    let between = between.trim_end_matches([',', ' ']);
    let end = if after.is_empty() && !between.ends_with('.') { "." } else { after };
    format!("{before}{one} {number}{between}{end}")
}
