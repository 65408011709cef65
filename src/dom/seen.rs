//! Where the card has room: within what the reader sees.
//!
//! In a page of its own that is the window. In a frame that is as high as its content the window is
//! the whole frame, and only an IntersectionObserver without a root knows which part is on screen.
//! The style sheet puts the card under or over its link; here is decided which, and how high it may be.

use super::{is_framed, number};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// Under this there is little to read: the card goes to the other side, or is docked.
const LEAST_ROOM_PX: f64 = 220.0;
/// Between the card and its line, and between the card and the edge.
const MARGINS_PX: f64 = 16.0;
/// A window lower than this gives the card all of its height.
const LOW_WINDOW_PX: f64 = 400.0;

/// The part of the page on screen, in the window's own coordinates.
struct Seen {
    top: f64,
    bottom: f64,
}

/// Calls `then` once `card` knows where to stand, given the line of its link: at once in a page of its own, after one look in a
/// frame.
pub fn place(card: HtmlElement, line: DomRect, then: impl FnOnce() + 'static) {
    let whole = Seen { top: 0.0, bottom: window_height() };
    let (true, Some(page)) = (is_framed(), document().document_element()) else {
        stand(&card, &line, &whole);
        return then();
    };
    let on_look = Closure::once_into_js(move |entries: js_sys::Array, observer: IntersectionObserver| {
        observer.disconnect();
        let seen = entries.get(0).unchecked_into::<IntersectionObserverEntry>().intersection_rect();
        // Chromium rounds this part outwards to whole pixels, and a sliver of the card would be cut off.
        let part = Seen { top: seen.top() + 1.0, bottom: seen.bottom() - 1.0 };
        stand(&card, &line, if seen.height() < 1.0 { &whole } else { &part });
        then();
    });
    if let Ok(observer) = IntersectionObserver::new(on_look.unchecked_ref()) {
        observer.observe(&page);
    }
}

fn stand(card: &HtmlElement, line: &DomRect, seen: &Seen) {
    let height = seen.bottom - seen.top;
    let cap = if height < LOW_WINDOW_PX { height } else { height * 0.6 };
    let below = seen.bottom - line.bottom() - MARGINS_PX;
    let above = line.top() - seen.top - MARGINS_PX;
    let (side, room) =
        if below >= LEAST_ROOM_PX || below >= above { ("below", below) } else { ("above", above) };
    // After the window has shrunk, the link may be out of sight.
    let out_of_sight = line.bottom() <= seen.top || line.top() >= seen.bottom;
    let docked = out_of_sight || room < LEAST_ROOM_PX || height < LOW_WINDOW_PX;
    let _ = card.set_attribute("data-side", if docked { "docked" } else { side });
    let style = card.style();
    let _ = style.set_property("--cap", &pixels(cap.floor()));
    let _ = style.set_property("--room", &pixels(room.min(cap).floor()));
    let _ = style.set_property("--gap", &pixels((window_height() - seen.bottom).ceil()));
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

fn pixels(length: f64) -> String {
    [&number(length), "px"].concat()
}
