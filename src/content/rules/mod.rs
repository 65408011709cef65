//! Decision tables: `law/rules.toml`. The way in: [`read`]. What the tables must be as a whole, one
//! row for each combination of facts, is proved in [`prove`].

mod positions;
mod prove;

pub use positions::read as positions;

use super::nearest::one_of;
use super::prose::{Matter, some_statements};
use super::reading::Reading;
use super::report::{Fault, Place};
use super::table::Table;
use super::text::Text;
use crate::model::rules::{Answer, MOST_VALUES, Values};
use crate::model::{
    ClauseText, Constant, Fact, FactValue, Instrument, ProvisionId, Rule, RuleTable, Rules, is_well_formed,
};

pub fn read(mut file: Table<'_>, instruments: &[Instrument], reading: &mut Reading) -> Rules {
    let tables = file.tables("fact", &mut reading.report);
    let mut facts: Vec<Fact> = Vec::new();
    for table in tables {
        facts.extend(fact(table, &facts, reading));
    }
    let before = reading.report.len();
    let mut all: Vec<(RuleTable, Place)> = Vec::new();
    for table in file.tables("table", &mut reading.report) {
        all.extend(rule_table(table, &facts, instruments, reading));
    }
    let constants: Vec<_> = file
        .tables("constant", &mut reading.report)
        .into_iter()
        .filter_map(|table| constant(table, reading))
        .collect();
    let end = file.place();
    file.finish(&mut reading.report);
    // Of tables that could not be read whole, a proof would only repeat that.
    if reading.report.len() == before {
        if prove::can_be_tried(&facts, &end, &mut reading.report) {
            for (table, place) in &all {
                prove::one_row_for_each_combination(table, place, &facts, &mut reading.report);
            }
        }
        prove::each_provision_is_covered(&all, &constants, instruments, &end, &mut reading.report);
    }
    Rules { facts, tables: all.into_iter().map(|(table, _)| table).collect(), constants }
}

fn fact(mut table: Table<'_>, others: &[Fact], reading: &mut Reading) -> Option<Fact> {
    let report = &mut reading.report;
    let id = table.text("id", report);
    let question = table.line("question", report);
    let mut values: Vec<FactValue> = Vec::new();
    for mut value in table.tables("values", report) {
        let id = value.text("id", report);
        let text = value.line("text", report);
        value.finish(report);
        let (Some(id), Some(text)) = (id, text) else { continue };
        let name = id.value();
        let is_taken =
            others.iter().flat_map(|fact| &fact.values).chain(&values).any(|value| value.id == name);
        if !is_well_formed(name) {
            report.add(super::index::malformed(id.place(), name));
        } else if is_taken {
            let what = format!("the value `{name}` stands twice");
            report.add(
                Fault::new(id.place(), what)
                    .why("an address names values alone, without their facts")
                    .help("give one of them another id"),
            );
        }
        values.push(FactValue { id: name.to_owned(), text });
    }
    if !(2..=MOST_VALUES).contains(&values.len()) {
        let what = format!("this fact has {} values; it needs 2 to {MOST_VALUES}", values.len());
        report.add(Fault::new(table.place(), what));
        return None;
    }
    table.finish(report);
    let id = id?;
    if !is_well_formed(id.value()) || others.iter().any(|fact| fact.id == id.value()) {
        report.add(Fault::new(id.place(), "this id is no name of its own").help("give the fact another id"));
        return None;
    }
    Some(Fact { id: id.value().to_owned(), question: question?, values })
}

fn rule_table(
    mut table: Table<'_>,
    facts: &[Fact],
    instruments: &[Instrument],
    reading: &mut Reading,
) -> Option<(RuleTable, Place)> {
    let place = table.place_of("provision");
    let provision = provision(&mut table, "provision", reading);
    let rows = table.tables("row", &mut reading.report);
    table.finish(&mut reading.report);
    let rows: Vec<_> = rows.into_iter().map(|row| rule(row, facts, instruments, reading)).collect();
    let rows = rows.into_iter().collect::<Option<Vec<_>>>()?;
    Some((RuleTable { provision: provision?, rows }, place))
}

fn rule(
    mut row: Table<'_>,
    facts: &[Fact],
    instruments: &[Instrument],
    reading: &mut Reading,
) -> Option<Rule> {
    let when = row.table_at("when", &mut reading.report).and_then(|when| self::when(when, facts, reading));
    let place = row.place();
    let answer = row.text("answer", &mut reading.report).and_then(|name| answer(&name, reading));
    let on = row.line_if_any("on", &mut reading.report);
    let clause = provision(&mut row, "clause", reading);
    let words = row.text("words", &mut reading.report);
    let reasons = some_statements(&mut row, "reasons", Matter::Legal, reading);
    row.finish(&mut reading.report);
    let (answer, clause, words) = (answer?, clause?, words?);
    let report = &mut reading.report;
    if (answer == Answer::Depends) != on.is_some() {
        report.add(
            Fault::new(place.clone(), "`on` goes with the answer \"depends\", and only with it")
                .help("write answer = \"depends\" and on = \"whether …\", or neither"),
        );
    }
    if answer == Answer::Contested && reasons.len() < 2 {
        report.add(
            Fault::new(place, "a contested answer has fewer than two readings")
                .help("give both readings in `reasons`, each with its voice"),
        );
    }
    let english = clause_text(instruments, &clause);
    if english.is_some_and(|text| !text.contains(&words.line())) {
        report.add(
            Fault::new(words.place(), format!("these words do not stand in the English text of `{clause}`"))
                .why("the words that decide are quoted, so they must be the clause's own")
                .help("copy them from the clause, without ellipsis"),
        );
    }
    Some(Rule { when: when?, answer, on, clause, words: words.line(), reasons })
}

fn clause_text(instruments: &[Instrument], id: &ProvisionId) -> Option<String> {
    let clauses = instruments.iter().flat_map(|i| &i.provisions).flat_map(|provision| &provision.clauses);
    let clause = clauses.into_iter().find(|clause| clause.id == *id)?;
    clause.texts.first().map(ClauseText::running)
}

/// `when = { fact = ["value", …] }`; a fact that is left out may have any value.
fn when(table: Table<'_>, facts: &[Fact], reading: &mut Reading) -> Option<Vec<Values>> {
    let mut all: Vec<Values> = facts.iter().map(Fact::open).collect();
    for (name, place, texts) in table.named_lists(&mut reading.report)? {
        let Some(at) = facts.iter().position(|fact| fact.id == name) else {
            let known: Vec<_> = facts.iter().map(|fact| fact.id.as_str()).collect();
            let fault = super::links::unknown("fact", &name, place);
            reading.report.add(fault.help(one_of(&name, &known)));
            return None;
        };
        let bits = texts.iter().map(|text| value(&facts[at], text, reading).map(|place| 1 << place));
        let bits = bits.collect::<Option<Vec<Values>>>()?;
        all[at] = bits.into_iter().fold(0, |sum, bit| sum | bit);
    }
    Some(all)
}

fn value(fact: &Fact, name: &Text, reading: &mut Reading) -> Option<usize> {
    let found = fact.values.iter().position(|value| value.id == name.value());
    if found.is_none() {
        let known: Vec<_> = fact.values.iter().map(|value| value.id.as_str()).collect();
        let what = format!("the fact `{}` has no value `{}`", fact.id, name.value().escape_debug());
        reading.report.add(Fault::new(name.place(), what).help(one_of(name.value(), &known)));
    }
    found
}

fn answer(name: &Text, reading: &mut Reading) -> Option<Answer> {
    let found = Answer::ALL.into_iter().find(|answer| answer.key() == name.value());
    if found.is_none() {
        let what = format!("answer `{}` is not known", name.value().escape_debug());
        let help = one_of(name.value(), &Answer::ALL.map(Answer::key));
        reading.report.add(Fault::new(name.place(), what).help(help));
    }
    found
}

fn constant(mut table: Table<'_>, reading: &mut Reading) -> Option<Constant> {
    let provision = provision(&mut table, "provision", reading);
    let reasons = some_statements(&mut table, "reasons", Matter::Legal, reading);
    table.finish(&mut reading.report);
    Some(Constant { provision: provision?, reasons })
}

/// A provision by its id.
pub fn provision(table: &mut Table<'_>, key: &'static str, reading: &mut Reading) -> Option<ProvisionId> {
    let id = table.text(key, &mut reading.report)?;
    if !reading.index.provisions.has(id.value()) {
        let help = reading.index.provisions.help(id.value(), "provision", "content/law");
        reading.report.add(super::links::unknown("provision", id.value(), id.place()).help(help));
        return None;
    }
    Some(ProvisionId::new(id.value()))
}
