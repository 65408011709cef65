//! An article, or one clause of it: its words and what they are made of on one side, what they mean on the other, then how
//! the article is read, and its words in other languages.

use super::clause;
use super::heading;
use crate::page::Published;
use crate::page::statement;
use model::{Clause, Provision, Statement};
use yew::{Html, html};

/// `beside` stands under the plain words: whom it binds, and who cites it.
pub fn whole(publication: &Published, provision: &Provision, clauses: &[&Clause], beside: Html) -> Html {
    html! {
        <>
            <div class="law-grid">
                <div class="law-text">{ clauses.iter().map(|one| clause::block(publication, provision, one)).collect::<Html>() }</div>
                <div class="side-facts">
                    { plain(publication, provision) }
                    { beside }
                </div>
            </div>
            { readings(publication, &provision.readings) }
            { clause::tongues(publication, clauses) }
        </>
    }
}

/// The plain sentence, and the exception.
fn plain(publication: &Published, provision: &Provision) -> Html {
    let title = heading(publication, 2);
    let exception = provision.exception.as_ref().map(|exception| statement::block(publication, exception));
    html! {
        <section>
            <@{title}>{ publication.words().law.plain() }</@>
            { statement::block(publication, &provision.plain) }
            { exception.unwrap_or_default() }
        </section>
    }
}

fn readings(publication: &Published, readings: &[Statement]) -> Html {
    if readings.is_empty() {
        return Html::default();
    }
    let title = heading(publication, 2);
    html! { <section><@{title}>{ publication.words().law.readings() }</@>{ statement::rows(publication, readings) }</section> }
}
