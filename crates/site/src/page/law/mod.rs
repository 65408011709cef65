//! The law: what an instrument is and whom it binds, and an article with its words and what is said of it.

pub mod article;
pub mod clause;
pub mod instrument;
pub mod status;

use super::{Form, Published};
use model::Instrument;

/// "River Treaty, Article 3(2)".
pub fn name(instrument: &Instrument, label: &str) -> String {
    format!("{}, {label}", instrument.short_name)
}

/// The heading of this level on an article's own page; in the single file the article stands three lower.
fn heading(publication: &Published, level: u8) -> String {
    let level = if *publication.form() == Form::Single { level + 3 } else { level };
    format!("h{level}")
}
