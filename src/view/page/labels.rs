//! The data block with the card's wording: no browser runs it, and no policy refuses it.

use crate::view::labels::{BLOCK_ID, Labels};

pub fn render() -> String {
    let labels = Labels {
        back: "Back".to_owned(),
        close: "Close".to_owned(),
        on_page: "Find on this page".to_owned(),
        hover_on: "Open cards on hover".to_owned(),
        hover_off: "Stop opening on hover".to_owned(),
    };
    let json = serde_json::to_string(&labels).expect("strings are always JSON").replace('<', "\\u003c");
    format!(r#"<script type="application/json" id="{BLOCK_ID}">{json}</script>"#)
}
