//! Statements, and running text outside the letter. The way in: [`statement`].

use super::keyed::named;
use super::links::resolve;
use super::markdown;
use super::plain_language;
use super::quoted;
use super::reading::Reading;
use super::report::Fault;
use super::resolve::source;
use super::table::Table;
use super::text::Text;
use super::vocabulary::VOCABULARY;
use model::{Inline, SourceId, Statement, Topic, Voice};

/// Whether a statement says what the law is. We never do: someone with a name must have said it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    Legal,
    /// Method and navigation too, which are ours to explain.
    Any,
}

/// Reads `{ voice, text, sources }`.
pub fn statement(mut table: Table<'_>, matter: Matter, reading: &mut Reading) -> Option<Statement> {
    let voice = voice(&mut table, matter, reading);
    let text = table.text("text");
    // What the letter says is in its own words; all other voices we retell.
    if let Some(text) = text.as_ref().filter(|_| voice.as_ref().is_some_and(|voice| *voice != Voice::Letter))
    {
        plain_language::check(text, &mut reading.tally, reading.report);
    }
    let sources = sources(&mut table, reading);
    table.finish();
    if let (Some(text), Some(sources)) = (&text, &sources) {
        quoted::take(text, sources, false, reading);
    }
    let text = text.and_then(|text| prose(&text, reading));
    Some(Statement { voice: voice?, text: text?, sources: sources? })
}

pub fn statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    reading: &mut Reading,
) -> Vec<Statement> {
    let tables = table.tables(key);
    tables.into_iter().filter_map(|table| statement(table, matter, reading)).collect()
}

/// The same where there must be at least one.
pub fn some_statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    reading: &mut Reading,
) -> Vec<Statement> {
    if table.has_none(key) {
        let fault = Fault::new(table.place_of(key), format!("there is nothing in `{key}` here"));
        let help = format!("add {key} = [{{ voice = …, text = …, sources = […] }}]");
        reading.refuse(fault.help(help));
    }
    statements(table, key, matter, reading)
}

/// `[[key]]` tables, each with a title and statements.
pub fn topics(table: &mut Table<'_>, key: &'static str, matter: Matter, reading: &mut Reading) -> Vec<Topic> {
    let tables = table.tables(key);
    let topic = |mut table: Table<'_>| {
        let title = table.line("title");
        let statements = some_statements(&mut table, "statements", matter, reading);
        table.finish();
        Some(Topic { title: title?, statements })
    };
    tables.into_iter().filter_map(topic).collect()
}

fn voice(table: &mut Table<'_>, matter: Matter, reading: &mut Reading) -> Option<Voice> {
    let name = table.text("voice")?;
    let Reading { vocabulary, report, .. } = reading;
    let voice = named("voice", &name, &vocabulary.voices, Some(VOCABULARY), report)?;
    if matter == Matter::Legal && *voice == Voice::Editor {
        let others = vocabulary.voices.iter().filter(|voice| **voice != Voice::Editor);
        let keys: Vec<_> = others.map(Voice::key).collect();
        let fault = Fault::new(name.place(), "the voice `editor` may not say what the law is")
            .why("a legal statement needs someone who made it; ours are method and navigation only")
            .help(format!("name who says it: {}", keys.join(", ")));
        report.add(fault);
        return None;
    }
    Some(voice.clone())
}

/// Reads `sources = ["id", …]`: at least one, each known, none twice.
pub fn sources(table: &mut Table<'_>, reading: &mut Reading) -> Option<Vec<SourceId>> {
    let names = table.texts("sources")?;
    if names.is_empty() {
        let fault = Fault::new(table.place_of("sources"), "there is no source here")
            .why("nothing is said on the page without a source")
            .help("name at least one id from a sources.toml");
        reading.refuse(fault);
        return None;
    }
    let mut ids: Vec<SourceId> = Vec::new();
    for name in &names {
        let id = source(name.value(), &name.place(), reading)?;
        if ids.contains(&id) {
            let what = format!("source `{id}` is named twice");
            reading.refuse(Fault::new(name.place(), what).help("take one of the two out"));
        } else {
            ids.push(id);
        }
    }
    Some(ids)
}

/// Every source that one of the statements names.
pub fn all_sources(statements: &[Statement]) -> Vec<SourceId> {
    statements.iter().flat_map(|statement| statement.sources.clone()).collect()
}

/// Running text outside the letter.
pub fn prose(text: &Text, reading: &mut Reading) -> Option<Vec<Inline>> {
    let nodes = markdown::prose(text, reading.report)?;
    resolve(&nodes, None, reading)
}
