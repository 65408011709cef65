//! Two provisions side by side: the letter's `comparison.toml`. Entry point: [`read`].

use super::prose::{Matter, statement};
use super::reading::Reading;
use super::resolve::provision;
use super::table::Table;
use model::{Aspect, Comparison};

pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Option<Comparison> {
    let left = provision(&mut file, "left", reading);
    let right = provision(&mut file, "right", reading);
    let tables = file.tables("row", &mut reading.report);
    file.finish(&mut reading.report);
    let rows = tables.into_iter().filter_map(|table| aspect(table, reading)).collect();
    Some(Comparison { left: left?, right: right?, rows })
}

fn aspect(mut table: Table<'_>, reading: &mut Reading) -> Option<Aspect> {
    let aspect = table.line("aspect", &mut reading.report);
    let [left, right] = ["left", "right"].map(|side| {
        let table = table.table_at(side, &mut reading.report)?;
        statement(table, Matter::Legal, reading)
    });
    table.finish(&mut reading.report);
    Some(Aspect { aspect: aspect?, left: left?, right: right? })
}
