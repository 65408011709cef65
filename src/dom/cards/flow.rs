//! A frame that is as high as its content has no window of its own: a card at the edge of it would open out of sight, and
//! one at its link could be cut off. There the card opens in the text, under the block that holds its link.

use crate::dom::is_framed;
use contract::attributes as data;
use gloo::utils::window;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Blocks that something may come after. A table is one as a whole.
const BLOCKS: &str = "p,blockquote,h2,h3,h4,h5";

/// With no card open, which would make the content higher.
pub fn is_as_high_as_its_content(root: &HtmlElement) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    is_framed() && root.get_bounding_client_rect().height() <= height + 1.0
}

/// Puts what the card is drawn in under the block that holds the link.
pub fn put_under(link: &HtmlElement, card_root: &Element) -> Option<()> {
    // None of its words is one of the text.
    card_root.set_attribute(&data::MARK, "").ok()?;
    let closest = |css| link.closest(css).ok().flatten();
    if let Some(item) = closest("li,dd").filter(|_| closest("table").is_none()) {
        return item.append_child(card_root).ok().map(drop);
    }
    let block = closest("table").or_else(|| closest(BLOCKS))?;
    block.parent_node()?.insert_before(card_root, block.next_sibling().as_ref()).ok().map(drop)
}

/// As little as needed, for those who did not come by keyboard.
pub fn bring_into_view(card: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    card.scroll_into_view_with_scroll_into_view_options(&options);
}
