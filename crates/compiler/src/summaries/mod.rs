//! What the front page says of each part: the letter's `summaries.toml`. Entry point: [`read`].

mod named;

use crate::brevity::{Keys, at_most, gist, words};
use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::prose::{Matter, prose, some_statements, statement, statements, voice};
use crate::quoted;
use crate::resolve;
use crate::table::Table;
use model::{
    AspectSummary, Bound, BoundSummary, Claims, ClaimsSummary, Comparison, ComparisonSummary, EventSummary,
    Inline, Instrument, Masthead, ProvisionId, Rules, RulesSummary, Statement, Summaries, Term, TermSummary,
    Timeline, plain_text,
};
use named::{DISPUTES, EVENTS, INSTRUMENTS, STATES, TABLES, TERMS, all_named};

const IN_A_SUMMARY: usize = 80;
const IN_THE_MASTHEAD: usize = 35;
const IN_THE_KICKER: usize = 15;
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
    let place = table.place_of("kicker");
    let kicker = table.text("kicker");
    let line = one_statement(&mut table, "line", Matter::Any, IN_THE_MASTHEAD, context);
    table.finish();
    let (kicker, line) = (kicker?, line?);
    at_most(IN_THE_KICKER, words(kicker.value()), place, context);
    quoted::take(&kicker, &line.sources, false, context);
    Some(Masthead { kicker: kicker.line(), line })
}

fn bound(mut table: Table<'_>, parts: &Parts<'_>, context: &mut Context) -> Option<BoundSummary> {
    let place = table.place();
    let with_parties: Vec<_> = parts.instruments.iter().filter(|i| i.kind.has_parties).collect();
    let instruments = all_named(&mut table, "instruments", &INSTRUMENTS, &with_parties, context);
    let states = all_named(&mut table, "states", &STATES, &parts.bound.states, context);
    let statements = statements(&mut table, "statements", Matter::Legal, context);
    at_most(IN_A_SUMMARY, words_in(&statements), place, context);
    table.finish();
    let instruments = instruments?.into_iter().map(|instrument| instrument.id.clone()).collect();
    Some(BoundSummary { instruments, states: states?.into_iter().cloned().collect(), statements })
}

fn rules(mut table: Table<'_>, rules: &Rules, context: &mut Context) -> Option<RulesSummary> {
    let tables = all_named(&mut table, "tables", &TABLES, &rules.tables, context);
    let answer = one_statement(&mut table, "answer", Matter::Any, IN_A_SUMMARY, context);
    table.finish();
    let tables = tables?.into_iter().map(|table| table.provision.clone()).collect();
    Some(RulesSummary { tables, answer: answer? })
}

fn claims(mut table: Table<'_>, claims: &Claims, context: &mut Context) -> Option<ClaimsSummary> {
    let place = table.place();
    let agreed = some_statements(&mut table, "agreed", Matter::Legal, context);
    at_most(IN_A_SUMMARY, words_in(&agreed), place, context);
    let disputed = all_named(&mut table, "disputed", &DISPUTES, &claims.disputed, context);
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
        let aspect = row.text("aspect");
        if let Some(aspect) = &aspect {
            count += words(aspect.value());
            quoted::take(aspect, sources.as_deref().unwrap_or_default(), false, context);
        }
        let aspect = aspect.map(|aspect| aspect.line());
        let [left, right] = [("left", &whole.left), ("right", &whole.right)].map(|(side, provision)| {
            let cell = cell(&mut row, side, provision, parts, context)?;
            count += words(&plain_text(&cell));
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
    at_most(IN_A_CELL, words(&plain_text(&cell)), text.place(), context);
    Some(cell)
}

fn since(file: &mut Table<'_>, timeline: &Timeline, context: &mut Context) -> Vec<EventSummary> {
    let place = file.place_of("since");
    let mut all: Vec<(usize, EventSummary)> = Vec::new();
    for mut table in file.tables("since") {
        let Some(name) = table.text("event") else { continue };
        let event = EVENTS.one(&name, &timeline.events, context);
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
    at_most(
        IN_A_SUMMARY,
        all.iter().map(|summary| words(&plain_text(&summary.gist.text))).sum(),
        place,
        context,
    );
    all
}

fn terms(file: &mut Table<'_>, glossary: &[Term], context: &mut Context) -> Vec<TermSummary> {
    let place = file.place_of("words");
    let mut all: Vec<TermSummary> = Vec::new();
    for mut table in file.tables("words") {
        let Some(name) = table.text("term") else { continue };
        let term = TERMS.one(&name, glossary, context);
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
    at_most(
        IN_A_SUMMARY,
        all.iter().map(|summary| words(&plain_text(&summary.gist.text))).sum(),
        place,
        context,
    );
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
    at_most(most, words(&plain_text(&said.text)), place, context);
    Some(said)
}

fn words_in(statements: &[Statement]) -> usize {
    statements.iter().map(|said| words(&plain_text(&said.text))).sum()
}
