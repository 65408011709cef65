//! The link on the page that the card stands at. An attribute tells the style sheet, and nothing more is said to assistive
//! technology: a link that is told to be expanded takes the reading back from its card.

use crate::card::CARD_ID;
use std::cell::{Cell, RefCell};
use web_sys::HtmlElement;

#[derive(Default)]
pub struct Anchor {
    link: RefCell<Option<HtmlElement>>,
    /// How far the link stood over its card.
    distance: Cell<f64>,
}

impl Anchor {
    pub fn link(&self) -> Option<HtmlElement> {
        self.link.borrow().clone()
    }

    pub fn move_to(&self, next: Option<HtmlElement>) {
        if let Some(link) = self.link.replace(next.clone()) {
            let _ = link.remove_attribute("aria-controls");
        }
        if let Some(link) = next {
            let _ = link.set_attribute("aria-controls", CARD_ID);
        }
    }

    pub fn stands_at(&self, card: &HtmlElement) {
        self.distance.set(self.distance_from(card));
    }

    /// Whether the link does not go along with its card, as sticky ones do not, nor those in a part of the page that
    /// scrolls by itself.
    pub fn has_left(&self, card: &HtmlElement) -> bool {
        (self.distance_from(card) - self.distance.get()).abs() >= 1.0
    }

    fn distance_from(&self, card: &HtmlElement) -> f64 {
        let top = card.get_bounding_client_rect().top();
        self.link().map_or(0.0, |link| top - link.get_bounding_client_rect().top())
    }
}
