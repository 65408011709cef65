//! How the page is made, how sure it is, and what it is not.

use super::statement;
use crate::model::Publication;
use yew::{Html, html};

pub fn section(publication: &Publication) -> Html {
    let parts = publication.about.iter().map(|part| {
        html! {
            <div class="about-part">
                <h4>{ part.title.clone() }</h4>
                { statement::blocks(publication, &part.statements) }
            </div>
        }
    });
    html! {
        <section class="part" aria-labelledby="about">
            <h3 id="about">{ "About this page" }</h3>
            <div class="grid">{ parts.collect::<Html>() }</div>
        </section>
    }
}
