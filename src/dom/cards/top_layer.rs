//! The layer over all else on the page. A card enters it once and stays there, hidden or not: each time that something
//! enters or leaves, WebKit lays the whole page out. Entry points: [`reveal`] and [`hide`].

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, ShowPopoverOptions};

/// From the edge of the card, past its round corner.
const INSIDE_PX: f32 = 16.0;

pub fn reveal(card: &HtmlElement) {
    card.set_hidden(false);
    // A dialog of the host's own, for one, may have entered after the card.
    if !is_on_top(card) {
        enter(card, None);
    }
}

pub fn hide(card: &HtmlElement) {
    // Before it is shown again, since that would lay the page out.
    card.set_scroll_top(0);
    card.set_hidden(true);
}

/// Target all that is there already. The keyboard comes to the card from `link`, and goes on after it.
pub fn enter(card: &HtmlElement, link: Option<HtmlElement>) {
    let options = ShowPopoverOptions::new();
    if let Some(link) = link {
        options.set_source(&link);
    }
    let _ = card.hide_popover();
    let _ = card.show_popover_with_options(&options);
}

fn is_on_top(card: &HtmlElement) -> bool {
    let place = card.get_bounding_client_rect();
    let inside = |edge: f64| edge as f32 + INSIDE_PX;
    // A shadow root looks its elements up in the same way.
    let tree = card.get_root_node().unchecked_into::<Document>();
    let found = tree.element_from_point(inside(place.left()), inside(place.top()));
    card.contains(found.as_deref())
}
