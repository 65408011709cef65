//! How someone describes the facts: the letter's `positions.toml`. Entry point: [`read`].

use super::value;
use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::prose::{Matter, statement};
use crate::table::Table;
use model::{Described, Position, Rules, is_well_formed};

pub fn read(mut file: Table<'_>, rules: &Rules, context: &mut Context) -> Vec<Position> {
    let tables = file.tables("position");
    file.finish();
    tables.into_iter().filter_map(|table| position(table, rules, context)).collect()
}

fn position(mut table: Table<'_>, rules: &Rules, context: &mut Context) -> Option<Position> {
    let id = table.text("id");
    let title = table.line("title");
    let about = table.table_at("about");
    let about = about.and_then(|about| statement(about, Matter::Any, context));
    let tables = table.tables("fact");
    let mut facts = Vec::new();
    for (number, mut described) in tables.into_iter().enumerate() {
        let name = described.text("fact");
        let value_name = described.text_if_any("value");
        let said = described.table_at("said");
        let said = said.and_then(|said| statement(said, Matter::Any, context));
        described.finish();
        let (Some(name), Some(said)) = (name, said) else { continue };
        let Some(fact) = rules.facts.get(number).filter(|fact| fact.id == name.value()) else {
            let order: Vec<_> = rules.facts.iter().map(|fact| fact.id.as_str()).collect();
            context.refuse(
                Diagnostic::new(
                    name.place(),
                    format!("the fact `{}` stands out of order", name.value().escape_debug()),
                )
                .help(format!("describe each fact once, in this order: {}", order.join(", "))),
            );
            return None;
        };
        let place = match value_name {
            Some(name) => Some(value(fact, &name, context)?),
            None => None,
        };
        facts.push(Described { value: place, said });
    }
    if facts.len() != rules.facts.len() {
        let what = format!("this position describes {} of {} facts", facts.len(), rules.facts.len());
        let help = "add the missing ones; leave `value` out where nothing is said";
        context.refuse(Diagnostic::new(table.place(), what).help(help));
    }
    table.finish();
    let id = id.filter(|id| is_well_formed(id.value()))?;
    Some(Position { id: id.value().to_owned(), title: title?, about: about?, facts })
}
