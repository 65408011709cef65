//! The links that can open a card, numbered as they are first met. A page with a thousand links
//! costs nothing until one is used.

use contract::links::KINDS;
use contract::{attributes as data, joined};
use logic::card::{LinkId, LinkKind};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Without `href` (as sent) a link is mere text and opens nothing.
#[rustfmt::skip]
const SELECTOR: &str = joined!(
    "a:is([", data::PROVISION.name(), "],[", data::SOURCE.name(), "],[", data::NOTE.name(), "],[",
    data::QUOTE.name(), "],[", data::TERM.name(), "],[", data::PARAGRAPH.name(), "])[href]",
);

/// What a link names: the `ID` of the public contract, and the id of what it is about.
pub struct Named {
    pub id: String,
    pub fragment: String,
}

#[derive(Default)]
pub struct Links(RefCell<Vec<HtmlElement>>);

impl Links {
    pub fn number(&self, link: &HtmlElement) -> LinkId {
        let mut known = self.0.borrow_mut();
        let index = known.iter().position(|other| other == link).unwrap_or_else(|| {
            known.push(link.clone());
            known.len() - 1
        });
        LinkId(index as u32)
    }

    pub fn element(&self, id: LinkId) -> Option<HtmlElement> {
        self.0.borrow().get(id.0 as usize).cloned()
    }

    /// Forgets links of cards that are gone. Only safe while no card is open.
    pub fn forget_gone(&self) {
        let mut known = self.0.borrow_mut();
        while known.last().is_some_and(|link| !link.is_connected()) {
            known.pop();
        }
    }
}

/// The link that `element` is or lies in, of those that name something.
pub fn around(element: &Element) -> Option<HtmlElement> {
    Some(element.closest(SELECTOR).ok()??.unchecked_into())
}

pub fn named(link: &HtmlElement) -> Option<Named> {
    KINDS.iter().find_map(|(attribute, prefix)| {
        let id = link.get_attribute(attribute)?;
        let fragment = [prefix, id.as_str()].concat();
        Some(Named { id, fragment })
    })
}

/// A link that leads off the page is followed on its second activation.
pub fn kind(link: &HtmlElement) -> LinkKind {
    match link.get_attribute("target") {
        Some(_) => LinkKind::Source,
        None => LinkKind::Ours,
    }
}
