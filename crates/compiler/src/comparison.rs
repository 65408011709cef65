//! Two provisions side by side: the letter's `comparison.toml`. Entry point: [`read`].

use super::context::Context;
use super::prose::{Matter, statement};
use super::resolve::provision_at;
use super::table::Table;
use model::{Aspect, Comparison};

pub fn read(mut file: Table<'_>, context: &mut Context) -> Option<Comparison> {
    let left = provision_at(&mut file, "left", context);
    let right = provision_at(&mut file, "right", context);
    let tables = file.tables("row");
    file.finish();
    let rows = tables.into_iter().filter_map(|table| aspect(table, context)).collect();
    Some(Comparison { left: left?, right: right?, rows })
}

fn aspect(mut table: Table<'_>, context: &mut Context) -> Option<Aspect> {
    let aspect = table.line("aspect");
    let [left, right] = ["left", "right"].map(|side| {
        let table = table.table_at(side)?;
        statement(table, Matter::Legal, context)
    });
    table.finish();
    Some(Aspect { aspect: aspect?, left: left?, right: right? })
}
