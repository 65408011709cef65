//! The place where the browser draws the card, with the card's words.

use super::quote;
use super::with::With;
use contract::{CardWords, attributes as data};
use yew::{Html, html};

pub fn card_root() -> Html {
    html! { <div></div> }
        .marked(data::CARD_ROOT)
        .with_words(words().write())
        .with_words(quote::copy_words().write())
}

fn words() -> CardWords<'static> {
    CardWords {
        back: "Back",
        close: "Close",
        hover_on: "Hover on",
        hover_off: "Hover off",
    }
}
