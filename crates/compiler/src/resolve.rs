//! What a name in the content stands for; a name that stands for nothing is refused with the nearest that does.
//! Entry points: [`named`] for entries of a list, and one function for each kind of id.

use super::nearest::{one_of, one_of_file};
use super::reading::Reading;
use super::report::{Fault, Place, Report};
use super::table::Table;
use super::text::Text;
use super::vocabulary::{STATES, VOCABULARY};
use logic::rules::Verdict;
use model::{Entry, Fact, InstrumentKind, Language, NoteKind, Party, ProvisionId, SourceId, State, Voice};

/// What content files name by an id.
pub trait Keyed {
    fn key(&self) -> &str;
}

macro_rules! keyed_by_id {
    ($($type:ty),+) => {$(
        impl Keyed for $type {
            fn key(&self) -> &str {
                &self.id
            }
        }
    )+};
}

keyed_by_id!(Entry, Fact, InstrumentKind, NoteKind, Party, State);

impl Keyed for Verdict {
    fn key(&self) -> &str {
        Verdict::key(*self)
    }
}

impl Keyed for Voice {
    fn key(&self) -> &str {
        Voice::key(self)
    }
}

/// The one of `all` that `name` names. `file` is where others can be declared; `None` where these are all there are.
pub fn named<'t, T: Keyed>(
    kind: &str,
    name: &Text,
    all: &'t [T],
    file: Option<&str>,
    report: &Report,
) -> Option<&'t T> {
    let (name, at) = (name.value(), name.place());
    let found = all.iter().find(|one| one.key() == name);
    if found.is_none() {
        let keys: Vec<_> = all.iter().map(Keyed::key).collect();
        let help = file.map_or_else(|| one_of(name, &keys), |file| one_of_file(name, &keys, file));
        report.add(unknown(kind, name, at).help(help));
    }
    found
}

/// The fault of an id that is declared nowhere.
pub fn unknown(kind: &str, name: &str, at: Place) -> Fault {
    Fault::new(at, format!("{kind} `{}` is not known", name.escape_debug()))
}

pub fn state(name: &Text, reading: &mut Reading) -> Option<State> {
    let Reading { vocabulary, report, .. } = reading;
    named("State", name, &vocabulary.states, Some(STATES), report).cloned()
}

pub fn language(name: &Text, reading: &mut Reading) -> Option<Language> {
    let Reading { vocabulary, report, .. } = reading;
    named("language", name, &vocabulary.languages, Some(VOCABULARY), report).cloned()
}

pub fn states(names: &[Text], reading: &mut Reading) -> Vec<State> {
    none_twice(names, state, State::name_first, reading)
}

pub fn languages(names: &[Text], reading: &mut Reading) -> Vec<Language> {
    none_twice(names, language, |language| language.label.clone(), reading)
}

fn none_twice<T: PartialEq>(
    names: &[Text],
    one: impl Fn(&Text, &mut Reading) -> Option<T>,
    label: impl Fn(&T) -> String,
    reading: &mut Reading,
) -> Vec<T> {
    let mut all = Vec::new();
    for name in names {
        let Some(found) = one(name, reading) else { continue };
        if all.contains(&found) {
            let fault = Fault::new(name.place(), format!("{} is named twice", label(&found)));
            reading.refuse(fault.help("take one of the two out"));
        } else {
            all.push(found);
        }
    }
    all
}

/// A source by its id, noted as used.
pub fn source(name: &str, at: &Place, reading: &mut Reading) -> Option<SourceId> {
    if !reading.index.sources.has(name) {
        let help = reading.index.sources.help(name, "source", "a sources.toml");
        reading.refuse(unknown("source", name, at.clone()).help(help));
        return None;
    }
    reading.uses.sources.insert(name.to_owned());
    Some(SourceId::new(name))
}

/// The provision that the value of `key` names.
pub fn provision(table: &mut Table<'_>, key: &'static str, reading: &mut Reading) -> Option<ProvisionId> {
    let id = table.text(key)?;
    if !reading.index.provisions.has(id.value()) {
        let help = reading.index.provisions.help(id.value(), "provision", "content/law");
        reading.refuse(unknown("provision", id.value(), id.place()).help(help));
        return None;
    }
    Some(ProvisionId::new(id.value()))
}
