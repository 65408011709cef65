//! Reads the card's wording from the page's data block.

use crate::view::labels::{BLOCK_ID, Labels};
use gloo::utils::document;

/// `None` where the block is missing or not of the expected shape: the page then stays as it is.
pub fn read() -> Option<Labels> {
    let text = document().get_element_by_id(BLOCK_ID)?.text_content()?;
    let mut unescaped = vec![0; text.len()];
    let (labels, _) = serde_json_core::from_str_escaped(&text, &mut unescaped).ok()?;
    Some(labels)
}
