//! Words of the field, each with a card.

use super::statement;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::Term;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    if publication.glossary.is_empty() {
        return Html::default();
    }
    let terms = publication.glossary.iter().map(|one| term(publication, one, "h4"));
    html! {
        <section class="part" aria-labelledby="glossary">
            <h3 id="glossary">{ "Words explained" }</h3>
            <div class="grid">{ terms.collect::<Html>() }</div>
        </section>
    }
}

/// The words that all letters share, for a page of their own.
pub fn shared(publication: &Published) -> Html {
    publication.glossary.iter().filter(|term| term.shared).map(|one| term(publication, one, "h2")).collect()
}

fn term(publication: &Published, term: &Term, heading: &'static str) -> Html {
    let id = Anchor::Term(term.id.as_str()).to_string();
    html! {
        <article {id}>
            <@{heading} lang={term.language.as_ref().map(|language| language.id.clone())}>{ term.term.clone() }</@>
            { statement::blocks(publication, &term.texts) }
        </article>
    }
    .with(data::TITLE, term.term.clone())
}
