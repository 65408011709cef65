//! `docs/faults.md`, written from what the run saw. Entry point: [`check`].
//!
//! Cells that this run did not try are taken from the file, so that a run of one row or one engine can be checked
//! and written, too. Where a row has failed, nothing is written.

use super::rows;
use crate::engine::Engine;
use crate::faults::kept::Stays;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// What a row came to in an engine.
pub enum Cell {
    /// Tried, and not come to an end that may be written down.
    Lost,
    /// All that the row says stays has stayed.
    Kept,
    NotProducible(&'static str),
}

/// Stands for a row that failed, and is never written into the file.
const LOST: &str = "lost";

type Cells = BTreeMap<(String, &'static str), String>;

#[derive(Default)]
pub struct Results(Mutex<Cells>);

impl Results {
    pub fn write(&self, row: &str, engine: Engine, cell: Cell) {
        let words = match cell {
            Cell::Lost => LOST.to_owned(),
            Cell::Kept => "kept".to_owned(),
            Cell::NotProducible(why) => format!("not producible here: {why}"),
        };
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cells.insert((row.to_owned(), engine.name()), words);
    }
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/faults.md")
}

/// Compares the file with what this run saw. With `UPDATE_EXPECT` in the environment the file is written instead.
pub fn check(results: &Results) -> Result<(), String> {
    let seen = results.0.lock().unwrap_or_else(PoisonError::into_inner);
    if !seen.values().any(|cell| cell == "kept") {
        return Ok(());
    }
    let path = file();
    let written = fs::read_to_string(&path).unwrap_or_default();
    let mut cells = written_cells(&written);
    let (lost, known): (Vec<_>, Vec<_>) = seen.iter().partition(|(_, cell)| *cell == LOST);
    cells.extend(known.into_iter().map(|(key, cell)| (key.clone(), cell.clone())));
    let text = render(&cells);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        if let Some(((row, engine), _)) = lost.first() {
            return Err(format!("docs/faults.md was not written: the row `{row}` failed in {engine}"));
        }
        return fs::write(&path, text).map_err(|why| format!("cannot write {}: {why}", path.display()));
    }
    let differing = text.lines().find(|line| !written.lines().any(|other| other == *line));
    match text == written {
        true => Ok(()),
        false => Err(format!(
            "docs/faults.md does not say what this run saw, first in:\n{}\nRun the tests once more with UPDATE_EXPECT=1: that writes the file.",
            differing.unwrap_or("its last lines, which are too many")
        )),
    }
}

/// The cells of a table that was written by [`render`].
fn written_cells(text: &str) -> Cells {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.flat_map(|row| {
        let columns: Vec<_> = row.split(" | ").collect();
        let name = columns[0].to_owned();
        let engines = Engine::ALL.into_iter().zip(columns.into_iter().skip(3));
        engines
            .map(move |(engine, cell)| ((name.clone(), engine.name()), cell.to_owned()))
            .collect::<Vec<_>>()
    });
    cells.collect()
}

fn render(cells: &Cells) -> String {
    let mut text = INTRODUCTION.to_owned();
    for stays in Stays::ALL {
        text.push_str(&format!("- **{}**: {}.\n", stays.words(), stays.explained()));
    }
    text.push_str("\n| fault | how it is made | what stays | Chromium | Firefox | WebKit |\n|---|---|---|---|---|---|\n");
    for row in rows::rows() {
        let cell = |engine: Engine| cells.get(&(row.name.to_owned(), engine.name()));
        let seen = Engine::ALL.map(|engine| cell(engine).map_or("not run", String::as_str)).join(" | ");
        text.push_str(&format!("| {} | {} | {} | {seen} |\n", row.name, row.broken, row.stays.words()));
    }
    text
}

const INTRODUCTION: &str = "# What the letter survives

The browser tests make each of these faults, and this table is written from what they saw. `cargo xtask test` fails
where the table says anything else; with `UPDATE_EXPECT=1` it writes the table anew.

In each cell that says *kept*, the engine showed the whole letter, all provisions and all source links: every word
drawn, and compared with the built page. Nothing was thrown uncaught, but where the row is about that. What else stays:

";
