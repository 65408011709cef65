//! Reads the card's wording from the page's data block.

use super::by_id;
use crate::view::labels::{BLOCK_ID, Labels};
use web_sys::Element;

/// `None` where the block is missing or not of the expected shape: the page then stays as it is.
pub fn read(root: &Element) -> Option<Labels> {
    let text = by_id(root, BLOCK_ID)?.text_content()?;
    let mut unescaped = vec![0; text.len()];
    let (labels, _) = serde_json_core::from_str_escaped(&text, &mut unescaped).ok()?;
    Some(labels)
}
