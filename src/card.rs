//! The card: a named, non-modal dialog in the top layer, or in the text of a high frame.
//!
//! It draws from its properties alone, and is hidden until `dom` shows it. What it says, and the ways on from it, are
//! copies of a card that the site has written, made by `dom`; what it draws itself are its buttons.

use contract::places::OWN_ID;
use contract::{CardWords, Words, attributes as data, joined};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// A card that is open.
#[derive(Clone, PartialEq)]
pub struct OpenCard {
    /// What the link names; stands in `data-card`.
    pub id: AttrValue,
    /// Holds a heading with the id [`HEADING_ID`], and what stands under it.
    pub content: Html,
    /// Holds links for its foot.
    pub ways: Html,
    /// The words of the button that copies.
    pub copy: Option<AttrValue>,
    /// Whether Esc leads to an earlier card.
    pub has_earlier: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub enum CardButton {
    Copy,
    Back,
    Hover,
    Close,
}

#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    pub words: Rc<Words<CardWords<'static>>>,
    pub open: Option<OpenCard>,
    pub hover_allowed: bool,
    pub on_button: Callback<CardButton>,
}

pub const CARD_ID: &str = joined!(OWN_ID, "card");
pub const HEADING_ID: &str = joined!(OWN_ID, "heading");
// `html!` takes names only as literals.
const _: () = assert!(data::CARD.is("data-card"));

/// Small pictures, on a field of 20 by 20.
mod icon {
    pub const COPY: &str = "M7 7h9v10H7zM4 13V3h9";
    pub const BACK: &str = "M9 4 3 10l6 6M3 10h14";
    pub const HOVER: &str = "M4 3l5 13 2-5 5-2zM3 17 17 3";
    pub const CLOSE: &str = "m5 5 10 10M15 5 5 15";
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    // Other words are another element: a translator may have taken the text node away that would be rewritten. The
    // button itself stays, and with it the focus.
    let button = |picture: &'static str, words: &str, which: CardButton| {
        let pressed = props.on_button.reform(move |_| which);
        html! {
            <button type="button" onclick={pressed}>
                <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d={picture} /></svg>
                <span key={words.to_owned()}>{ words.to_owned() }</span>
            </button>
        }
    };
    let words = props.words.get();
    let content = props.open.as_ref().map(|open| {
        html! {
            <div key={open.id.as_str()}>
                { open.content.clone() }
                <div class="card-foot">
                    { open.ways.clone() }
                    { open.copy.as_ref().map(|copy| button(icon::COPY, copy, CardButton::Copy)) }
                    if open.has_earlier { { button(icon::BACK, words.back, CardButton::Back) } }
                    { button(icon::HOVER, if props.hover_allowed { words.hover_off } else { words.hover_on }, CardButton::Hover) }
                    { button(icon::CLOSE, words.close, CardButton::Close) }
                    <span role="status"></span>
                </div>
            </div>
        }
    });
    html! {
        <div id={CARD_ID} class="card" part="card" popover="manual" role="dialog" tabindex="-1" hidden=true
            aria-labelledby={HEADING_ID} data-card={props.open.as_ref().map(|open| open.id.clone())}>
            { content.unwrap_or_default() }
        </div>
    }
}
