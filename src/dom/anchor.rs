//! The link on the page that the card stands at. Its attributes tell the style sheet and assistive
//! technology that the card is open.

use crate::view::card::CARD_ID;
use std::cell::RefCell;
use web_sys::HtmlElement;

#[derive(Default)]
pub struct Anchor(RefCell<Option<HtmlElement>>);

impl Anchor {
    pub fn link(&self) -> Option<HtmlElement> {
        self.0.borrow().clone()
    }

    pub fn move_to(&self, next: Option<HtmlElement>) {
        if let Some(link) = self.0.replace(next.clone()) {
            let _ = link.remove_attribute("aria-controls");
            let _ = link.set_attribute("aria-expanded", "false");
        }
        if let Some(link) = next {
            let _ = link.set_attribute("aria-controls", CARD_ID);
            let _ = link.set_attribute("aria-expanded", "true");
        }
    }
}
