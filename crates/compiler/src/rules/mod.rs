//! Decision tables: the letter's `rules.toml`. Entry point: [`read`]. What the tables must be as a whole is proved in
//! [`prove`]: one row for each combination of facts, and no two tables that contradict each other.

mod dependency;
mod positions;
mod prove;
mod row;
mod short;

pub use positions::read as positions;

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::keyed::named;
use super::nearest::one_of;
use super::prose::{Matter, some_statements};
use super::resolve::provision_at;
use super::table::Table;
use super::text::Text;
use logic::rules::{MOST_VALUES, Values};
use model::{Constant, Fact, FactValue, Instrument, RuleTable, Rules, is_well_formed};

/// A table with the places that a fault found later points at.
pub struct Placed {
    pub table: RuleTable,
    pub place: Span,
    pub rows: Vec<Span>,
}

pub fn read(mut file: Table<'_>, instruments: &[Instrument], context: &mut Context) -> Rules {
    let tables = file.tables("fact");
    let mut facts: Vec<Fact> = Vec::new();
    for table in tables {
        facts.extend(fact(table, &facts, context));
    }
    let before = context.diagnostics.len();
    let mut all: Vec<Placed> = Vec::new();
    for table in file.tables("table") {
        all.extend(rule_table(table, &facts, instruments, context));
    }
    let mut dependencies = Vec::new();
    for table in file.tables("dependency") {
        dependencies.extend(dependency::read(table, &facts, &all, context));
    }
    let constants: Vec<_> =
        file.tables("constant").into_iter().filter_map(|table| constant(table, context)).collect();
    let end = file.place();
    file.finish();
    // Of tables that could not be read whole, a proof would only repeat that.
    if context.diagnostics.len() == before {
        if prove::can_be_tried(&facts, &end, context.diagnostics) {
            for table in &all {
                prove::one_row_for_each_combination(table, &facts, context.diagnostics);
            }
            // Of a table with a gap, a contradiction would only repeat that.
            if context.diagnostics.len() == before {
                prove::dependencies_hold(&dependencies, &all, &facts, context.diagnostics);
            }
        }
        prove::each_provision_is_covered(&all, &constants, instruments, &end, context.diagnostics);
    }
    let dependencies = dependencies.into_iter().map(|(dependency, _)| dependency).collect();
    Rules { facts, tables: all.into_iter().map(|placed| placed.table).collect(), dependencies, constants }
}

fn fact(mut table: Table<'_>, others: &[Fact], context: &mut Context) -> Option<Fact> {
    let diagnostics = context.diagnostics;
    let id = table.text("id");
    let question = table.line("question");
    let name = short::of_a_fact(&mut table, others, context);
    let mut values: Vec<FactValue> = Vec::new();
    for mut value in table.tables("values") {
        let id = value.text("id");
        let text = value.line("text");
        let short = short::of_a_value(&mut value, &values, context);
        value.finish();
        let (Some(id), Some(text), Some(short)) = (id, text, short) else { continue };
        let name = id.value();
        let is_taken =
            others.iter().flat_map(|fact| &fact.values).chain(&values).any(|value| value.id == name);
        if !is_well_formed(name) {
            diagnostics.add(super::index::malformed(id.place(), name));
        } else if is_taken {
            let what = format!("the value `{name}` stands twice");
            diagnostics.add(
                Diagnostic::new(id.place(), what)
                    .why("an address names values alone, without their facts")
                    .help("give one of them another id"),
            );
        }
        values.push(FactValue { id: name.to_owned(), text, short });
    }
    if !(2..=MOST_VALUES).contains(&values.len()) {
        let what = format!("this fact has {} values; it needs 2 to {MOST_VALUES}", values.len());
        diagnostics.add(Diagnostic::new(table.place(), what));
        return None;
    }
    table.finish();
    let id = id?;
    if !is_well_formed(id.value()) || others.iter().any(|fact| fact.id == id.value()) {
        diagnostics.add(
            Diagnostic::new(id.place(), "this id is no name of its own").help("give the fact another id"),
        );
        return None;
    }
    Some(Fact { id: id.value().to_owned(), question: question?, short: name?, values })
}

fn rule_table(
    mut table: Table<'_>,
    facts: &[Fact],
    instruments: &[Instrument],
    context: &mut Context,
) -> Option<Placed> {
    let place = table.place_of("provision");
    let provision = provision_at(&mut table, "provision", context);
    let gist = short::gist(&mut table, context);
    let tables = table.tables("row");
    table.finish();
    let rows = tables.iter().map(Table::place).collect();
    let all: Vec<_> = tables.into_iter().map(|row| row::read(row, facts, instruments, context)).collect();
    let all = all.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Placed { table: RuleTable { provision: provision?, gist: gist?, rows: all }, place, rows })
}

/// `{ fact = ["value", …] }`; a fact that is left out may have any value.
fn when(table: Table<'_>, facts: &[Fact], context: &mut Context) -> Option<Vec<Values>> {
    let mut all: Vec<Values> = facts.iter().map(Fact::open).collect();
    for (name, texts) in table.named_lists()? {
        let fact = named("fact", &name, facts, None, context.diagnostics)?;
        let bits = texts.iter().map(|text| value(fact, text, context).map(|place| 1 << place));
        let bits = bits.collect::<Option<Vec<Values>>>()?;
        let at = facts.iter().position(|other| other.id == fact.id)?;
        all[at] = bits.into_iter().fold(0, |sum, bit| sum | bit);
    }
    Some(all)
}

fn value(fact: &Fact, name: &Text, context: &mut Context) -> Option<usize> {
    let found = fact.values.iter().position(|value| value.id == name.value());
    if found.is_none() {
        let known: Vec<_> = fact.values.iter().map(|value| value.id.as_str()).collect();
        let what = format!("the fact `{}` has no value `{}`", fact.id, name.value().escape_debug());
        context.refuse(Diagnostic::new(name.place(), what).help(one_of(name.value(), &known)));
    }
    found
}

fn constant(mut table: Table<'_>, context: &mut Context) -> Option<Constant> {
    let provision = provision_at(&mut table, "provision", context);
    let reasons = some_statements(&mut table, "reasons", Matter::Legal, context);
    table.finish();
    Some(Constant { provision: provision?, reasons })
}
