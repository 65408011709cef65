//! Links that cannot open, as in a frame whose page allows no windows: their address is shown instead, to be
//! copied. Nothing is guessed from where the page stands; the link is tried.

use super::{is_framed, listen};
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent};

pub fn start(root: &HtmlElement) -> Option<()> {
    // Only the page around a frame can forbid links to open.
    if !is_framed() {
        return None;
    }
    let notice = root.query_selector(".closed").ok()??;
    listen(&Rc::new(notice), root, "click", follow);
    Some(())
}

/// After the cards, which keep a first press for themselves.
fn follow(notice: &Element, event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if notice.contains(Some(&target)) {
        return None;
    }
    notice.toggle_attribute_with_force("hidden", true).ok()?;
    let link: HtmlAnchorElement = target.closest("a[target]").ok()??.dyn_into().ok()?;
    let mouse = event.unchecked_ref::<MouseEvent>();
    if event.default_prevented() || mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() {
        return None;
    }
    if let Ok(Some(opened)) = window().open_with_url(&link.href()) {
        event.prevent_default();
        return opened.set_opener(&JsValue::NULL).ok();
    }
    link.parent_node()?.insert_before(notice, link.next_sibling().as_ref()).ok()?;
    notice.query_selector("code").ok()??.set_text_content(Some(&link.href()));
    notice.toggle_attribute_with_force("hidden", false).ok()?;
    let status = notice.query_selector("[role=status]").ok()??;
    status.set_text_content(notice.get_attribute("data-closed").as_deref());
    Some(())
}
