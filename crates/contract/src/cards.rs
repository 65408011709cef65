//! Cards as the site writes them and the widget finds them: each is an element with an id of its own, on the page itself
//! or in one file for the whole letter.

use crate::joined;
use crate::places::OWN_ID;

/// Holds the card of each thing that a page of the letter links to. In the letter's folder.
pub const FILE: &str = "cards.html";

/// What a folder shows, by its name.
pub const INDEX: &str = "index.html";

/// The id of a card: this, and the id of the thing that it is about.
pub const PREFIX: &str = joined!(OWN_ID, "card-");

/// The id of what comes after the last card. Where it is missing, not all have arrived.
pub const END: &str = joined!(OWN_ID, "cards-end");

/// A note beside the letter, while it is shown: this, and its id.
pub const NOTE_BESIDE: &str = "details[open] #note-";
