//! Two provisions side by side: `law/comparison.toml`; and `law/bound.toml`. The ways in: [`read`]
//! and [`absence`].

use super::prose::{Matter, some_statements, statement};
use super::reading::Reading;
use super::rules::provision;
use super::table::Table;
use model::{Aspect, Comparison, Statement};

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

/// Why it does not matter that a State is outside a treaty.
pub fn absence(mut file: Table<'_>, reading: &mut Reading) -> Vec<Statement> {
    let statements = some_statements(&mut file, "absence", Matter::Legal, reading);
    file.finish(&mut reading.report);
    statements
}
