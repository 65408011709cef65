//! The bar that offers to copy selected words of the letter, which the browser shows under them; and the notice that
//! a link cannot open.

use super::{Form, Published};
use model::Citation;
use yew::{Html, html};

pub fn bar(publication: &Published) -> Html {
    // A file on somebody's disk has no address that others could open.
    let has_address = !matches!(publication.form(), Form::Single);
    let style = |citation: &Citation| {
        let [one, several] = citation.style.words();
        let between =
            if has_address { &citation.between } else { citation.between.trim_end_matches([',', ' ']) };
        html! {
            <button type="button" data-before={citation.before.clone()} data-one={format!("{one} ")}
                data-several={format!("{several} ")} data-between={between.to_owned()} data-after={citation.after.clone()}>
                { citation.style.label() }
            </button>
        }
    };
    let link =
        has_address.then(|| html! { <button type="button" data-link="">{ "Link to these words" }</button> });
    html! {
        <div class="bar quote needs-script" data-mark="" data-linked={has_address.then_some("")} hidden=true role="group"
            aria-label="Copy the selected words" data-copied="Copied." data-refused="Your browser does not copy here.">
            <span class="label">{ "Copy with citation:" }</span>
            { publication.letter.citations.iter().map(style).collect::<Html>() }
            { link.unwrap_or_default() }
            <span role="status"></span>
        </div>
    }
}

/// Put after a link that could not open, with its address.
pub fn closed() -> Html {
    html! {
        <div class="bar closed needs-script" data-mark="" hidden=true role="group" aria-label="A link that does not open here"
            data-closed="The page around this frame lets no link open. This is its address:" data-copied="Copied."
            data-refused="Your browser does not copy here.">
            <span role="status"></span>
            <code></code>
            <button type="button" data-copy="">{ "Copy the address" }</button>
        </div>
    }
}
