//! A statement: who speaks, what is said, and where that comes from.

use super::prose::{Place, inlines, references, refs};
use super::with::With;
use crate::page::Published;
use contract::attributes as data;
use model::{Statement, Voice};
use yew::{Html, html};

/// A block with its voice named once, and its sources.
pub fn block(publication: &Published, statement: &Statement) -> Html {
    with_source(publication, statement, references(publication, &statement.sources))
}

/// The same with its sources already drawn.
pub fn with_source(publication: &Published, statement: &Statement, source: Html) -> Html {
    html! {
        <div class="said">
            <p><b class="voice">{ statement.voice.label().to_owned() }</b>{ " " }
                { inlines(publication, &statement.text, Place::Explainer) }</p>
            { source }
        </div>
    }
    .with(data::VOICE, statement.voice.key().to_owned())
}

/// Several, as a list. A voice is said once for neighbours that share it.
pub fn list(publication: &Published, statements: &[Statement]) -> Html {
    let mut before: Option<&Voice> = None;
    let item = |statement: &Statement, is_new: bool| {
        html! {
            <li>
                if is_new { <span class="voice">{ statement.voice.label().to_owned() }</span>{ "\n" } }
                { inlines(publication, &statement.text, Place::Explainer) }{ " " }{ refs(publication, &statement.sources) }
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

pub fn blocks(publication: &Published, statements: &[Statement]) -> Html {
    statements.iter().map(|statement| block(publication, statement)).collect()
}
