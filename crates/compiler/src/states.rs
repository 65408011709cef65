//! The States that content may name: `states.toml`. Entry points: [`read`], then [`state`] and [`states`].

use super::index::check_id;
use super::nearest::one_of_file;
use super::reading::Reading;
use super::report::Fault;
use super::table::Table;
use super::text::Text;
use model::State;

/// Reads `[[state]]`.
pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Vec<State> {
    let tables = file.tables("state", &mut reading.report);
    file.finish(&mut reading.report);
    let mut states: Vec<State> = Vec::new();
    for mut table in tables {
        let id = table.text("id", &mut reading.report);
        let name = table.line("name", &mut reading.report);
        table.finish(&mut reading.report);
        let (Some(id), Some(name)) = (id, name) else { continue };
        let is_taken = states.iter().any(|state| state.id == id.value());
        check_id(&id, "State", is_taken, &mut reading.report);
        states.push(State { id: id.value().to_owned(), name });
    }
    states
}

/// A State by its id.
pub fn state(name: &Text, reading: &mut Reading) -> Option<State> {
    if let Some(state) = reading.states.iter().find(|state| state.id == name.value()) {
        return Some(state.clone());
    }
    let what = format!("State `{}` is not known", name.value().escape_debug());
    let known: Vec<_> = reading.states.iter().map(|state| state.id.as_str()).collect();
    let help = one_of_file(name.value(), &known, "content/states.toml");
    reading.report.add(Fault::new(name.place(), what).help(help));
    None
}

/// A list of States, none twice; empty where there is no such list.
pub fn states(table: &mut Table<'_>, key: &'static str, reading: &mut Reading) -> Vec<State> {
    let names = table.texts_if_any(key, &mut reading.report).unwrap_or_default();
    let mut states: Vec<State> = Vec::new();
    for name in &names {
        let Some(state) = state(name, reading) else { continue };
        if states.contains(&state) {
            let what = format!("{} is named twice", state.name_first());
            reading.report.add(Fault::new(name.place(), what).help("take one of the two out"));
        } else {
            states.push(state);
        }
    }
    states
}
