//! Links that cannot open, as in a frame whose page allows no windows: their address is shown instead, to be
//! copied. Nothing is guessed from where the page stands; the link is tried.

use super::{Started, find, first, is_framed, listen};
use contract::{attributes as data, joined};
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent};

const NOTICE: &str = joined!("[", data::BLOCKED.name(), "]");

pub fn start(root: &HtmlElement) -> Started {
    let notice: Element = find(root, NOTICE)?;
    // Only the page around a frame can forbid links to open.
    if is_framed() {
        listen(&Rc::new(notice), root, "click", follow);
    }
    Ok(())
}

/// After the cards, which keep a first press for themselves.
fn follow(notice: &Element, event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if notice.contains(Some(&target)) {
        return None;
    }
    notice.toggle_attribute_with_force("hidden", true).ok()?;
    let link: HtmlAnchorElement = target.closest("a[target]").ok()??.unchecked_into();
    let mouse = event.unchecked_ref::<MouseEvent>();
    if event.default_prevented() || mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() {
        return None;
    }
    if let Ok(Some(opened)) = window().open_with_url(&link.href()) {
        event.prevent_default();
        return opened.set_opener(&JsValue::NULL).ok();
    }
    link.parent_node()?.insert_before(notice, link.next_sibling().as_ref()).ok()?;
    first(notice, "code").ok()?.set_text_content(Some(&link.href()));
    notice.toggle_attribute_with_force("hidden", false).ok()?;
    let status = first(notice, "[role=status]").ok()?;
    status.set_text_content(notice.get_attribute(&data::BLOCKED).as_deref());
    Some(())
}
