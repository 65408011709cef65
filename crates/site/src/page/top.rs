//! The head of the page: what this is, where the text comes from, and the switch "as sent".

use super::with::With;
use super::{features, statement};
use crate::page::Published;
use contract::{Feature, SearchWords, attributes as data};
use yew::{Html, html};

const UNKNOWN_ADDRESS: &str = "Part of the address is not known here. It was ignored.";

pub fn skip_links() -> Html {
    html! {
        <nav class="skip" aria-label="Skip links">
            <a href="#letter">{ "Skip to the letter" }</a>
            <a href="#explainer">{ "Skip to the law beside it" }</a>
        </nav>
    }
}

pub fn content(publication: &Published) -> Html {
    let letter = &publication.letter;
    html! {
        <>
            <p class="kicker">{ super::head::kicker(publication) }</p>
            <h1>{ letter.title.clone() }</h1>
            { status() }
            <section class="provenance" part="provenance" aria-labelledby="provenance">
                <h2 id="provenance">{ "Where this text comes from" }</h2>
                <div class="facts">{ statement::blocks(publication, &letter.provenance) }</div>
                <p class="hash">{ "Checksum (SHA-256) of the extracted text; any change to the text changes it: " }<code>{ letter.sha256.clone() }</code></p>
            </section>
            <div class="tools" part="tools">
                { search() }
                <label><input type="checkbox" id="as-sent" />{ " As sent: hide every mark that we added" }</label>
                { legend() }
            </div>
        </>
    }
}

/// What boot.js says of the address.
pub fn status() -> Html {
    html! { <p class="status" role="status"></p> }.with(data::UNKNOWN, UNKNOWN_ADDRESS)
}

fn legend() -> Html {
    html! {
        <p class="legend">
            { "In the letter: " }
            <span class="source">{ "a link the letter had (place inferred)" }</span>
            <span class="cite">{ "a provision" }</span>
            <span class="note">{ "a note" }</span>
        </p>
    }
    .marked(data::MARK)
}

/// Results lie over the page while the focus is in here, so that nothing moves. What could not
/// start is said in the same place.
fn search() -> Html {
    let words =
        SearchWords { none: "Nothing found.", found: " found.", more: " found; the first 40 are shown." };
    html! {
        <div class="search" role="search">
            <label for="lotl-search">{ "Search the letter and the law" }</label>
            <input type="search" id="lotl-search" maxlength="200" autocomplete="off" spellcheck="false" />
            <div class="results" tabindex="-1">
                <p role="status"></p>
                <ol></ol>
            </div>
            { features::failures() }
        </div>
    }
    .marked(data::SEARCH)
    .with(data::NEEDS, Feature::Search.name())
    .with_words(words.write())
}
