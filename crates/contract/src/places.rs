//! Elements that one program makes and another looks for by class or id, and lengths that the widget gives the style
//! sheet. Entry point: [`ALL`]. What has an attribute of its own is found by that.

use crate::attributes::Program;
use Program::{Boot, Embed, Site, Style, Widget};

/// Ids of elements that are no part of what is said, and that an address does not lead to, begin with this.
pub const OWN_ID: &str = "lotl-";

/// A selector with its name in this module.
pub struct Place {
    pub constant: &'static str,
    pub selector: &'static str,
    pub maker: Program,
    pub seekers: &'static [Program],
}

macro_rules! places {
    ($($(#[$doc:meta])* $constant:ident $selector:literal: $maker:ident => $($seeker:ident),+;)+) => {
        $($(#[$doc])* pub const $constant: &str = $selector;)+

        pub const ALL: &[Place] = &[$(Place {
            constant: stringify!($constant),
            selector: $selector,
            maker: $maker,
            seekers: &[$($seeker),+],
        }),+];
    };
}

places! {
    /// The root of a page, or of its copy.
    ROOT ".lotl": Site => Boot, Embed;
    /// Links that a copy in a page of others does not need.
    SKIP ".skip": Site => Embed;
    LETTER "#letter": Site => Widget;
    /// The switch that shows the letter as it was sent.
    AS_SENT "#as-sent": Site => Widget, Style;
    /// The number of a paragraph of the letter.
    NUMBER ".number": Site => Widget;
    CITE ".cite": Site => Widget;
    NOTE ".note": Site => Widget;
    /// A part of the page below the letter.
    PART ".part": Site => Widget;
    /// The bar that offers to copy selected words.
    QUOTE ".quote": Site => Widget;
    /// What a search looks in.
    SPREAD ".spread": Site => Widget;
    PROVENANCE ".provenance": Site => Widget;
    /// The ways on from a card, and its buttons.
    CARD_FOOT ".card-foot": Widget => Widget, Embed;
    /// The number of a source, as a link.
    REF ".ref": Site => Widget;

    // Lengths, from the edges of the window or of the page.

    /// The height that a card may have at the edge of the window.
    CAP "--cap": Widget => Style;
    /// The height that it may have at its link.
    ROOM "--room": Widget => Style;
    /// From the foot of the window to the foot of what is seen of it.
    GAP "--gap": Widget => Style;
    /// Where the card stands: on the page, or at the foot of the window.
    AT "--at": Widget => Style;
    LEFT "--left": Widget => Style;
    /// The width of what is seen.
    WIDTH "--width": Widget => Style;
}
