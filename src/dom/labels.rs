//! Reads the card's wording from the page.

use contract::Labels;
use web_sys::Element;

/// `None` where a word is missing: the page then stays as it is.
pub fn read(island: &Element) -> Option<Labels> {
    Some(Labels {
        back: island.get_attribute("data-back")?,
        close: island.get_attribute("data-close")?,
        on_page: island.get_attribute("data-on-page")?,
        hover_on: island.get_attribute("data-hover-on")?,
        hover_off: island.get_attribute("data-hover-off")?,
    })
}
