//! The reader's choice whether hovering opens cards. Stored only after it was made, and only where
//! storage is allowed; elsewhere it lasts as long as the page.

use gloo::utils::window;
use web_sys::Storage;

const KEY: &str = "letter-of-the-law:hover";

pub fn hover_allowed() -> bool {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).is_none()
}

/// To allow hovering is the rule, and needs no entry.
pub fn keep_hover(allowed: bool) {
    let Some(storage) = storage() else { return };
    let _ = if allowed { storage.remove_item(KEY) } else { storage.set_item(KEY, "off") };
}

/// Without an origin, or by the reader's settings, merely asking for it fails.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
