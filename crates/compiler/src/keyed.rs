//! Entries of a list, named by their keys: the same question and the same answer for every kind. Entry point:
//! [`named`].

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::nearest::{one_of, one_of_file};
use super::text::Text;
use logic::rules::Verdict;
use model::{
    Claim, Entry, Fact, Instrument, InstrumentKind, NoteKind, Party, RuleTable, Sign, State, Term,
    TimelineEvent, Voice,
};

/// What content files name by an id.
pub trait Keyed {
    fn key(&self) -> &str;
}

macro_rules! keyed_by_id {
    ($($type:ty),+) => {$(
        impl Keyed for $type {
            fn key(&self) -> &str {
                &self.id
            }
        }
    )+};
}

keyed_by_id!(Claim, Entry, Fact, Instrument, InstrumentKind, NoteKind, Party, State, TimelineEvent);

impl<T: Keyed> Keyed for &T {
    fn key(&self) -> &str {
        (*self).key()
    }
}

impl Keyed for RuleTable {
    fn key(&self) -> &str {
        self.provision.as_str()
    }
}

impl Keyed for Sign {
    fn key(&self) -> &str {
        Sign::key(*self)
    }
}

impl Keyed for Term {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}

impl Keyed for Verdict {
    fn key(&self) -> &str {
        Verdict::key(*self)
    }
}

impl Keyed for Voice {
    fn key(&self) -> &str {
        Voice::key(self)
    }
}

/// The one of `all` that `name` names. `file` is where others can be declared; `None` where these are all there are.
pub fn named<'t, T: Keyed>(
    kind: &str,
    name: &Text,
    all: &'t [T],
    file: Option<&str>,
    diagnostics: &Diagnostics,
) -> Option<&'t T> {
    let (name, at) = (name.value(), name.place());
    let found = all.iter().find(|one| one.key() == name);
    if found.is_none() {
        let keys: Vec<_> = all.iter().map(Keyed::key).collect();
        let help = file.map_or_else(|| one_of(name, &keys), |file| one_of_file(name, &keys, file));
        diagnostics.add(unknown(kind, name, at).help(help));
    }
    found
}

/// The fault of an id that is declared nowhere.
pub fn unknown(kind: &str, name: &str, at: Span) -> Diagnostic {
    Diagnostic::new(at, format!("{kind} `{}` is not known", name.escape_debug()))
}
