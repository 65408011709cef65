//! Numbers of notes: the notes that the letter links to, in its order. On the page and on paper a link shows its number,
//! and the entry that it leads to bears the same.

use model::{Inline, NoteId, Publication, Target};

/// The first has number 1.
pub fn notes(publication: &Publication) -> Vec<NoteId> {
    let mut notes = Vec::new();
    publication.letter.paragraphs.iter().for_each(|paragraph| collect(paragraph, &mut notes));
    notes
}

/// What one text links to, in order, each once.
pub fn of(text: &[Inline]) -> Vec<NoteId> {
    let mut notes = Vec::new();
    collect(text, &mut notes);
    notes
}

fn collect(inlines: &[Inline], notes: &mut Vec<NoteId>) {
    for inline in inlines {
        match inline {
            Inline::Text(_) => {}
            Inline::Emphasis(children) | Inline::Quotation { children, .. } => collect(children, notes),
            Inline::Link { target, children } => {
                if let Target::Note(id) = target
                    && !notes.contains(id)
                {
                    notes.push(id.clone());
                }
                collect(children, notes);
            }
        }
    }
}
