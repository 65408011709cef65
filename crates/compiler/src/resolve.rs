//! What an id stands for; one that stands for nothing is refused, with the nearest that does.

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::index::PARTS;
use super::keyed::{named, unknown};
use super::nearest::one_of;
use super::table::Table;
use super::text::Text;
use super::vocabulary::{STATES, VOCABULARY};
use model::{Language, NoteId, ProvisionId, SourceId, State, TermId};

pub fn state(name: &Text, context: &mut Context) -> Option<State> {
    let Context { vocabulary, diagnostics, .. } = context;
    named("State", name, &vocabulary.states, Some(STATES), diagnostics).cloned()
}

pub fn language(name: &Text, context: &mut Context) -> Option<Language> {
    let Context { vocabulary, diagnostics, .. } = context;
    named("language", name, &vocabulary.languages, Some(VOCABULARY), diagnostics).cloned()
}

pub fn states(names: &[Text], context: &mut Context) -> Vec<State> {
    none_twice(names, state, State::name_first, context)
}

pub fn languages(names: &[Text], context: &mut Context) -> Vec<Language> {
    none_twice(names, language, |language| language.label.clone(), context)
}

fn none_twice<T: PartialEq>(
    names: &[Text],
    one: impl Fn(&Text, &mut Context) -> Option<T>,
    label: impl Fn(&T) -> String,
    context: &mut Context,
) -> Vec<T> {
    let mut all = Vec::new();
    for name in names {
        let Some(found) = one(name, context) else { continue };
        if all.contains(&found) {
            let fault = Diagnostic::new(name.place(), format!("{} is named twice", label(&found)));
            context.refuse(fault.help("take one of the two out"));
        } else {
            all.push(found);
        }
    }
    all
}

/// A source, noted as used.
pub fn source(name: &str, at: &Span, context: &mut Context) -> Option<SourceId> {
    context.index.sources.find(name, at, context.diagnostics)?;
    context.uses.sources.insert(name.to_owned());
    Some(SourceId::new(name))
}

/// Reads `key = ["id", …]`: at least one source, each known, none twice.
pub fn sources(table: &mut Table<'_>, key: &'static str, context: &mut Context) -> Option<Vec<SourceId>> {
    let names = table.texts(key)?;
    if names.is_empty() {
        let fault = Diagnostic::new(table.place_of(key), "there is no source here")
            .why("nothing is said on the page without a source")
            .help("name at least one id from a sources.toml");
        context.refuse(fault);
        return None;
    }
    let mut ids: Vec<SourceId> = Vec::new();
    for name in &names {
        let id = source(name.value(), &name.place(), context)?;
        if ids.contains(&id) {
            let what = format!("source `{id}` is named twice");
            context.refuse(Diagnostic::new(name.place(), what).help("take one of the two out"));
        } else {
            ids.push(id);
        }
    }
    Some(ids)
}

/// An article or a clause.
pub fn provision(name: &str, at: &Span, context: &Context) -> Option<ProvisionId> {
    context.index.provisions.find(name, at, context.diagnostics).map(|()| ProvisionId::new(name))
}

/// The provision that the value of `key` names.
pub fn provision_at(table: &mut Table<'_>, key: &'static str, context: &Context) -> Option<ProvisionId> {
    let id = table.text(key)?;
    provision(id.value(), &id.place(), context)
}

pub fn note(name: &str, at: &Span, context: &Context) -> Option<NoteId> {
    context.index.notes.find(name, at, context.diagnostics).map(|()| NoteId::new(name))
}

pub fn term(name: &str, at: &Span, context: &Context) -> Option<TermId> {
    context.index.terms.find(name, at, context.diagnostics).map(|()| TermId::new(name))
}

/// A part of the letter's page.
pub fn part(name: &str, at: &Span, context: &Context) -> Option<String> {
    let missing = context.index.missing_parts.iter().find(|(part, _)| *part == name);
    if let Some((_, file)) = missing {
        let fault = Diagnostic::new(at.clone(), format!("the page of this letter has no part `{name}`"));
        context.refuse(fault.help(format!("add the letter's {file}, which makes it, or leave the link out")));
        return None;
    }
    if !PARTS.contains(&name) {
        context.refuse(unknown("part of the page", name, at.clone()).help(one_of(name, &PARTS)));
        return None;
    }
    Some(name.to_owned())
}

/// A body paragraph of the letter.
pub fn paragraph(name: &str, at: &Span, context: &Context) -> Option<usize> {
    let last = context.index.paragraphs;
    let number = name.parse().ok().filter(|number| last.is_some_and(|last| (1..=last).contains(number)));
    if number.is_none() {
        let fault =
            Diagnostic::new(at.clone(), format!("the letter has no paragraph `{}`", name.escape_debug()));
        context.refuse(fault.help(match last {
            None => "here stands what all letters share; leave the link out".to_owned(),
            Some(0) => "its body has none".to_owned(),
            Some(last) => format!("its body paragraphs are 1 to {last}"),
        }));
    }
    number
}
