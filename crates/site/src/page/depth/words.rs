//! Words of the field.

use super::super::statement;
use super::super::with::With;
use super::{Published, heading};
use contract::{Anchor, attributes as data};
use model::Term;
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let title = heading(publication, 2);
    publication.glossary.iter().map(|one| term(publication, one, &title)).collect()
}

/// The words that all letters share, for a page of their own.
pub fn shared(publication: &Published) -> Html {
    publication.glossary.iter().filter(|term| term.shared).map(|one| term(publication, one, "h2")).collect()
}

fn term(publication: &Published, term: &Term, heading: &str) -> Html {
    let language = term.language.as_ref().map(|language| language.id.clone());
    html! {
        <section class="group" id={Anchor::Term(term.id.as_str()).to_string()}>
            <@{heading.to_owned()} lang={language}>{ term.term.clone() }</@>
            { statement::list(publication, &term.texts) }
        </section>
    }
    .with(data::TITLE, term.term.clone())
}
