//! The bar that offers to copy selected words of the letter, which the browser shows under them; and the notice that
//! a link cannot open.

use super::with::With;
use super::{Form, Published};
use contract::{CitationWords, CopyWords, attributes as data};
use model::Citation;
use yew::{Html, html};

pub fn bar(publication: &Published) -> Html {
    // A file on somebody's disk has no address that others could open.
    let has_address = !matches!(publication.form(), Form::Single);
    let style = |citation: &Citation| {
        let [one, several] = citation.style.words();
        let between =
            if has_address { &citation.between } else { citation.between.trim_end_matches([',', ' ']) };
        let words = CitationWords {
            before: &citation.before,
            one: &format!("{one} "),
            several: &format!("{several} "),
            between,
            after: &citation.after,
        };
        html! { <button type="button">{ citation.style.label() }</button> }.with_words(words.write())
    };
    let link = html! { <button type="button">{ "Link to these words" }</button> }.marked(data::LINK);
    let link = has_address.then_some(link);
    html! {
        <div class="bar quote" hidden=true role="group" aria-label="Copy the selected words">
            <span class="label">{ "Copy with citation:" }</span>
            { publication.letter.citations.iter().map(style).collect::<Html>() }
            { link.unwrap_or_default() }
            <span role="status"></span>
        </div>
    }
    .marked(data::MARK)
    .with_any(data::LINKED, has_address.then(String::new))
    .with_words(copy_words().write())
}

/// Put after a link that could not open, with its address.
pub fn blocked() -> Html {
    html! {
        <div class="bar closed" hidden=true role="group" aria-label="A link that does not open here">
            <span role="status"></span>
            <code></code>
            { html! { <button type="button">{ "Copy the address" }</button> }.marked(data::COPY) }
        </div>
    }
    .marked(data::MARK)
    .with(data::BLOCKED, "The page around this frame lets no link open. This is its address:")
    .with_words(copy_words().write())
}

pub fn copy_words() -> CopyWords<'static> {
    CopyWords { copied: "Copied.", refused: "Your browser does not copy here." }
}
