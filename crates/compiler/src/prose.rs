//! Statements, and running text outside the letter. Entry point: [`statement`].

use super::context::Context;
use super::diagnostics::Diagnostic;
use super::keyed::named;
use super::links::resolve;
use super::markdown;
use super::plain_language;
use super::quoted;
use super::resolve::sources;
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
pub fn statement(mut table: Table<'_>, matter: Matter, context: &mut Context) -> Option<Statement> {
    let voice = voice(&mut table, matter, context);
    let text = table.text("text");
    // What the letter says is in its own words; all other voices we retell.
    if let Some(text) = text.as_ref().filter(|_| voice.as_ref().is_some_and(|voice| *voice != Voice::Letter))
    {
        plain_language::check(text, &mut context.tally, context.diagnostics);
    }
    let sources = sources(&mut table, "sources", context);
    table.finish();
    if let (Some(text), Some(sources)) = (&text, &sources) {
        quoted::take(text, sources, false, context);
    }
    let text = text.and_then(|text| prose(&text, context));
    Some(Statement { voice: voice?, text: text?, sources: sources? })
}

pub fn statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    context: &mut Context,
) -> Vec<Statement> {
    let tables = table.tables(key);
    tables.into_iter().filter_map(|table| statement(table, matter, context)).collect()
}

/// The same where there must be at least one.
pub fn some_statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    context: &mut Context,
) -> Vec<Statement> {
    if table.has_none(key) {
        let fault = Diagnostic::new(table.place_of(key), format!("there is nothing in `{key}` here"));
        let help = format!("add {key} = [{{ voice = …, text = …, sources = […] }}]");
        context.refuse(fault.help(help));
    }
    statements(table, key, matter, context)
}

/// `[[key]]` tables, each with a title and statements.
pub fn topics(table: &mut Table<'_>, key: &'static str, matter: Matter, context: &mut Context) -> Vec<Topic> {
    let tables = table.tables(key);
    let topic = |mut table: Table<'_>| {
        let title = table.line("title");
        let statements = some_statements(&mut table, "statements", matter, context);
        table.finish();
        Some(Topic { title: title?, statements })
    };
    tables.into_iter().filter_map(topic).collect()
}

pub fn voice(table: &mut Table<'_>, matter: Matter, context: &mut Context) -> Option<Voice> {
    let name = table.text("voice")?;
    let Context { vocabulary, diagnostics, .. } = context;
    let voice = named("voice", &name, &vocabulary.voices, Some(VOCABULARY), diagnostics)?;
    if matter == Matter::Legal && *voice == Voice::Editor {
        let others = vocabulary.voices.iter().filter(|voice| **voice != Voice::Editor);
        let keys: Vec<_> = others.map(Voice::key).collect();
        let fault = Diagnostic::new(name.place(), "the voice `editor` may not say what the law is")
            .why("a legal statement needs someone who made it; ours are method and navigation only")
            .help(format!("name who says it: {}", keys.join(", ")));
        diagnostics.add(fault);
        return None;
    }
    Some(voice.clone())
}

/// Every source that one of the statements names.
pub fn all_sources(statements: &[Statement]) -> Vec<SourceId> {
    statements.iter().flat_map(|statement| statement.sources.clone()).collect()
}

/// Running text outside the letter.
pub fn prose(text: &Text, context: &mut Context) -> Option<Vec<Inline>> {
    let nodes = markdown::prose(text, context.diagnostics)?;
    resolve(&nodes, None, context)
}
