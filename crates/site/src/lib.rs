//! What a reader sees, made on the host: [`page`] is complete static HTML, drawn with Yew; [`export`] is data,
//! [`social`] a picture. What moves in the browser is the widget's. Entry points: [`letter`] for one letter's folder,
//! [`Collection::shared`] for all that the letters share.

mod collection;
mod document;
#[cfg(test)]
mod english;
mod escape;
pub mod export;
pub mod page;
pub mod snippet;
pub mod social;

pub use collection::Collection;
pub use page::Assets;

use model::Publication;
use std::rc::Rc;

/// A file of the site.
pub struct RenderedFile {
    /// From the folder of the site: "2023-08-29-river/p/3.html".
    pub path: String,
    pub text: String,
}

/// All files of a letter's folder but its picture and the single file. `single` is the SHA-256 of the latter, where
/// one was made. No other letter changes a byte of them.
pub fn letter(publication: &Rc<Publication>, assets: &Assets, single: Option<String>) -> Vec<RenderedFile> {
    let mut files = vec![page::front(publication, assets, false)];
    files.extend(page::others(publication, assets, single));
    files.extend(export::of_letter(publication));
    files
}
