//! The bar that offers to copy selected words of the letter, which the browser shows under them; and the notice that
//! a link cannot open.

use super::with::With;
use super::{Form, Published};
use contract::{CitationWords, CopyWords, attributes as data};
use model::{Citation, Words};
use yew::{Html, html};

pub fn bar(publication: &Published) -> Html {
    // A file on somebody's disk has no address that others could open.
    let words = publication.words();
    let has_address = !matches!(publication.form(), Form::Single);
    let style = |citation: &Citation| {
        let [one, several] = words.cited_paragraphs(citation.style);
        let between =
            if has_address { &citation.between } else { citation.between.trim_end_matches([',', ' ']) };
        let told = CitationWords {
            before: &citation.before,
            one: &format!("{one} "),
            several: &format!("{several} "),
            between,
            after: &citation.after,
        };
        html! { <button type="button">{ words.style(citation.style) }</button> }.with_words(told.write())
    };
    let link = html! { <button type="button">{ words.quoting.link() }</button> }.marked(data::LINK);
    let link = has_address.then_some(link);
    html! {
        <div class="bar quote" hidden=true role="group" aria-label={words.quoting.label().to_owned()}>
            <span class="label">{ words.quoting.with_citation() }</span>
            { publication.letter.citations.iter().map(style).collect::<Html>() }
            { link.unwrap_or_default() }
            <span role="status"></span>
        </div>
    }
    .marked(data::MARK)
    .with_any(data::LINKED, has_address.then(String::new))
    .with_words(copy_words(words).write())
}

/// Put after a link that could not open, with its address.
pub fn blocked(words: &Words) -> Html {
    let said = &words.quoting;
    html! {
        <div class="bar closed" hidden=true role="group" aria-label={said.blocked_label().to_owned()}>
            <span role="status"></span>
            <code></code>
            { html! { <button type="button">{ said.copy_address() }</button> }.marked(data::COPY) }
        </div>
    }
    .marked(data::MARK)
    .with(data::BLOCKED, said.blocked().to_owned())
    .with_words(copy_words(words).write())
}

pub fn copy_words(words: &Words) -> CopyWords<'_> {
    CopyWords { copied: words.copying.copied(), refused: words.copying.refused() }
}
