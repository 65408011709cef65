//! Two provisions side by side: the letter's `comparison.toml`. Entry point: [`read`].

use super::prose::{Matter, statement};
use super::reading::Reading;
use super::resolve::provision_at;
use super::table::Table;
use model::{Aspect, Comparison};

pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Option<Comparison> {
    let left = provision_at(&mut file, "left", reading);
    let right = provision_at(&mut file, "right", reading);
    let tables = file.tables("row");
    file.finish();
    let rows = tables.into_iter().filter_map(|table| aspect(table, reading)).collect();
    Some(Comparison { left: left?, right: right?, rows })
}

fn aspect(mut table: Table<'_>, reading: &mut Reading) -> Option<Aspect> {
    let aspect = table.line("aspect");
    let [left, right] = ["left", "right"].map(|side| {
        let table = table.table_at(side)?;
        statement(table, Matter::Legal, reading)
    });
    table.finish();
    Some(Aspect { aspect: aspect?, left: left?, right: right? })
}
