//! A quotation of the letter, compared with the law word by word.

use super::super::prose::refs;
use super::super::quotes;
use super::super::with::With;
use super::{Anchor, Card, Published, onward, provision};
use contract::attributes as data;
use model::{Quotation, Voice};
use yew::{Html, html};

pub fn all(publication: &Published) -> Vec<Card<'_>> {
    publication.quotations.iter().map(|quotation| card(publication, quotation)).collect()
}

fn card<'a>(publication: &Published, quotation: &'a Quotation) -> Card<'a> {
    let anchor = Anchor::Quotation(quotation.id.as_str());
    let sources = publication.clause(&quotation.clause).map(|clause| clause.english.sources.clone());
    let summary = html! {
        <p>
            { quotes::summary(quotation) }{ " " }
            <span class="voice">{ Voice::Editor.label() }</span>{ " " }
            { refs(publication, &sources.unwrap_or_default()) }
        </p>
    };
    Card {
        about: anchor,
        heading: html! { <h2>{ quotes::name(publication, quotation) }{ ": " }{ provision::verdict(quotation) }</h2> },
        kind: html! { "Quotation checked word by word" },
        body: html! {
            <>
                <blockquote>{ quotes::compared(publication, quotation) }</blockquote>
                { summary.with(data::VOICE, Voice::Editor.key()) }
                { key(quotation) }
            </>
        },
        onward: html! {
            <>{ onward(publication, anchor, "All quotations") }{ " " }{ onward(publication, &quotation.clause, "Full article") }</>
        },
    }
}

/// What the two marks mean.
fn key(quotation: &Quotation) -> Html {
    if quotation.is_exact() {
        return html! { <p class="line">{ "Kinds of quotation mark are not counted." }</p> };
    }
    html! {
        <p class="line"><del>{ "only in the letter" }</del>{ " · " }<ins>{ "only in the text" }</ins>{ " · kinds of quotation mark are not counted" }</p>
    }
}
