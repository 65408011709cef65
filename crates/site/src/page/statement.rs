//! Statements: who speaks, what is said, and where that comes from. A voice is said once for neighbours that share it;
//! sources are cited by their numbers.

use super::prose::{Place, inlines, refs};
use super::with::With;
use crate::page::Published;
use contract::attributes as data;
use model::{Gist, Statement, Voice};
use yew::{Html, html};

/// The words of one statement with its sources, without its voice.
pub fn words(publication: &Published, statement: &Statement) -> Html {
    html! {
        <>{ inlines(publication, &statement.text, Place::Explainer) }{ " " }{ refs(publication, &statement.sources) }</>
    }
}

/// One statement as a paragraph, its voice before it.
pub fn block(publication: &Published, statement: &Statement) -> Html {
    html! {
        <p class="said">{ voice(publication, &statement.voice) }{ " " }{ words(publication, statement) }</p>
    }
    .with(data::VOICE, statement.voice.key().to_owned())
}

/// Several, as a list. Our own voice is not named where it is the only one.
pub fn list(publication: &Published, statements: &[Statement]) -> Html {
    let mut before: Option<&Voice> = None;
    let item = |statement: &Statement, is_new: bool| {
        html! {
            <li>
                if is_new { { voice(publication, &statement.voice) }{ " " } }
                { words(publication, statement) }
            </li>
        }
        .with(data::VOICE, statement.voice.key().to_owned())
    };
    let items: Vec<_> = statements
        .iter()
        .map(|statement| {
            let is_new = before.replace(&statement.voice) != Some(&statement.voice);
            item(statement, is_new)
        })
        .collect();
    html! { <ul class="says">{ items.into_iter().collect::<Html>() }</ul> }
}

/// Several, each in a row: the voice on the left, said once for neighbours that share it.
pub fn rows(publication: &Published, statements: &[Statement]) -> Html {
    let mut before: Option<&Voice> = None;
    let rows: Vec<_> = statements
        .iter()
        .map(|said| {
            let is_new = before.replace(&said.voice) != Some(&said.voice);
            html! {
                <li>
                    <div class="who">if is_new { { voice(publication, &said.voice) } }</div>
                    <p class="what">{ words(publication, said) }</p>
                </li>
            }
            .with(data::VOICE, said.voice.key().to_owned())
        })
        .collect();
    html! { <ul class="rows">{ rows.into_iter().collect::<Html>() }</ul> }
}

pub fn voice(publication: &Published, voice: &Voice) -> Html {
    html! { <span class="voice">{ publication.words().voice(voice) }</span> }
}

/// A short sentence with those who say it after it.
pub fn gist(publication: &Published, gist: &Gist) -> Html {
    let voices =
        gist.voices.iter().map(|voice| publication.words().voice(voice)).collect::<Vec<_>>().join(", ");
    html! { <>{ inlines(publication, &gist.text, Place::Explainer) }{ " " }<span class="voice">{ voices }</span></> }
}
