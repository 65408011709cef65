//! The card's wording. The host writes it into the page, as attributes of the place where the card is drawn;
//! the browser reads it from there, so that the Wasm holds no text.

#[derive(PartialEq)]
pub struct Labels {
    pub back: String,
    pub close: String,
    pub on_page: String,
    pub hover_on: String,
    pub hover_off: String,
}
