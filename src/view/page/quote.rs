//! The bar that offers to copy selected words of the letter. The browser shows it under them.

use crate::model::{Citation, Letter};
use yew::{Html, html};

pub fn bar(letter: &Letter) -> Html {
    let style = |citation: &Citation| {
        html! {
            <button type="button" data-before={citation.before.clone()} data-after={citation.after.clone()}>
                { citation.style.label() }
            </button>
        }
    };
    html! {
        <div class="quote needs-script" data-mark="" hidden=true role="group" aria-label="Copy the selected words"
            data-copied="Copied." data-refused="Your browser does not copy here.">
            <span class="label">{ "Copy with citation:" }</span>
            { letter.citations.iter().map(style).collect::<Html>() }
            <button type="button">{ "Link to these words" }</button>
            <span role="status"></span>
        </div>
    }
}
