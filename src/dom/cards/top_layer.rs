//! The layer over all else on the page. A card enters it once and stays there, hidden or not: each time that something
//! enters or leaves, WebKit lays the whole page out.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// From the edge of the card, past its round corner.
const INSIDE_PX: f32 = 16.0;

/// Where it is not yet. A browser without popovers shows the card over the page.
pub fn enter(card: &HtmlElement) {
    if let Ok(false) = card.matches(":popover-open") {
        let _ = card.show_popover();
    }
}

/// Over all that has entered after it, such as a dialog of the host's own. Answers whether it is seen then.
pub fn rise(card: &HtmlElement) -> bool {
    is_seen(card) || card.hide_popover().and(card.show_popover()).is_ok() && is_seen(card)
}

fn is_seen(card: &HtmlElement) -> bool {
    let place = card.get_bounding_client_rect();
    let inside = |edge: f64| edge as f32 + INSIDE_PX;
    // A shadow root looks its elements up in the same way.
    let tree = card.get_root_node().unchecked_into::<Document>();
    card.contains(tree.element_from_point(inside(place.left()), inside(place.top())).as_deref())
}
