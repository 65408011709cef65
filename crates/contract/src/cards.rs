//! Cards as the site writes them and the widget finds them: each is an element with an id of its own, on the page itself
//! or in one file for the whole letter.

use crate::joined;
use crate::places::OWN_ID;

/// Holds the card of each thing that a page of the letter links to. In the letter's folder.
pub const FILE: &str = "cards.html";

/// The id of a card: this, and the id of the thing that it is about.
pub const PREFIX: &str = joined!(OWN_ID, "card-");

/// The id of what comes last in a file that the widget reads. Where it is missing, not all has arrived.
pub const END: &str = joined!(OWN_ID, "cards-end");

/// A note beside the letter, while it is shown: this, and its id.
pub const NOTE_BESIDE: &str = "details[open] #note-";
