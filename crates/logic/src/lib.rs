//! What the widget decides, without a browser and without a clock: [`card`] when a card opens and closes,
//! [`rules`] which answers hold for which facts, [`search`] where words are found. The host uses the same
//! functions to check the content and to draw ahead.

pub mod card;
pub mod rules;
pub mod search;
