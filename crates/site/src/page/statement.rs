//! A statement: who speaks, what is said, and where that comes from.

use super::prose::{Place, inlines, references};
use super::with::With;
use crate::page::Published;
use contract::attributes as data;
use model::Statement;
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

pub fn blocks(publication: &Published, statements: &[Statement]) -> Html {
    statements.iter().map(|statement| block(publication, statement)).collect()
}
