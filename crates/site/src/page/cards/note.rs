//! A note: the letter's words, what the record comes to in one line, and who says so.

use super::super::statement;
use super::super::with::With;
use super::{Anchor, COPY, Card, Published, onward, sign};
use contract::attributes as data;
use model::{Note, plain_text};
use yew::html;

pub fn all(publication: &Published) -> Vec<Card<'_>> {
    publication.letter.notes.iter().map(|note| card(publication, note)).collect()
}

fn card<'a>(publication: &Published, note: &'a Note) -> Card<'a> {
    let anchor = Anchor::Note(note.id.as_str());
    let number = publication.mark(&anchor.to_string()).map(|number| format!("Note {number} · "));
    let line = format!("{}. {}", note.kind.word, plain_text(&note.short.text));
    Card {
        about: anchor,
        heading: html! { <h2>{ sign(note.kind.sign) }{ line }</h2> }.marked(data::QUOTABLE),
        kind: html! { <>{ number.unwrap_or_default() }{ "“" }{ note.words.clone() }{ "”" }</> },
        body: statement::list(publication, &note.record).with(data::QUOTABLE, COPY),
        onward: onward(publication, anchor, "All notes"),
    }
}
