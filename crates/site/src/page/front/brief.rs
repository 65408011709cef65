//! In brief: what a reader with half a minute needs, each voice once.

use super::super::with::With;
use super::super::{Published, statement};
use contract::attributes as data;
use model::Statement;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    if publication.in_brief.is_empty() {
        return Html::default();
    }
    let said = |said: &Statement| {
        html! {
            <div><dt>{ publication.words().voice(&said.voice) }</dt><dd>{ statement::words(publication, said) }</dd></div>
        }
        .with(data::VOICE, said.voice.key().to_owned())
    };
    html! {
        <details class="brief" id="in-brief">
            <summary><h2>{ publication.words().brief.title() }</h2></summary>
            <dl>{ publication.in_brief.iter().map(said).collect::<Html>() }</dl>
        </details>
    }
}
