//! What is agreed and what is disputed: the letter's `claims.toml`. The way in: [`read`].

use super::index::check_id;
use super::prose::{Matter, statement};
use super::reading::Reading;
use super::report::Fault;
use super::table::Table;
use crate::model::{Claim, Claims, Said};

pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Claims {
    let mut ids = Vec::new();
    let mut claims = |key, least| {
        let tables = file.tables(key, &mut reading.report);
        tables.into_iter().filter_map(|table| claim(table, least, &mut ids, reading)).collect()
    };
    let read = Claims { agreed: claims("agreed", 1), disputed: claims("disputed", 2) };
    file.finish(&mut reading.report);
    read
}

fn claim(mut table: Table<'_>, least: usize, ids: &mut Vec<String>, reading: &mut Reading) -> Option<Claim> {
    let id = table.text("id", &mut reading.report);
    let title = table.line("title", &mut reading.report);
    let tables = table.tables("positions", &mut reading.report);
    if tables.len() < least {
        let what = format!("this point has {} positions; it needs at least {least}", tables.len());
        let fault = Fault::new(table.place(), what).why("a dispute has two sides, each with its own words");
        reading.report.add(fault.help("add the other side to `positions`"));
    }
    table.finish(&mut reading.report);
    let positions = tables.into_iter().filter_map(|mut table| {
        let who = table.line("who", &mut reading.report);
        let when = table.line_if_any("when", &mut reading.report);
        let said = statement(table, Matter::Legal, reading);
        Some(Said { who: who?, when, statement: said? })
    });
    let positions = positions.collect();
    let id = id?;
    check_id(&id, "point", ids.iter().any(|taken| taken == id.value()), &mut reading.report);
    ids.push(id.value().to_owned());
    Some(Claim { id: id.value().to_owned(), title: title?, positions })
}
