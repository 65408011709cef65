//! What a reader sees, in Yew.
//!
//! [`page`] is rendered once, on the host, into complete static HTML, and [`document`] into data. [`card`] is the one part that
//! lives in the browser; it holds no content and draws what the page already says.

#[cfg(target_arch = "wasm32")]
pub mod card;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
pub mod labels;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod social;
