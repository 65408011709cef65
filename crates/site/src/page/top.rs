//! The head of the page: what this is, where the text comes from, and the switch "as sent".

use super::statement;
use crate::page::Published;
use yew::{Html, html};

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
            <p class="status" role="status" data-unknown={super::UNKNOWN_ADDRESS}></p>
            <section class="provenance" part="provenance" aria-labelledby="provenance">
                <h2 id="provenance">{ "Where this text comes from" }</h2>
                <div class="facts">{ statement::blocks(publication, &letter.provenance) }</div>
                <p class="hash">{ "Checksum (SHA-256) of the extracted text; any change to the text changes it: " }<code>{ letter.sha256.clone() }</code></p>
            </section>
            <div class="tools" part="tools">
                { search() }
                <label><input type="checkbox" id="as-sent" />{ " As sent: hide every mark that we added" }</label>
                <p class="legend" data-mark="">
                    { "In the letter: " }
                    <span class="source">{ "a link the letter had (place inferred)" }</span>
                    <span class="cite">{ "a provision" }</span>
                    <span class="note">{ "a note" }</span>
                </p>
            </div>
        </>
    }
}

/// Results lie over the page while the focus is in here, so that nothing moves. Where the Wasm cannot run, a line
/// says so in the same place; without the style sheet, which knows when, it stays hidden.
fn search() -> Html {
    html! {
        <div class="search needs-script" role="search" data-search="" data-none="Nothing found."
            data-found=" found." data-more=" found; the first 40 are shown.">
            <label for="lotl-search">{ "Search the letter and the law" }</label>
            <input type="search" id="lotl-search" maxlength="200" autocomplete="off" spellcheck="false" />
            <div class="results" tabindex="-1">
                <p role="status"></p>
                <ol></ol>
            </div>
            <p class="missing" role="status" hidden=true>
                { "Cards, search and setting facts could not start here. Every link still leads to its text." }
            </p>
        </div>
    }
}
