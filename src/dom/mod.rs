//! The browser: the only layer that uses web-sys and gloo. The way in: [`start`].
//!
//! One set of listeners turns what the browser reports into events of
//! [`crate::model::card`], and [`cards::Cards`] carries out its commands.

mod anchor;
mod as_sent;
mod cards;
mod choice;
mod focus;
mod labels;
mod links;
mod listen;
mod parts;
mod reading;
mod rules;
mod search;
mod seen;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

/// Brings the prerendered page to life. Without the page's own root there is nothing to do.
pub fn start() {
    let root = document().query_selector(".lotl").ok().flatten();
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let Some(labels) = labels::read() else { return };
    cards::start(&root, labels);
    as_sent::watch(&root);
    reading::follow(&root);
    rules::start(&root);
    search::start(&root);
    announce(&root);
}

/// Tells tests and host pages that the page is alive.
fn announce(root: &HtmlElement) {
    let _ = root.set_attribute("data-ready", "");
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("letter-of-the-law:ready", &init) {
        let _ = root.dispatch_event(&event);
    }
}

/// The elements within one that a selector finds, in the order of the page.
fn all(within: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|index| Some(found.item(index)?.unchecked_into())).collect()
}

/// Written by the browser: to format a number here would cost the Wasm kilobytes.
fn number(number: f64) -> String {
    let number = js_sys::Number::from(number).to_string_with_radix(10);
    number.map(String::from).unwrap_or_default()
}
