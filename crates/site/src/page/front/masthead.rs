//! Who writes to whom, the title, and in one line where the text comes from.

use super::super::with::With;
use super::super::{Published, head, statement};
use contract::{Part, attributes as data};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let masthead = publication.summaries.masthead.as_ref();
    let kicker = masthead.map_or_else(|| head::kicker(publication), |masthead| masthead.kicker.clone());
    let line = masthead.map(|masthead| {
        html! {
            <p class="facts" part="provenance">
                { statement::words(publication, &masthead.line) }{ " " }
                <a href={publication.to(Part::About.id())}>{ publication.words().masthead.provenance() }</a>
            </p>
        }
        .with(data::VOICE, masthead.line.voice.key().to_owned())
    });
    html! {
        <div class="mast" part="top">
            <p class="kicker">{ kicker }</p>
            <h1>{ publication.letter.title.clone() }</h1>
            { line.unwrap_or_default() }
        </div>
    }
}
