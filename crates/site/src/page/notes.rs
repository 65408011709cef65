//! Notes on the letter's own words: those that agree beside those that differ.

use super::prose::paragraphs;
use super::statement;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::{Note, NoteKind};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let notes = &publication.letter.notes;
    let count = |kind: &NoteKind| {
        let number = notes.iter().filter(|note| note.kind == *kind).count();
        format!("{}: {number}. ", kind.counted)
    };
    html! {
        <section class="part" aria-labelledby="notes">
            <h3 id="notes">{ "Notes on the letter’s words" }</h3>
            <p class="lead">
                { publication.note_kinds.iter().map(count).collect::<String>() }
                { "The letter itself stands as sent." }
            </p>
            <div class="flow">{ notes.iter().map(|n| note(publication, n)).collect::<Html>() }</div>
        </section>
    }
}

fn note(publication: &Published, note: &Note) -> Html {
    let id = Anchor::Note(note.id.as_str()).to_string();
    html! {
        <article class="remark" id={id.clone()}>
            { html! { <h4>{ note.title.clone() }</h4> }.with_any(data::NUMBER, publication.mark(&id)) }
            { content(publication, note) }
        </article>
    }
    .with(data::TITLE, note.title.clone())
}

/// What the letter says, and what the record says.
pub fn content(publication: &Published, note: &Note) -> Html {
    html! {
        <>
            <div>
                <p class="verdict">{ note.kind.label.clone() }</p>
                <p><b class="voice">{ "The letter" }</b>{ " says, in " }{ paragraphs(publication, &note.paragraphs) }{ ": " }<q>{ note.words.clone() }</q></p>
            </div>
            { statement::blocks(publication, &note.record) }
        </>
    }
}
