//! Where the focus goes once a card is drawn.

use crate::dom::all;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

#[derive(Default)]
pub enum Focus {
    #[default]
    Stays,
    Card,
    /// The link with this address inside the card, or the card where there is none.
    LinkInCard(String),
}

impl Focus {
    pub fn in_card(wanted: bool) -> Self {
        if wanted { Focus::Card } else { Focus::Stays }
    }

    pub fn place(self, card: &HtmlElement) {
        let _ = match self {
            Focus::Stays => return,
            Focus::Card => card.focus(),
            Focus::LinkInCard(address) => link_in(card, &address).as_ref().unwrap_or(card).focus(),
        };
    }
}

/// The link that had the focus is part of a card that is gone; its like has the same address.
fn link_in(card: &HtmlElement, address: &str) -> Option<HtmlElement> {
    let mut links = all(card, "a[href]").into_iter();
    links.find(|link| link.get_attribute("href").as_deref() == Some(address)).map(JsCast::unchecked_into)
}

/// Returns the focus to the link of a card that closed. Where the link is gone, as after an extension
/// rewrote the letter, or is mere text, as sent, the page itself takes it, so that it is never lost.
pub fn give_back(link: &HtmlElement, root: &HtmlElement) -> Result<(), JsValue> {
    if link.is_connected() && link.has_attribute("href") {
        return link.focus();
    }
    root.set_attribute("tabindex", "-1")?;
    root.focus()
}
