//! The card's wording. The host writes it into the page as a data block, the browser reads it from
//! there, so that the Wasm holds no text.

/// The id of the data block.
pub const BLOCK_ID: &str = "lotl-labels";

#[derive(PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(serde::Deserialize))]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Labels {
    pub back: String,
    pub close: String,
    pub on_page: String,
    pub hover_on: String,
    pub hover_off: String,
}
