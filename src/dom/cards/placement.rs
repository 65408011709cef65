//! Where the card has room: within what the reader sees.
//!
//! In a page of its own that is the window. In a frame that is as high as its content the window is
//! the whole frame, and only an IntersectionObserver without a root knows which part is on screen.
//! The card stands under or over its link, at a place on the page, and scrolls with it. An anchor of the style
//! sheet would do the same, but each new one lays the letter out.

use crate::dom::{is_framed, number};
use contract::{attributes as data, places};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry};

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

/// The line of a link, in the window's coordinates, and how far the page was scrolled.
pub struct Line {
    top: f64,
    bottom: f64,
    left: f64,
    scrolled_x: f64,
    scrolled_y: f64,
}

impl Line {
    pub fn of(link: &HtmlElement) -> Self {
        let rect = link.get_bounding_client_rect();
        let window = window();
        Line {
            top: rect.top(),
            bottom: rect.bottom(),
            left: rect.left(),
            scrolled_x: window.scroll_x().unwrap_or_default(),
            scrolled_y: window.scroll_y().unwrap_or_default(),
        }
    }

    pub fn top_on_page(&self) -> f64 {
        self.top + self.scrolled_y
    }
}

/// Calls `then` once `card` knows where to stand, given the line of its link: at once in a page of its own, after one look in a
/// frame.
pub fn place(card: HtmlElement, line: Line, then: impl FnOnce() + 'static) {
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

fn stand(card: &HtmlElement, line: &Line, seen: &Seen) {
    let height = seen.bottom - seen.top;
    let cap = if height < LOW_WINDOW_PX { height } else { height * 0.6 };
    let below = seen.bottom - line.bottom - MARGINS_PX;
    let above = line.top - seen.top - MARGINS_PX;
    let (side, room, at) = match below >= LEAST_ROOM_PX || below >= above {
        true => ("below", below, line.bottom),
        false => ("above", above, line.top),
    };
    // After the window has shrunk, the link may be out of sight.
    let out_of_sight = line.bottom <= seen.top || line.top >= seen.bottom;
    let docked = out_of_sight || room < LEAST_ROOM_PX || height < LOW_WINDOW_PX;
    let _ = card.set_attribute(&data::SIDE, if docked { "docked" } else { side });
    let style = card.style();
    let set = |name: &str, length: f64| {
        let _ = style.set_property(name, &[&number(length), "px"].concat());
    };
    set(places::CAP, cap.floor());
    set(places::ROOM, room.min(cap).floor());
    set(places::GAP, (window_height() - seen.bottom).ceil());
    set(places::AT, at + line.scrolled_y);
    set(places::LEFT, line.left + line.scrolled_x);
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}
