//! Share and cite: the letter's address, its citation in each style, and files to take away.

use super::super::Published;
use super::super::depth::embed::copied;
use crate::export::FILES;
use contract::{Part, places};
use model::Citation;
use yew::{Html, html};

pub fn panel(publication: &Published) -> Html {
    let words = &publication.words().share;
    let citation = |citation: &Citation| {
        html! { <li><h3>{ publication.words().style(citation.style) }</h3>{ copied(publication, html! { { whole(publication, citation) } }) }</li> }
    };
    let address = publication
        .letter_address()
        .map(|address| html! { <li><h3>{ words.address() }</h3>{ copied(publication, html! { { address } }) }</li> });
    let file = |name: &'static str| match publication.file(name) {
        Some(address) => html! { <><a href={address}>{ name }</a>{ " " }</> },
        None => Html::default(),
    };
    html! {
        <section class="panel" id={places::SHARE_PANEL} popover="auto" aria-labelledby="lotl-share-heading">
            <h2 id="lotl-share-heading">{ words.title() }</h2>
            <ul>
                { address.unwrap_or_default() }
                { publication.letter.citations.iter().map(citation).collect::<Html>() }
            </ul>
            <p>{ words.quote() }{ " " }<a href={publication.home(Part::Embed.id())}>{ words.embed() }</a></p>
            <p class="soft">{ words.files() }{ " " }{ FILES.iter().map(|one| file(one.path)).collect::<Html>() }</p>
        </section>
    }
}

/// The citation without its paragraph: of the letter as a whole.
fn whole(publication: &Published, citation: &Citation) -> String {
    let before = citation.before.trim_end_matches([',', ' ']);
    // "in paragraph 7 of a letter": without the paragraph no "of" either.
    let between = citation.between.strip_prefix(" of").unwrap_or(&citation.between);
    match publication.letter_address() {
        Some(address) => format!("{before}{between}{address}{}", citation.after),
        None => format!("{before}{}{}", between.trim_end_matches([',', ' ']), citation.after),
    }
}
