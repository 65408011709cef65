//! The link on the page that the card stands at. Its attributes tell the style sheet and assistive
//! technology that the card is open.

use super::placement::Line;
use crate::card::CARD_ID;
use std::cell::{Cell, RefCell};
use web_sys::HtmlElement;

#[derive(Default)]
pub struct Anchor {
    link: RefCell<Option<HtmlElement>>,
    /// How far from the top of the page the link was when the card was placed.
    stood_at: Cell<f64>,
}

impl Anchor {
    pub fn link(&self) -> Option<HtmlElement> {
        self.link.borrow().clone()
    }

    pub fn move_to(&self, next: Option<HtmlElement>) {
        if let Some(link) = self.link.replace(next.clone()) {
            let _ = link.remove_attribute("aria-controls");
            let _ = link.set_attribute("aria-expanded", "false");
        }
        if let Some(link) = next {
            let _ = link.set_attribute("aria-controls", CARD_ID);
            let _ = link.set_attribute("aria-expanded", "true");
        }
    }

    /// Where the link is now, for the card to be placed at.
    pub fn line(&self) -> Option<Line> {
        self.link().map(|link| Line::of(&link))
    }

    pub fn stands_at(&self, line: &Line) {
        self.stood_at.set(line.top_on_page());
    }

    /// Whether the link has moved on the page since its card was placed, as sticky ones do, and those in a part
    /// of the page that scrolls by itself.
    pub fn has_moved(&self) -> bool {
        self.line().is_some_and(|line| (line.top_on_page() - self.stood_at.get()).abs() >= 1.0)
    }
}
