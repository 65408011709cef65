//! Who is bound, as far as it matters to the letter: its `bound.toml`. Entry point: [`read`].

use super::prose::{Matter, topics};
use super::reading::Reading;
use super::report::Fault;
use super::resolve::states;
use super::table::Table;
use model::Bound;

pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Bound {
    let [shown, about] = ["states", "about"].map(|key| {
        let names = file.texts_if_any(key).unwrap_or_default();
        states(&names, reading)
    });
    if let Some(other) = about.iter().find(|state| !shown.contains(state)) {
        let what = format!("the letter is about {}, which `states` does not show", other.name);
        let fault = Fault::new(file.place_of("about"), what);
        reading.refuse(fault.help(format!("add \"{}\" to `states`", other.id)));
    }
    let questions = topics(&mut file, "question", Matter::Legal, reading);
    file.finish();
    Bound { states: shown, about, questions }
}
