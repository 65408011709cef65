//! What can happen to the card, in the reader's terms. The dom layer says these and nothing else.
//!
//! Entry point: [`Event`].

use super::{Millis, Point, Rect};

/// A link, by its number in the dom layer's registry.
///
/// A link of the page keeps its number as long as the page lives, and two links to the same
/// provision have two numbers. A link inside a card has one too; it must still name the same card
/// when the link itself is no longer drawn, as Esc goes back to it. A link inside a card to what
/// the card already shows bears the number the card was opened by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkId(pub u32);

/// What the pointer or the focus is on. Everything inside the card, its links too, is `Card`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Nothing,
    /// A link of the page that has a card.
    Link(LinkId),
    Card,
}

/// Where a link leads when no card catches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// To a part of our own page.
    Ours,
    /// To a publication elsewhere.
    Source,
}

/// Where an activated link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Page,
    Card,
}

/// How a link was activated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// A plain click or a tap.
    Pointer,
    /// Enter, or a click that no pointer made (assistive technology).
    Keyboard,
}

/// Which timer. A late one bears a number that no longer means anything, and does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimerId(pub u32);

/// A timer to start. It is never cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    pub token: TimerId,
    pub after: Millis,
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// A mouse or a pen moved with no button down. Never sent for touch.
    PointerMoved {
        at: Point,
        over: Target,
        /// The open card's box, needed while one is open.
        card: Option<Rect>,
    },
    /// The pointer left the widget or the window.
    PointerLeft,
    /// The page moved under the pointer (a scroll inside the card is none of it). Where both are
    /// known at once, the pointer's new position is told first.
    Scrolled,
    /// A plain click, a tap or Enter on a link that has a card. Modified clicks are not told.
    LinkActivated {
        link: LinkId,
        kind: LinkKind,
        from: Origin,
        by: Modality,
    },
    /// A button or finger went down outside the card and outside every link that has a card.
    PressedOutside,
    /// Where the focus now is.
    FocusMoved {
        over: Target,
    },
    /// Whether some text inside the card is selected; a mere caret is not a selection.
    SelectionChanged {
        in_card: bool,
    },
    Escape,
    /// The card's own close button.
    CloseAsked,
    /// A timer that the machine asked for has run out.
    Timer(TimerId),
    /// The reader's choice whether hovering opens cards.
    HoverAllowed(bool),
}
