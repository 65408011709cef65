//! The widget: what runs in a reader's browser. It holds no content; it moves what the page already says.
//!
//! [`dom`] is the only user of web-sys and gloo, [`card`] is what Yew draws. What they decide is in `logic`.

pub mod card;
pub mod dom;
