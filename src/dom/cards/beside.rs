//! Notes that stand in view beside the letter: hovering over the words that one is about lights it up, and opens no card.

use crate::dom::WIDE_PX;
use contract::cards::NOTE_BESIDE;
use contract::{attributes as data, joined, places};
use web_sys::{Element, HtmlElement};

/// The notes beside it have links of their own.
const LETTER_LINK: &str = joined!(places::LETTER, " a:not(details *)");

/// The note beside the letter that a link in it is about, while it is shown.
pub fn note(root: &HtmlElement, link: &HtmlElement) -> Option<Element> {
    let note = link.get_attribute(&data::NOTE)?;
    if root.get_bounding_client_rect().width() < WIDE_PX || !link.matches(LETTER_LINK).ok()? {
        return None;
    }
    root.query_selector(&[NOTE_BESIDE, &note].concat()).ok()?
}
