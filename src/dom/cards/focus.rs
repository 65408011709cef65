//! Where the focus goes: into a card once it is drawn, round in it, and back.

use crate::dom::{all, first};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// What Tab comes to.
const STOPS: &str = "a[href],button,summary";

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
            Focus::Card => heading(card).focus(),
            Focus::LinkInCard(address) => link_in(card, &address).unwrap_or_else(|| heading(card)).focus(),
        };
    }
}

/// From there on a screen reader reads the card, line by line; from the card as a whole it would read all of it in one
/// breath.
pub fn heading(card: &HtmlElement) -> HtmlElement {
    first(card, "h2").map_or_else(|_| card.clone(), JsCast::unchecked_into)
}

/// The link that had the focus is part of a card that is gone; its like has the same address.
fn link_in(card: &HtmlElement, address: &str) -> Option<HtmlElement> {
    let mut links = all(card, "a[href]").into_iter();
    links.find(|link| link.get_attribute("href").as_deref() == Some(address)).map(JsCast::unchecked_into)
}

/// To the next stop in the card, or the one before; after the last comes the first.
pub fn step(card: &HtmlElement, back: bool) {
    let stops = all(card, STOPS).into_iter().map(JsCast::unchecked_into::<HtmlElement>);
    let stops: Vec<_> = stops.filter(|stop| stop.offset_width() > 0).collect();
    let at = stops.iter().position(|stop| stop.matches(":focus").unwrap_or(false));
    let next = match (at, back) {
        (Some(at), false) => stops.get(at + 1),
        (Some(at), true) => stops.get(at.wrapping_sub(1)),
        (None, _) => None,
    };
    if let Some(stop) = next.or(if back { stops.last() } else { stops.first() }) {
        let _ = stop.focus();
    }
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
