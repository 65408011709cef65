//! Words of the field, each with a card.

use super::statement;
use super::with::With;
use crate::page::{Form, Published};
use contract::{Anchor, attributes as data};
use model::Term;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    // A page of the law knows no letter, so no letter's words.
    let is_law = *publication.form() == Form::Law;
    let terms: Vec<_> = publication.glossary.iter().filter(|term| term.shared || !is_law).collect();
    if terms.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="glossary">
            <h3 id="glossary">{ "Words explained" }</h3>
            <div class="grid">{ terms.into_iter().map(|t| term(publication, t)).collect::<Html>() }</div>
        </section>
    }
}

fn term(publication: &Published, term: &Term) -> Html {
    let id = Anchor::Term(term.id.as_str()).to_string();
    html! {
        <article id={id.clone()}>
            <h4 lang={term.language.as_ref().map(|language| language.id.clone())}>{ term.term.clone() }</h4>
            <div id={format!("{id}-texts")}>{ statement::blocks(publication, &term.texts) }</div>
        </article>
    }
    .with(data::TITLE, term.term.clone())
    .with(data::PARTS, format!("{id}-texts"))
}
