//! How the page is made, how sure it is, and what it is not.

use super::statement;
use crate::model::Site;
use crate::view::page::Published;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let parts = publication.about.iter().map(|part| {
        html! {
            <div>
                <h4>{ part.title.clone() }</h4>
                { statement::blocks(publication, &part.statements) }
            </div>
        }
    });
    html! {
        <section class="part" aria-labelledby="about">
            <h3 id="about">{ "About this page" }</h3>
            <div class="grid">{ parts.collect::<Html>() }</div>
            { publisher(&publication.site) }
        </section>
    }
}

/// Who answers for the page, where that is known.
fn publisher(site: &Site) -> Html {
    let publisher = site.publisher.as_ref().map(|name| html! { <p>{ format!("Published by {name}.") }</p> });
    let corrections = site.corrections.as_ref().map(|address| {
        html! { <p><a href={address.clone()}>{ "Report a correction" }</a></p> }
    });
    html! { <>{ publisher.unwrap_or_default() }{ corrections.unwrap_or_default() }</> }
}
