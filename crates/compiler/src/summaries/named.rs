//! What a summary names by an id, found in the part that it sums up. Entry points: [`all_named`], [`Kind::one`].

use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::keyed::{Keyed, named, unknown};
use crate::table::Table;
use crate::text::Text;

/// What is named by an id, and the file that declares it.
pub struct Kind {
    name: &'static str,
    file: &'static str,
}

pub const INSTRUMENTS: Kind = Kind { name: "instrument with parties", file: "content/law" };
pub const STATES: Kind = Kind { name: "State that the page shows", file: "the letter's bound.toml" };
pub const TABLES: Kind = Kind { name: "decision table", file: "the letter's rules.toml" };
pub const DISPUTES: Kind = Kind { name: "disputed claim", file: "the letter's claims.toml" };
pub const EVENTS: Kind = Kind { name: "event", file: "the letter's timeline.toml" };
pub const TERMS: Kind = Kind { name: "term", file: "the letter's glossary.toml" };

impl Kind {
    pub fn one<'t, T: Keyed>(&self, id: &Text, all: &'t [T], context: &Context) -> Option<&'t T> {
        if all.is_empty() {
            let fault = unknown(self.name, id.value(), id.place());
            context.refuse(fault.help(format!("declare it in {}, or leave this out", self.file)));
            return None;
        }
        named(self.name, id, all, None, context.diagnostics)
    }
}

/// The entries that the list of `key` names: at least one, none twice.
pub fn all_named<'t, T: Keyed>(
    table: &mut Table<'_>,
    key: &'static str,
    kind: &Kind,
    all: &'t [T],
    context: &Context,
) -> Option<Vec<&'t T>> {
    let names = table.texts(key)?;
    let mut found: Vec<&T> = Vec::new();
    if names.is_empty() {
        let fault = Diagnostic::new(table.place_of(key), format!("`{key}` is empty"));
        context.refuse(fault.help("name at least one, or leave this summary out"));
    }
    for name in &names {
        let Some(one) = kind.one(name, all, context) else { continue };
        if found.iter().any(|other| other.key() == one.key()) {
            let fault = Diagnostic::new(name.place(), format!("`{}` is named twice", one.key()));
            context.refuse(fault.help("take one of the two out"));
        } else {
            found.push(one);
        }
    }
    (found.len() == names.len() && !names.is_empty()).then_some(found)
}
