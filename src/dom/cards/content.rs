//! Copies the parts of the page that make up a card.

use crate::dom::{all, by_id};
use contract::attributes as data;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::Html;
use yew::virtual_dom::VNode;

/// What the page says about one thing.
pub struct Parts {
    pub title: String,
    pub copies: Html,
}

/// Whether the page has what a card about this needs.
pub fn exist(near: &Element, fragment: &str) -> bool {
    let element = by_id(near, fragment);
    element.is_some_and(|element| element.has_attribute(&data::TITLE) && element.has_attribute(&data::PARTS))
}

/// Copies the parts named by the element with the id `fragment`. `None` where the page lacks it, as
/// after an extension has rewritten the page; the link is then left to the browser.
pub fn copy(near: &Element, fragment: &str) -> Option<Parts> {
    let element = by_id(near, fragment)?;
    let title = element.get_attribute(&data::TITLE)?;
    let names = element.get_attribute(&data::PARTS)?;
    let originals = names.split(' ').filter_map(|id| by_id(near, id));
    let copies: Html = originals.filter_map(|original| copy_of(&original)).map(VNode::VRef).collect();
    Some(Parts { title, copies })
}

fn copy_of(original: &Element) -> Option<Node> {
    let copy = original.clone_node_with_deep(true).ok()?;
    let element = copy.unchecked_ref::<Element>();
    strip_id(element);
    for inner in all(element, "[id]") {
        strip_id(&inner);
    }
    Some(copy)
}

/// An id names one element of the page, and that is the original.
fn strip_id(element: &Element) {
    let _ = element.remove_attribute("id");
}
