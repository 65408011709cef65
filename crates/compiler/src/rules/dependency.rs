//! How tables depend on each other: `[[dependency]]` of `rules.toml`. Entry point: [`read`]; that each
//! holds is proved in [`super::prove`].

use super::row::verdict;
use super::{Placed, when};
use crate::context::Context;
use crate::diagnostics::{Diagnostic, Span};
use crate::prose::{Matter, statement};
use crate::resolve::provision_at;
use crate::table::Table;
use logic::rules::Verdict;
use model::{Dependency, Fact, ProvisionId};

pub fn read(
    mut table: Table<'_>,
    facts: &[Fact],
    tables: &[Placed],
    context: &mut Context,
) -> Option<(Dependency, Span)> {
    let place = table.place();
    let facts_set = match table.table_if_any("when") {
        Some(set) => when(set, facts, context),
        None => Some(facts.iter().map(Fact::open).collect()),
    };
    let has_given = table.has("given");
    let given = table.table_if_any("given");
    let given = given.and_then(|given| answers(given, tables, context));
    let never = table.table_at("never");
    let never = never.and_then(|never| answers(never, tables, context));
    let why = table.table_at("why");
    let why = why.and_then(|why| statement(why, Matter::Legal, context));
    table.finish();
    if has_given && given.is_none() {
        return None;
    }
    let (provision, never) = never?;
    Some((Dependency { when: facts_set?, given, provision, never, why: why? }, place))
}

/// `{ table = "provision", answers = ["engaged"] }`
fn answers(
    mut table: Table<'_>,
    tables: &[Placed],
    context: &mut Context,
) -> Option<(ProvisionId, Vec<Verdict>)> {
    let at = table.place_of("table");
    let id = provision_at(&mut table, "table", context);
    let names = table.texts("answers").unwrap_or_default();
    let verdicts = names.iter().map(|name| verdict(name, context)).collect::<Option<Vec<_>>>();
    if table.has_none("answers") {
        let fault = Diagnostic::new(table.place_of("answers"), "there is no answer in `answers` here");
        context.refuse(fault.help("name at least one, such as \"engaged\""));
    }
    table.finish();
    let (id, verdicts) = (id?, verdicts?);
    if !tables.iter().any(|placed| placed.table.provision == id) {
        let fault = Diagnostic::new(at, format!("there is no table for `{id}`"));
        context.refuse(fault.help("name a provision that has a [[table]]"));
        return None;
    }
    Some((id, verdicts))
}
