//! Who is bound, as far as it matters to the letter: its `bound.toml`. Entry point: [`read`].

use super::context::Context;
use super::diagnostics::Diagnostic;
use super::prose::{Matter, topics};
use super::resolve::states;
use super::table::Table;
use model::Bound;

pub fn read(mut file: Table<'_>, context: &mut Context) -> Bound {
    let [shown, about] = ["states", "about"].map(|key| {
        let names = file.texts_if_any(key).unwrap_or_default();
        states(&names, context)
    });
    if let Some(other) = about.iter().find(|state| !shown.contains(state)) {
        let what = format!("the letter is about {}, which `states` does not show", other.name);
        let fault = Diagnostic::new(file.place_of("about"), what);
        context.refuse(fault.help(format!("add \"{}\" to `states`", other.id)));
    }
    let questions = topics(&mut file, "question", Matter::Legal, context);
    file.finish();
    Bound { states: shown, about, questions }
}
