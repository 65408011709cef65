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
const NARROW_PX: f64 = 640.0;

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
        // Asked by the same names as any box, it takes no code of its own.
        let size: DomRect = view.unchecked_into();
        Some(Seen { left, top, right: left + size.width(), bottom: top + size.height() })
    }
}

/// Calls `then` with what is seen: at once in a page of its own. In a frame, which the page around may show a part of,
/// only an IntersectionObserver without a root knows that, a frame later.
pub fn look(then: Box<dyn FnOnce(Seen)>) {
    let Some(whole) = Seen::in_window() else { return };
    then(whole)
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
    set(places::ROOM, f64::from(u16::MAX));
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

    let line = link.get_bounding_client_rect();
    let below = seen.bottom - line.bottom() - (GAP_PX + MARGIN_PX) * scale;
    let above = line.top() - seen.top - (GAP_PX + MARGIN_PX) * scale;
    let room = if below >= origin.height() { below } else { above.max(below) };
    // After the window has shrunk, the link may be out of sight.
    let out_of_sight = line.bottom() <= seen.top || line.top() >= seen.bottom;
    let is_narrow = root.get_bounding_client_rect().width() < NARROW_PX * scale;
    let furthest = seen.right - origin.width() - MARGIN_PX * scale;
    if is_narrow || out_of_sight || room < LEAST_ROOM_PX.min(origin.height()) * scale || height < LOW_PX {
        set(places::LEFT, if is_narrow { seen.left } else { furthest } / scale);
        set(places::WIDTH, ((seen.right - seen.left) / scale).max(LEAST_WIDTH_PX));
        return dock(card);
    }
    let (at, gap) = match room == below {
        true => (line.bottom(), GAP_PX),
        false => (line.top(), -GAP_PX),
    };
    if gap < 0.0 {
        side("above");
    }
    let left = (line.left() - BEFORE_PX * scale).min(furthest).max(seen.left + MARGIN_PX * scale);
    set(places::ROOM, room / scale);
    set(places::AT, (at - origin.top()) / scale + gap);
    set(places::LEFT, (left - origin.left()) / scale);
}
