//! Small pictures beside words that say the same.

use yew::{Html, html};

pub const LIST: &str = "M3 6h14M3 10h14M3 14h14";
pub const LENS: &str = "M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM13.2 13.2l4 4";
pub const SHARE: &str = "M10 12V3M6.5 6 10 2.8 13.5 6M5 9H4v8h12V9h-1";
pub const SHEET: &str = "M5 2.5h7l4 4v11H5zM12 2.5v4h4";

pub fn icon(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg> }
}
