//! Notes on the letter's own words. Entry point: [`read`], then [`check`].

use crate::brevity::{Keys, gist};
use crate::context::{Context, LetterUses};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::keyed::named;
use crate::markdown::{self, Paragraph};
use crate::prose::{Matter, all_sources, some_statements};
use crate::quoted;
use crate::table::Table;
use crate::text::Text;
use crate::vocabulary::VOCABULARY;
use model::{Note, NoteId};

/// How many words say what a note says, beside the letter.
const IN_A_LINE: usize = 25;

/// A note with the place of its id and its words.
#[derive(Debug)]
pub struct Placed {
    pub note: Note,
    words: Text,
}

pub fn read(mut file: Table<'_>, context: &mut Context) -> Vec<Placed> {
    let tables = file.tables("note");
    file.finish();
    tables.into_iter().filter_map(|table| note(table, context)).collect()
}

fn note(mut table: Table<'_>, context: &mut Context) -> Option<Placed> {
    let diagnostics = context.diagnostics;
    let id = table.text("id");
    let title = table.text("title");
    let kind = table.text("kind");
    let words = table.text("words");
    let kind = kind.and_then(|kind| {
        let all = &context.vocabulary.note_kinds;
        named("kind", &kind, all, Some(VOCABULARY), diagnostics).cloned()
    });
    let record = some_statements(&mut table, "record", Matter::Legal, context);
    let keys = Keys { text: "short", sources: "short_sources" };
    let short = gist(&mut table, keys, &record, IN_A_LINE, context);
    table.finish();
    if let Some(title) = &title {
        quoted::take(title, &all_sources(&record), true, context);
    }
    let title = title.map(|title| title.line());
    let (id, words) = (NoteId::new(id?.value()), words?);
    let (title, kind, short) = (title?, kind?, short?);
    let note = Note { id, title, kind, words: words.line(), short, record, paragraphs: vec![] };
    Some(Placed { note, words })
}

/// Checks that a note's words are the letter's, and fills in the paragraphs that link to it. Gives
/// the notes in the order in which the letter links to them.
pub fn check(
    notes: Vec<Placed>,
    body: &[Paragraph],
    uses: &LetterUses,
    diagnostics: &Diagnostics,
) -> Vec<Note> {
    let paragraphs: Vec<String> = body.iter().map(|paragraph| markdown::words(&paragraph.nodes)).collect();
    let mut out = Vec::new();
    for Placed { mut note, words } in notes {
        if !paragraphs.iter().any(|paragraph| paragraph.contains(&note.words)) {
            let fault = Diagnostic::new(words.place(), "these words do not stand in the letter");
            diagnostics.add(near_words(fault, &note.words, &paragraphs));
        }
        note.paragraphs = uses.notes.paragraphs(note.id.as_str());
        out.push(note);
    }
    out.sort_by_key(|note| uses.notes.order(note.id.as_str()));
    out
}

/// Says how the letter writes the words, where they differ only in case or in quotation marks.
fn near_words(fault: Diagnostic, words: &str, paragraphs: &[String]) -> Diagnostic {
    let plain = |text: &str| -> Vec<char> {
        let even = |c| match c {
            '‘' | '’' | '“' | '”' | '"' => '\'',
            '–' | '—' => '-',
            '\u{a0}' => ' ',
            other => other.to_lowercase().next().unwrap_or(other),
        };
        text.chars().map(even).collect()
    };
    let wanted = plain(words);
    for paragraph in paragraphs {
        if let Some(at) = plain(paragraph).windows(wanted.len().max(1)).position(|window| window == wanted) {
            let found: String = paragraph.chars().skip(at).take(wanted.len()).collect();
            return fault.help(format!("the letter writes: {found}"));
        }
    }
    fault.help("copy the words from letter.md, without links; they may not run over the end of a paragraph")
}

/// A note that no paragraph links to is never seen beside the words it is about.
pub fn unlinked(id: &str, place: Span) -> Diagnostic {
    Diagnostic::new(place, format!("the note `{id}` is not linked from the letter"))
        .help(format!("link its words in letter.md: [words](note:{id})"))
}
