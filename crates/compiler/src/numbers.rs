//! The numbers by which sources are cited: fixed in each entry, so that a citation stays right when sources come and
//! go. Entry point: [`Numbers::of`].

use super::diagnostics::{Diagnostic, Span};
use super::table::Table;
use std::collections::BTreeMap;

/// More sources than a letter can have.
const MOST: u32 = 9999;

/// The numbers of one file.
#[derive(Default)]
pub struct Numbers {
    /// Each with the source that has it, and where.
    taken: BTreeMap<u32, (String, Span)>,
    /// Higher than all that are there: a number that was given up is not used again.
    free: u32,
}

impl Numbers {
    /// Of a file whose faults are reported elsewhere.
    pub fn of(mut file: Table<'_>) -> Self {
        let numbers = file.tables("source").into_iter().filter_map(|mut table| table.number("number", MOST));
        let highest = numbers.map(|(number, _)| number).max().unwrap_or_default();
        Self { taken: BTreeMap::new(), free: highest + 1 }
    }

    /// The number of the source `id`. One that is missing, or that another source has, is refused.
    pub fn take(&mut self, id: &str, table: &mut Table<'_>) -> Option<u32> {
        if !table.has("number") {
            let fault = Diagnostic::new(table.place(), "`number` is missing here")
                .why("a source is cited by its number, which stays the same when other sources come and go");
            table.diagnostics().add(fault.help(self.remedy()));
            return None;
        }
        let (number, place) = table.number("number", MOST)?;
        if let Some((other, first)) = self.taken.get(&number).cloned() {
            let fault =
                Diagnostic::new(place, format!("the source `{other}` has the number {number} already"))
                    .here("again here")
                    .also(first, "first here")
                    .why("whoever follows a citation must find one source");
            table.diagnostics().add(fault.help(self.remedy()));
        } else {
            self.taken.insert(number, (id.to_owned(), place));
        }
        Some(number)
    }

    fn remedy(&mut self) -> String {
        self.free += 1;
        format!("write `number = {}`, which no source here has had", self.free - 1)
    }
}
