//! The parts below the letter, which the style sheet has laid out later than the first screen. Entry point: [`start`].

use super::{Started, first};
use contract::{attributes as data, joined, places};
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;

const WAITING: &str = joined!(places::PART, ":not([", data::DRAWN.name(), "])");

/// Two frames: each part is laid out and drawn, and what the reader does comes in between.
const REST_MILLIS: u32 = 32;

/// A page with few parts may have none.
pub fn start(root: &HtmlElement) -> Started {
    lay_out(root.clone());
    Ok(())
}

/// One part after the other: all at once would hold a slow phone up for more than a second.
fn lay_out(root: HtmlElement) {
    let next = move || {
        if let Ok(part) = first(&root, WAITING)
            && part.set_attribute(&data::DRAWN, "").is_ok()
        {
            lay_out(root);
        }
    };
    Timeout::new(REST_MILLIS, next).forget();
}
