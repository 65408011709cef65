//! Lines to copy into other pages. They are made here, from the configured address.

use super::Published;
use crate::view::snippet::{Snippet, snippets};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let entry = |snippet: Snippet| {
        html! {
            <li>
                <h4>{ snippet.what }</h4>
                <p class="code"><code>{ snippet.html }</code></p>
            </li>
        }
    };
    let unknown = publication.site.address.is_none().then(|| {
        html! { <p>{ "The publisher of this page has not named its public address. Put it in place of ADDRESS." }</p> }
    });
    html! {
        <section class="part" aria-labelledby="embed">
            <h3 id="embed">{ "Show it on your page" }</h3>
            <p class="lead">
                { "Copy a line into the HTML of your page. Nothing is loaded from elsewhere, and no cookie is set. The link before a frame stays where frames are not allowed." }
            </p>
            { unknown.unwrap_or_default() }
            <ul class="grid">{ snippets(publication).into_iter().map(entry).collect::<Html>() }</ul>
        </section>
    }
}
