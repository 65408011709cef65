//! What the dom layer is asked to do. Entry point: [`Effects`].

use super::{LinkId, Timer};

/// The machine's effects to one event: at most one change to the card and at most one new timer.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct Effects {
    pub command: Option<Command>,
    pub timer: Option<Timer>,
    /// Whether the browser must not act on the event as well. If an activated link has `false`
    /// here, the browser follows it.
    pub prevent_default: bool,
    /// Whether Esc now leads to an earlier card, and does not close this one.
    pub has_earlier: bool,
}

impl Effects {
    pub(super) const NOTHING: Effects =
        Effects { command: None, timer: None, prevent_default: false, has_earlier: false };

    pub(super) fn does(command: Command) -> Effects {
        Effects { command: Some(command), ..Effects::NOTHING }
    }

    pub(super) fn starts(timer: Timer) -> Effects {
        Effects { timer: Some(timer), ..Effects::NOTHING }
    }

    pub(super) fn instead_of_the_browser(self) -> Effects {
        Effects { prevent_default: true, ..self }
    }
}

/// A change to the one card. `focus_card` moves the focus into it; otherwise the focus stays where
/// it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// No card is open: open one at this link of the page.
    Open { link: LinkId, focus_card: bool },
    /// A card is open: it now belongs to another link of the page, and stands there.
    Move { link: LinkId, focus_card: bool },
    /// The card stays where it is and shows what this link is about.
    Replace { link: LinkId, focus_card: bool },
    /// The card stays where it is and shows `to` again. With `focus_from` the focus goes to the
    /// link `from` in it, or into the card if that link is not there.
    Back { to: LinkId, from: LinkId, focus_from: bool },
    /// Move the focus into the open card.
    FocusCard,
    /// Close the card. The focus goes to this link of the page; with `None` it stays where it is,
    /// which is then not in the card.
    Close { return_focus_to: Option<LinkId> },
}
