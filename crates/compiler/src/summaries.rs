//! What the front page says of each part: the letter's `summaries.toml`. Entry point: [`read`].

use super::brevity::{Keys, at_most, gist, words};
use super::context::Context;
use super::diagnostics::Diagnostic;
use super::keyed::{Keyed, named};
use super::prose::{Matter, prose, some_statements, statement, statements, voice};
use super::quoted;
use super::resolve;
use super::table::Table;
use model::{
    AspectSummary, Bound, BoundSummary, Claims, ClaimsSummary, Comparison, ComparisonSummary, EventSummary,
    Inline, Instrument, Masthead, ProvisionId, Rules, RulesSummary, Statement, Summaries, Term, TermSummary,
    Timeline,
};

const IN_A_SUMMARY: usize = 80;
const IN_THE_MASTHEAD: usize = 35;
const IN_A_CELL: usize = 12;
const OF_AN_EVENT: usize = 20;
const OF_A_TERM: usize = 25;

/// What the summaries sum up.
pub struct Parts<'p> {
    pub instruments: &'p [Instrument],
    pub bound: &'p Bound,
    pub rules: &'p Rules,
    pub claims: &'p Claims,
    pub comparison: Option<&'p Comparison>,
    pub timeline: &'p Timeline,
    pub glossary: &'p [Term],
}

pub fn read(mut file: Table<'_>, parts: &Parts<'_>, context: &mut Context) -> Summaries {
    let masthead = file.table_if_any("masthead").and_then(|table| masthead(table, context));
    let bound = file.table_if_any("bound").and_then(|table| bound(table, parts, context));
    let rules = file.table_if_any("rules").and_then(|table| rules(table, parts.rules, context));
    let claims = file.table_if_any("claims").and_then(|table| claims(table, parts.claims, context));
    let comparison = file.table_if_any("comparison").and_then(|table| comparison(table, parts, context));
    let since = since(&mut file, parts.timeline, context);
    let place = file.place_of("provenance");
    let provenance = statements(&mut file, "provenance", Matter::Any, context);
    at_most(IN_A_SUMMARY, words_in(&provenance), place, context);
    let words = terms(&mut file, parts.glossary, context);
    file.finish();
    Summaries { masthead, bound, rules, claims, comparison, since, provenance, words }
}

fn masthead(mut table: Table<'_>, context: &mut Context) -> Option<Masthead> {
    let kicker = table.line("kicker");
    let line = one_statement(&mut table, "line", Matter::Any, IN_THE_MASTHEAD, context);
    table.finish();
    Some(Masthead { kicker: kicker?, line: line? })
}

fn bound(mut table: Table<'_>, parts: &Parts<'_>, context: &mut Context) -> Option<BoundSummary> {
    let place = table.place();
    let with_parties: Vec<_> = parts.instruments.iter().filter(|i| i.kind.has_parties).collect();
    let instruments = all_named(&mut table, "instruments", "instrument with parties", &with_parties, context);
    let states = all_named(&mut table, "states", "State that the page shows", &parts.bound.states, context);
    let statements = statements(&mut table, "statements", Matter::Legal, context);
    at_most(IN_A_SUMMARY, words_in(&statements), place, context);
    table.finish();
    let instruments = instruments?.into_iter().map(|instrument| instrument.id.clone()).collect();
    Some(BoundSummary { instruments, states: states?.into_iter().cloned().collect(), statements })
}

fn rules(mut table: Table<'_>, rules: &Rules, context: &mut Context) -> Option<RulesSummary> {
    let tables = all_named(&mut table, "tables", "decision table", &rules.tables, context);
    let answer = one_statement(&mut table, "answer", Matter::Any, IN_A_SUMMARY, context);
    table.finish();
    let tables = tables?.into_iter().map(|table| table.provision.clone()).collect();
    Some(RulesSummary { tables, answer: answer? })
}

fn claims(mut table: Table<'_>, claims: &Claims, context: &mut Context) -> Option<ClaimsSummary> {
    let place = table.place();
    let agreed = some_statements(&mut table, "agreed", Matter::Legal, context);
    at_most(IN_A_SUMMARY, words_in(&agreed), place, context);
    let disputed = all_named(&mut table, "disputed", "disputed claim", &claims.disputed, context);
    table.finish();
    let disputed = disputed?.into_iter().map(|claim| claim.id.clone()).collect();
    Some(ClaimsSummary { agreed, disputed })
}

fn comparison(mut table: Table<'_>, parts: &Parts<'_>, context: &mut Context) -> Option<ComparisonSummary> {
    let place = table.place();
    let Some(whole) = parts.comparison else {
        let fault = Diagnostic::new(place, "there is nothing here that this sums up");
        context.refuse(fault.help("add the letter's comparison.toml, or leave this out"));
        return None;
    };
    let voice = voice(&mut table, Matter::Legal, context);
    let sources = resolve::sources(&mut table, "sources", context);
    let mut count = 0;
    let mut rows = Vec::new();
    for mut row in table.tables("rows") {
        let aspect = row.line("aspect");
        let [left, right] = [("left", &whole.left), ("right", &whole.right)].map(|(side, provision)| {
            let cell = cell(&mut row, side, provision, parts, context)?;
            count += words(&cell);
            Some(cell)
        });
        row.finish();
        rows.extend(aspect.zip(left).zip(right).map(|((aspect, left), right)| AspectSummary {
            aspect,
            left,
            right,
        }));
    }
    if table.has_none("rows") {
        let fault = Diagnostic::new(place.clone(), "there is nothing in `rows` here");
        context.refuse(fault.help("add rows = [{ aspect = …, left = …, right = … }]"));
    }
    at_most(IN_A_SUMMARY, count, place, context);
    table.finish();
    Some(ComparisonSummary { rows, voice: voice?, sources: sources? })
}

/// Words that it quotes must stand in the provision of its side: that is what the table's heading says of them.
fn cell(
    row: &mut Table<'_>,
    side: &'static str,
    provision: &ProvisionId,
    parts: &Parts<'_>,
    context: &mut Context,
) -> Option<Vec<Inline>> {
    let text = row.text(side)?;
    let article = parts.instruments.iter().flat_map(|i| &i.provisions).find(|p| p.id == *provision);
    if let Some(article) = article {
        quoted::check_article(&text, article, context.diagnostics);
    }
    let cell = prose(&text, context)?;
    at_most(IN_A_CELL, words(&cell), text.place(), context);
    Some(cell)
}

fn since(file: &mut Table<'_>, timeline: &Timeline, context: &mut Context) -> Vec<EventSummary> {
    let place = file.place_of("since");
    let mut all: Vec<(usize, EventSummary)> = Vec::new();
    for mut table in file.tables("since") {
        let Some(name) = table.text("event") else { continue };
        let event = named("event", &name, &timeline.events, None, context.diagnostics);
        let record = event.map_or(&[][..], |event| &event.record);
        let keys = Keys { text: "text", sources: "sources" };
        let gist = gist(&mut table, keys, record, OF_AN_EVENT, context);
        table.finish();
        let order = timeline.events.iter().position(|event| event.id == name.value());
        if let Some((last, _)) = all.last()
            && order.is_some_and(|order| order <= *last)
        {
            let fault = Diagnostic::new(name.place(), "this event does not come after the one before it");
            context.refuse(fault.help("list each event once, in the order of timeline.toml"));
        }
        let summary = |gist| EventSummary { event: name.value().to_owned(), gist };
        all.extend(order.zip(gist.map(summary)));
    }
    let all: Vec<_> = all.into_iter().map(|(_, summary)| summary).collect();
    at_most(IN_A_SUMMARY, all.iter().map(|summary| words(&summary.gist.text)).sum(), place, context);
    all
}

fn terms(file: &mut Table<'_>, glossary: &[Term], context: &mut Context) -> Vec<TermSummary> {
    let place = file.place_of("words");
    let mut all: Vec<TermSummary> = Vec::new();
    for mut table in file.tables("words") {
        let Some(name) = table.text("term") else { continue };
        let term = named("term", &name, glossary, None, context.diagnostics);
        let record = term.map_or(&[][..], |term| &term.texts);
        let keys = Keys { text: "text", sources: "sources" };
        let gist = gist(&mut table, keys, record, OF_A_TERM, context);
        table.finish();
        let Some(term) = term else { continue };
        if all.iter().any(|other| other.term == term.id) {
            let fault = Diagnostic::new(name.place(), format!("the term `{}` stands here twice", term.id));
            context.refuse(fault.help("take one of the two out"));
        }
        all.extend(gist.map(|gist| TermSummary { term: term.id.clone(), gist }));
    }
    at_most(IN_A_SUMMARY, all.iter().map(|summary| words(&summary.gist.text)).sum(), place, context);
    all
}

fn one_statement(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    most: usize,
    context: &mut Context,
) -> Option<Statement> {
    let place = table.place_of(key);
    let said = statement(table.table_at(key)?, matter, context)?;
    at_most(most, words(&said.text), place, context);
    Some(said)
}

fn words_in(statements: &[Statement]) -> usize {
    statements.iter().map(|said| words(&said.text)).sum()
}

/// The entries that the list of `key` names: at least one, none twice.
fn all_named<'t, T: Keyed>(
    table: &mut Table<'_>,
    key: &'static str,
    kind: &str,
    all: &'t [T],
    context: &Context,
) -> Option<Vec<&'t T>> {
    let names = table.texts(key)?;
    let mut found: Vec<&T> = Vec::new();
    if names.is_empty() {
        let fault = Diagnostic::new(table.place_of(key), format!("`{key}` is empty"));
        context.refuse(fault.help("name at least one, or leave this summary out"));
    }
    for name in &names {
        let Some(one) = named(kind, name, all, None, context.diagnostics) else { continue };
        if found.iter().any(|other| other.key() == one.key()) {
            let fault = Diagnostic::new(name.place(), format!("`{}` is named twice", one.key()));
            context.refuse(fault.help("take one of the two out"));
        } else {
            found.push(one);
        }
    }
    (found.len() == names.len() && !names.is_empty()).then_some(found)
}
