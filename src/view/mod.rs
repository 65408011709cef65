//! What a reader sees, in Yew.
//!
//! [`page`] is rendered once, on the host, into complete static HTML; [`document`] and [`export`] are data,
//! [`social`] is a picture. [`card`] is the one part that lives in the browser; it holds no content and draws
//! what the page already says.

#[cfg(target_arch = "wasm32")]
pub mod card;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
mod escape;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod gaps;
pub mod labels;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod snippet;
#[cfg(not(target_arch = "wasm32"))]
pub mod social;

/// A file of the site.
#[cfg(not(target_arch = "wasm32"))]
pub struct RenderedFile {
    /// From the folder of the site: "p/3.html".
    pub path: String,
    pub text: String,
}
