//! In brief: what a reader with half a minute needs.

use super::statement;
use crate::page::Published;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    html! {
        <section aria-labelledby="in-brief">
            <h3 id="in-brief">{ "In brief: 30 seconds" }</h3>
            { statement::blocks(publication, &publication.in_brief) }
        </section>
    }
}
