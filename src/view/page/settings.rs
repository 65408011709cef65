//! What the browser side must know and cannot read off the page: its own wording. It stands in the
//! page, so that the Wasm holds no text and a translation is a matter of content.

use serde::Serialize;

/// The labels of the card. `dom::settings` reads the same fields.
#[derive(Serialize)]
struct Settings {
    back: &'static str,
    close: &'static str,
    in_explainer: &'static str,
    hover_on: &'static str,
    hover_off: &'static str,
}

const SETTINGS: Settings = Settings {
    back: "Back",
    close: "Close",
    in_explainer: "Find on this page",
    hover_on: "Open cards on hover",
    hover_off: "Stop opening on hover",
};

/// A data block, which no browser runs and no policy refuses.
pub fn render() -> String {
    let json = serde_json::to_string(&SETTINGS).unwrap_or_default().replace('<', "\\u003c");
    format!(r#"<script type="application/json" id="lotl-settings">{json}</script>"#)
}
