//! The parts below the letter, which the style sheet has laid out later than the first screen. The way in: [`lay_out`].

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;

/// Two frames: each part is laid out and drawn, and what the reader does comes in between.
const REST_MILLIS: u32 = 32;

/// One part after the other: all at once would hold a slow phone up for more than a second.
pub fn lay_out(root: &HtmlElement) -> Option<()> {
    root.query_selector(".part:not([data-drawn])").ok()??.set_attribute("data-drawn", "").ok()?;
    let root = root.clone();
    let next = move || {
        lay_out(&root);
    };
    Timeout::new(REST_MILLIS, next).forget();
    Some(())
}
