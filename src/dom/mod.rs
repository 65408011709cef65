//! The browser: the only layer that uses web-sys and gloo. The way in: [`start`].
//!
//! One set of listeners turns what the browser reports into events of
//! [`logic::card`], and [`cards::Cards`] carries out its commands.

mod anchor;
mod as_sent;
mod cards;
mod choice;
mod closed;
mod copy;
mod far;
mod focus;
mod labels;
mod layer;
mod links;
mod listen;
mod parts;
mod quote;
mod reading;
mod rehearsal;
mod rules;
mod search;
mod seen;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlElement};

/// Brings one prerendered page to life, by its root: ours, or its copy in a shadow root. Called once for each.
#[wasm_bindgen]
pub fn start(root: HtmlElement) {
    start_part(root, 0);
}

/// Each part in a task of its own, the first as well, since the Wasm may have been compiled in this one: on a slow
/// phone all together would hold the reader up.
fn start_part(root: HtmlElement, number: usize) {
    const PARTS: [fn(&HtmlElement) -> Option<()>; 10] = [
        cards::start,
        rules::start,
        search::start,
        quote::start,
        as_sent::watch,
        copy::start,
        closed::start,
        announce,
        // Goes through the whole letter, which may be long; nothing waits for it.
        reading::follow,
        far::lay_out,
    ];
    let Some(start) = PARTS.get(number) else { return };
    let next = move || {
        start(&root);
        start_part(root, number + 1);
    };
    Timeout::new(0, next).forget();
}

/// Tells tests and host pages that the page is alive, and assistive technology which links open a card.
fn announce(root: &HtmlElement) -> Option<()> {
    root.set_attribute("data-ready", "").ok()?;
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("letter-of-the-law:ready", &init) {
        let _ = root.dispatch_event(&event);
    }
    listen::announce_dialogs(root);
    Some(())
}

/// Whether the page stands in a frame.
fn is_framed() -> bool {
    let window = window();
    window.parent().ok().flatten().is_some_and(|parent| parent != window)
}

/// The elements within one that a selector finds, in the order of the page.
fn all(within: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|index| Some(found.item(index)?.unchecked_into())).collect()
}

/// Listens as long as the page lives. What is done may keep the browser's own action back, so that a key that
/// leads to a field is not typed into it; what it answers is not used.
fn listen<T: 'static>(part: &Rc<T>, on: &EventTarget, name: &'static str, act: fn(&T, &Event) -> Option<()>) {
    let part = Rc::clone(part);
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(on, name, options, move |event| {
        act(&part, event);
    })
    .forget();
}

/// The element with this id in the page, or in the shadow root, that holds `near`.
fn by_id(near: &Element, id: &str) -> Option<Element> {
    // Both kinds of trees look ids up in the same way.
    near.get_root_node().unchecked_into::<Document>().get_element_by_id(id)
}

/// Where a link leads that shows this part: on the page, or for a copy on the public page.
fn address(root: &HtmlElement, fragment: &str) -> String {
    [&root.get_attribute("data-base").unwrap_or_default(), "#", fragment].concat()
}

/// Written by the browser: to format a number here would cost the Wasm kilobytes.
fn number(number: f64) -> String {
    let number = js_sys::Number::from(number).to_string_with_radix(10);
    number.map(String::from).unwrap_or_default()
}
