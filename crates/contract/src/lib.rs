//! What one program writes into a page and another reads there, each thing once: names of attributes, words, the
//! conditions of decision tables. Writing stands beside reading.
//!
//! Rust takes the names from [`attributes`], so that a renamed one does not compile. The scripts and the style sheet
//! cannot: `tests/shared` reads them, and knows who may write and who may read each name.

mod anchor;
pub mod attributes;
pub mod cards;
pub mod conditions;
pub mod features;
mod join;
pub mod links;
pub mod places;
pub mod words;

pub use anchor::Anchor;
pub use attributes::Attribute;
pub use features::Feature;
pub use join::join;
pub use words::{CardWords, CitationWords, CopyWords, Missing, RuleWords, SearchWords, Words};
