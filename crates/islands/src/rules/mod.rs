//! The rule explorer: facts that a reader sets, and what each provision answers.
//!
//! [`Explorer`] draws all of it, on the host. What changes when a fact is set is said by [`Rules::answers`], [`tally`] and
//! [`sentence`] and drawn by [`text`], there and in the browser: the widget leaves the explorer where it stands, and draws
//! what changes into its places.

mod answer;
mod explorer;
mod known;
pub mod selectors;
mod summed_up;

pub use answer::{Answer, chip, chip_class, in_full, said, text};
pub use explorer::{Explorer, ExplorerProps, FactDrawn, Frame, Preset, TableDrawn, ValueDrawn};
pub use known::{Fact, Row, Rules, Table, Words, values};
pub use summed_up::{sentence, tally};
