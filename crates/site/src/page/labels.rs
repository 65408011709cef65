//! The place where the browser draws the card, with the card's words.

use super::with::With;
use contract::{CardWords, attributes as data};
use yew::{Html, html};

pub fn card_root() -> Html {
    html! { <div></div> }.marked(data::CARD_ROOT).with_words(words().write())
}

fn words() -> CardWords<'static> {
    CardWords {
        back: "Back",
        close: "Close",
        on_page: "Find on this page",
        hover_on: "Open cards on hover",
        hover_off: "Stop opening on hover",
    }
}
