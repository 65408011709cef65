//! Notes on the letter's own words: those that agree beside those that differ.

use super::super::pieces::drawn;
use super::super::prose::paragraphs;
use super::super::statement;
use super::super::with::With;
use super::{Published, heading, quotations::signed};
use contract::{Anchor, attributes as data};
use model::{Note, NoteKind};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let notes = &publication.letter.notes;
    let count = |kind: &NoteKind| {
        let number = notes.iter().filter(|note| note.kind == *kind).count();
        publication.words().notes.counted(&kind.counted, number) + " "
    };
    let ordered = {
        let mut ordered: Vec<_> = notes.iter().collect();
        ordered.sort_by_key(|note| publication.note_number(&note.id).unwrap_or(usize::MAX));
        ordered
    };
    html! {
        <>
            <p class="lead">{ publication.note_kinds.iter().map(count).collect::<String>() }</p>
            { ordered.into_iter().map(|one| entry(publication, one)).collect::<Html>() }
        </>
    }
}

fn entry(publication: &Published, note: &Note) -> Html {
    // In the single file the line beside the letter bears the id.
    let id = (!publication.is_whole()).then(|| Anchor::Note(note.id.as_str()).to_string());
    let title = heading(publication, 2);
    html! {
        <section class="claim" {id}>
            <div>
                <@{title}>{ note.title.clone() }</@>
                { said(publication, note) }
            </div>
            { statement::rows(publication, &note.record) }
        </section>
    }
    .with(data::TITLE, note.title.clone())
}

/// The number, the kind and the letter's words.
fn said(publication: &Published, note: &Note) -> Html {
    let words = &publication.words().notes;
    let paragraphs = paragraphs(publication, &note.paragraphs);
    let quoted = html! { <q>{ note.words.clone() }</q> };
    let number = publication.note_number(&note.id).map(|number| format!("{} · ", words.number(number)));
    html! {
        <>
            <p class="small">{ number.unwrap_or_default() }{ signed(note.kind.sign, &note.kind.word) }</p>
            <p class="small">{ drawn(words.words(paragraphs, quoted)) }</p>
        </>
    }
}

/// What the letter says, and what the record says, on a small page.
pub fn alone(publication: &Published, note: &Note) -> Html {
    html! {
        <>
            { said(publication, note) }
            { statement::list(publication, &note.record) }
        </>
    }
}
