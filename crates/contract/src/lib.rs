//! What the site writes into a page and the widget reads there.

mod labels;

pub use labels::Labels;
