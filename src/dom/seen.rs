//! What the reader sees. In a frame that is as high as its content, the window is the whole frame,
//! and only an IntersectionObserver without a root knows which part of it is on screen.

use gloo::utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// Calls `then` once `card` knows where to stand: at once in a page of its own, after one look in a
/// frame.
pub fn place(card: &HtmlElement, then: impl FnOnce() + 'static) {
    let framed = window().parent().ok().flatten().is_some_and(|parent| parent != window());
    let (true, Some(whole)) = (framed, document().document_element()) else { return then() };
    let card = card.clone();
    let mut then = Some(then);
    let on_look = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: IntersectionObserver| {
            observer.disconnect();
            dock(&card, &entries.get(0).unchecked_into());
            if let Some(then) = then.take() {
                then();
            }
        },
    );
    match IntersectionObserver::new(on_look.as_ref().unchecked_ref()) {
        Ok(observer) => observer.observe(&whole),
        Err(_) => return,
    }
    // Dropped by the engine together with the observer that it was given to.
    let _ = Rc::new(on_look.into_js_value());
}

/// Docks the card at the foot of the part that is seen, where that is not the whole window.
fn dock(card: &HtmlElement, entry: &IntersectionObserverEntry) {
    let seen = entry.intersection_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let style = card.style();
    if seen.height() < 1.0 || seen.height() > height - 1.0 {
        let _ = card.remove_attribute("data-seen");
        return;
    }
    let limit = if seen.height() < 400.0 { seen.height() } else { seen.height() * 0.6 };
    let _ = style.set_property("--seen-gap", &pixels(height - seen.bottom()));
    let _ = style.set_property("--seen-limit", &pixels(limit - 16.0));
    let _ = card.set_attribute("data-seen", "");
}

/// Whole pixels: formatting a float would cost the Wasm kilobytes.
fn pixels(length: f64) -> String {
    let number = js_sys::Number::from(length.round()).to_string_with_radix(10);
    let mut text = number.map(String::from).unwrap_or_default();
    text.push_str("px");
    text
}
