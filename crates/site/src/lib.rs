//! What a reader sees, made on the host: [`page`] is complete static HTML, drawn with Yew; [`export`] is data,
//! [`social`] is a picture. The card, the one part that lives in the browser, is the widget's.

mod document;
mod escape;
pub mod export;
pub mod page;
pub mod snippet;
pub mod social;

/// A file of the site.
pub struct RenderedFile {
    /// From the folder of the site: "p/3.html".
    pub path: String,
    pub text: String,
}
