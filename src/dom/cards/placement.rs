//! Where the card has room: within what the reader sees, under or over its link, or as a sheet at the foot. Entry points:
//! [`look`] and [`stand`].
//!
//! At its link it stands at a place on the page, and scrolls with it. Lengths are measured on the card itself, since the
//! page around may be zoomed by its style.

use crate::dom::{is_framed, number};
use contract::{attributes as data, places};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// Under this there is little to read at the link.
const LEAST_ROOM_PX: f64 = 220.0;
/// Between the card and the line of its link.
const GAP_PX: f64 = 8.0;
/// Between the card and the edge.
const MARGIN_PX: f64 = 12.0;
/// How far the card begins before its link.
const BEFORE_PX: f64 = 20.0;
/// What is lower than this gives the card all of its height.
const LOW_PX: f64 = 400.0;
/// Of what is seen, how much a card may take.
const SHARE: f64 = 0.66;
/// No narrower than this, however far a reader has zoomed into.
const LEAST_WIDTH_PX: f64 = 280.0;
/// Narrower than this, the card is a sheet: as in the style sheet.
const NARROW_PX: i32 = 640;

/// The part of the page on screen, in the window's own coordinates.
pub struct Seen {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Seen {
    /// What a reader has zoomed into by fingers; else the whole window.
    fn in_window() -> Option<Self> {
        let view = window().visual_viewport()?;
        let (left, top) = (view.offset_left(), view.offset_top());
        Some(Seen { left, top, right: left + view.width(), bottom: top + view.height() })
    }
}

/// Calls `then` with what is seen: at once in a page of its own. In a frame, which the page around may show a part of,
/// only an IntersectionObserver without a root knows that, a frame later.
pub fn look(then: Box<dyn FnOnce(Seen)>) {
    let Some(whole) = Seen::in_window() else { return };
    let (true, Some(page)) = (is_framed(), document().document_element()) else { return then(whole) };
    let on_look = Closure::once_into_js(move |entries: js_sys::Array, observer: IntersectionObserver| {
        observer.disconnect();
        let seen = entries.get(0).unchecked_into::<IntersectionObserverEntry>().intersection_rect();
        // Chromium rounds this part outwards to whole pixels, and a sliver of the card would be cut off.
        then(match seen.height() < 1.0 {
            true => whole,
            false => Seen { top: seen.top() + 1.0, bottom: seen.bottom() - 1.0, ..whole },
        });
    });
    if let Ok(observer) = IntersectionObserver::new(on_look.unchecked_ref()) {
        observer.observe(&page);
    }
}

/// At the foot, where it needs no room at its link.
pub fn dock(card: &HtmlElement) {
    let _ = card.set_attribute(&data::SIDE, "docked");
}

/// Puts the card where it has room. It is drawn, and lies in the top layer.
pub fn stand(card: &HtmlElement, link: &HtmlElement, root: &HtmlElement, seen: &Seen) {
    let style = card.style();
    let set = |name: &str, length: f64| {
        let _ = style.set_property(name, &[&number(length), "px"].concat());
    };
    let side = |side: &str| card.set_attribute(&data::SIDE, side).is_ok();
    // At the beginning of the page, as high as it likes: that tells how high it is, and what a pixel of its style is here.
    for name in [places::AT, places::LEFT] {
        set(name, 0.0);
    }
    let _ = style.remove_property(places::ROOM);
    side("below");
    let origin = card.get_bounding_client_rect();
    let scale = match origin.width() / f64::from(card.offset_width()) {
        scale if scale.is_finite() => scale,
        _ => 1.0,
    };
    let height = (seen.bottom - seen.top) / scale;
    set(places::CAP, if height < LOW_PX { height } else { (height * SHARE).floor() });
    let foot = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    set(places::GAP, ((foot - seen.bottom) / scale).ceil());

    let (first, last) = lines(link);
    let below = seen.bottom - last.bottom() - (GAP_PX + MARGIN_PX) * scale;
    let above = first.top() - seen.top - (GAP_PX + MARGIN_PX) * scale;
    let room = if below >= origin.height() { below } else { above.max(below) };
    // After the window has shrunk, the link may be out of sight.
    let out_of_sight = last.bottom() <= seen.top || first.top() >= seen.bottom;
    let is_narrow = root.client_width() < NARROW_PX;
    let furthest = seen.right - origin.width() - MARGIN_PX * scale;
    if is_narrow || out_of_sight || room < LEAST_ROOM_PX.min(origin.height()) * scale || height < LOW_PX {
        set(places::LEFT, if is_narrow { seen.left } else { furthest } / scale);
        set(places::WIDTH, ((seen.right - seen.left) / scale).max(LEAST_WIDTH_PX));
        return dock(card);
    }
    let (line, edge) = match room == below {
        true => (last, 1.0),
        false => (first, -1.0),
    };
    if edge < 0.0 {
        side("above");
    }
    let at = if edge < 0.0 { line.top() } else { line.bottom() };
    let left = (line.left() - BEFORE_PX * scale).min(furthest).max(seen.left + MARGIN_PX * scale);
    set(places::ROOM, room / scale);
    set(places::AT, (at - origin.top()) / scale + GAP_PX * edge);
    set(places::LEFT, (left - origin.left()) / scale);
}

/// The boxes of a link's first and last line.
fn lines(link: &HtmlElement) -> (DomRect, DomRect) {
    let lines = link.get_client_rects();
    let line = |number| lines.get(number).unwrap_or_else(|| link.get_bounding_client_rect());
    (line(0), line(lines.length().saturating_sub(1)))
}
