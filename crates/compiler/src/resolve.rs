//! What an id stands for; one that stands for nothing is refused, with the nearest that does.

use super::keyed::named;
use super::reading::Reading;
use super::report::{Fault, Place};
use super::table::Table;
use super::text::Text;
use super::vocabulary::{STATES, VOCABULARY};
use model::{Language, NoteId, ProvisionId, SourceId, State, TermId};

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

/// A source, noted as used.
pub fn source(name: &str, at: &Place, reading: &mut Reading) -> Option<SourceId> {
    reading.index.sources.find(name, at, reading.report)?;
    reading.uses.sources.insert(name.to_owned());
    Some(SourceId::new(name))
}

/// An article or a clause.
pub fn provision(name: &str, at: &Place, reading: &Reading) -> Option<ProvisionId> {
    reading.index.provisions.find(name, at, reading.report).map(|()| ProvisionId::new(name))
}

/// The provision that the value of `key` names.
pub fn provision_at(table: &mut Table<'_>, key: &'static str, reading: &Reading) -> Option<ProvisionId> {
    let id = table.text(key)?;
    provision(id.value(), &id.place(), reading)
}

pub fn note(name: &str, at: &Place, reading: &Reading) -> Option<NoteId> {
    reading.index.notes.find(name, at, reading.report).map(|()| NoteId::new(name))
}

pub fn term(name: &str, at: &Place, reading: &Reading) -> Option<TermId> {
    reading.index.terms.find(name, at, reading.report).map(|()| TermId::new(name))
}

/// A body paragraph of the letter.
pub fn paragraph(name: &str, at: &Place, reading: &Reading) -> Option<usize> {
    let last = reading.index.paragraphs;
    let number = name.parse().ok().filter(|number| last.is_some_and(|last| (1..=last).contains(number)));
    if number.is_none() {
        let fault = Fault::new(at.clone(), format!("the letter has no paragraph `{}`", name.escape_debug()));
        reading.refuse(fault.help(match last {
            None => "here stands what all letters share; leave the link out".to_owned(),
            Some(0) => "its body has none".to_owned(),
            Some(last) => format!("its body paragraphs are 1 to {last}"),
        }));
    }
    number
}
