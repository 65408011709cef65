//! What the site writes into a page and the widget reads there.

mod anchor;
mod labels;

pub use anchor::Anchor;
pub use labels::Labels;
