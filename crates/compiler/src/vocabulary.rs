//! The names that all content files may use, and what the page says for them: `states.toml` and `vocabulary.toml`.
//! Entry point: [`Vocabulary::read`].

use super::index::check_id;
use super::keyed::{Keyed, named};
use super::table::Table;
use model::{Entry, InstrumentKind, Language, NoteKind, Sign, State, Voice};

pub const STATES: &str = "content/states.toml";
pub const VOCABULARY: &str = "content/vocabulary.toml";

/// A State that signed, and did no more.
pub const SIGNATURE: &str = "signature";
/// A State that did nothing.
pub const NO_ACT: &str = "none";

#[derive(Debug, Default)]
pub struct Vocabulary {
    pub states: Vec<State>,
    /// The program's own first.
    pub voices: Vec<Voice>,
    pub languages: Vec<Language>,
    pub instrument_kinds: Vec<InstrumentKind>,
    /// Those that bind no State first: they are the program's own, since they make other sentences.
    pub acts: Vec<Entry>,
    pub note_kinds: Vec<NoteKind>,
}

impl Vocabulary {
    pub fn read(mut states: Table<'_>, mut file: Table<'_>) -> Self {
        let vocabulary = Self {
            states: list(&mut states, "state", "State", vec![], state),
            voices: list(&mut file, "voice", "voice", Voice::OWN.to_vec(), voice),
            languages: list(&mut file, "language", "language", vec![], entry),
            instrument_kinds: list(&mut file, "instrument_kind", "kind", vec![], instrument_kind),
            acts: list(&mut file, "act", "act", not_binding(), entry),
            note_kinds: list(&mut file, "note_kind", "kind", vec![], note_kind),
        };
        states.finish();
        file.finish();
        vocabulary
    }
}

fn not_binding() -> Vec<Entry> {
    [SIGNATURE, NO_ACT].map(|id| Entry { id: id.to_owned(), label: String::new() }).to_vec()
}

/// Reads `[[key]]` tables, each with an id of its own, after those that are there `already`.
pub fn list<T: Keyed>(
    file: &mut Table<'_>,
    key: &'static str,
    kind: &str,
    already: Vec<T>,
    one: impl Fn(String, &mut Table<'_>) -> Option<T>,
) -> Vec<T> {
    let mut all = already;
    for mut table in file.tables(key) {
        let id = table.text("id");
        if let Some(id) = &id {
            check_id(id, kind, all.iter().any(|other| other.key() == id.value()), table.diagnostics());
        }
        let id = id.map(|id| id.value().to_owned()).unwrap_or_default();
        let read = one(id, &mut table);
        table.finish();
        all.extend(read);
    }
    all
}

fn state(id: String, table: &mut Table<'_>) -> Option<State> {
    Some(State { id, name: table.line("name")? })
}

/// An entry that has a label and no more.
pub fn entry(id: String, table: &mut Table<'_>) -> Option<Entry> {
    Some(Entry { id, label: table.line("label")? })
}

fn voice(id: String, table: &mut Table<'_>) -> Option<Voice> {
    entry(id, table).map(Voice::Other)
}

fn instrument_kind(id: String, table: &mut Table<'_>) -> Option<InstrumentKind> {
    Some(InstrumentKind { id, has_parties: table.flag("has_parties") })
}

fn note_kind(id: String, table: &mut Table<'_>) -> Option<NoteKind> {
    let label = table.line("label");
    let word = table.line("word");
    let sign = table.text("sign");
    let sign = sign.and_then(|sign| named("sign", &sign, &Sign::ALL, None, table.diagnostics()).copied());
    let counted = table.line("counted");
    Some(NoteKind { id, label: label?, word: word?, sign: sign?, counted: counted? })
}
