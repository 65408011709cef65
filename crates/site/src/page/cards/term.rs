//! A word of the field, and who says what it means.

use super::super::statement;
use super::super::with::With;
use super::{Anchor, COPY, Card, Published, onward};
use contract::attributes as data;
use model::Term;
use yew::html;

pub fn all(publication: &Published) -> Vec<Card<'_>> {
    publication.glossary.iter().map(|term| card(publication, term)).collect()
}

fn card<'a>(publication: &Published, term: &'a Term) -> Card<'a> {
    let anchor = Anchor::Term(term.id.as_str());
    let language = term.language.as_ref().map(|language| language.id.clone());
    Card {
        about: anchor,
        heading: html! { <h2 lang={language}>{ term.term.clone() }</h2> }.marked(data::QUOTABLE),
        kind: html! { "Word" },
        body: statement::list(publication, &term.texts).with(data::QUOTABLE, COPY),
        onward: onward(publication, anchor, "All words"),
    }
}
