//! The browser: the only layer that uses web-sys and gloo. Entry point: [`start`]; each feature has a module.

mod as_sent;
mod blocked_links;
mod cards;
mod copy;
mod deferred_layout;
mod quote;
mod rules;
mod scroll_spy;
mod search;

use contract::{Attribute, Feature, Missing, attributes as data, joined};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, throw_str};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement};

/// What starting a feature comes to. One that lacks what it needs has changed nothing.
type Started = Result<(), Missing>;

/// Starts one feature of a prerendered page, by its root: ours, or its copy in a shadow root. Called once for each, in
/// tasks of their own: all together would hold a slow phone up, and one that fails leaves the others. Throws the name of
/// what the page lacks.
#[wasm_bindgen]
pub fn start(root: &HtmlElement, feature: &str) {
    let started = match Feature::named(feature) {
        Some(Feature::Cards) => cards::start(root),
        Some(Feature::Rules) => rules::start(root),
        Some(Feature::Search) => search::start(root),
        Some(Feature::Quoting) => quote::start(root),
        Some(Feature::AsSent) => as_sent::start(root),
        Some(Feature::Copying) => copy::start(root),
        Some(Feature::BlockedLinks) => blocked_links::start(root),
        Some(Feature::ScrollSpy) => scroll_spy::start(root),
        Some(Feature::DeferredLayout) => deferred_layout::start(root),
        None => Err(Missing("feature")),
    };
    if let Err(Missing(what)) = started {
        throw_str(what);
    }
}

/// The first element within one that a selector finds, which also says its kind.
fn find<T: JsCast>(within: &Element, css: &'static str) -> Result<T, Missing> {
    first(within, css).map(JsCast::unchecked_into)
}

fn first(within: &Element, css: &'static str) -> Result<Element, Missing> {
    within.query_selector(css).ok().flatten().ok_or(Missing(css))
}

/// How an element answers a set of words.
fn of(element: &Element) -> impl Fn(Attribute) -> Option<String> {
    |attribute| element.get_attribute(&attribute)
}

/// What is ours in the letter.
const MARKS: &str = joined!("[", data::MARK.name(), "]");

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

/// From this width on, in CSS pixels, notes stand beside the letter: as in the style sheet.
const WIDE_PX: f64 = 1100.0;

/// Where a link leads that shows this part: on the page, or for a copy on the public page.
fn address(root: &HtmlElement, fragment: &str) -> String {
    [&root.get_attribute(&data::BASE).unwrap_or_default(), "#", fragment].concat()
}

/// Written by the browser: to format a number here would cost the Wasm kilobytes.
fn number(number: f64) -> String {
    let number = js_sys::Number::from(number).to_string_with_radix(10);
    number.map(String::from).unwrap_or_default()
}
