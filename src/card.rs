//! The card: a named, non-modal dialog in the top layer that repeats what the page already says.
//!
//! It draws from its properties alone, and is hidden until `dom` shows it. The parts are copies of the page's own nodes, made by `dom`.

use contract::places::OWN_ID;
use contract::{CardWords, Words, attributes as data, joined};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// A card that is open.
#[derive(Clone, PartialEq)]
pub struct OpenCard {
    /// What the link names; stands in `data-card`. `None` where the card is drawn and not shown.
    pub id: Option<AttrValue>,
    /// Where the page shows the same thing.
    pub href: AttrValue,
    pub title: AttrValue,
    pub parts: Html,
    /// Whether Esc leads to an earlier card.
    pub has_earlier: bool,
    /// Counts the cards shown, so that each is drawn anew.
    pub serial: u32,
}

#[derive(Clone, Copy, PartialEq)]
pub enum CardButton {
    Back,
    Close,
    Hover,
}

#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    pub words: Rc<Words<CardWords<'static>>>,
    pub open: Option<OpenCard>,
    pub hover_allowed: bool,
    pub on_button: Callback<CardButton>,
}

pub const CARD_ID: &str = joined!(OWN_ID, "card");
const HEADING_ID: &str = joined!(OWN_ID, "card-heading");
// `html!` takes names only as literals.
const _: () = assert!(data::CARD.is("data-card"));

#[component]
pub fn Card(props: &CardProps) -> Html {
    // Other words are another element: a translator may have taken the text node away that would be rewritten. The
    // button itself stays, and with it the focus.
    let button = |label: &str, which: CardButton| {
        let pressed = props.on_button.reform(move |_| which);
        html! { <button type="button" onclick={pressed}><span key={label.to_owned()}>{ label.to_owned() }</span></button> }
    };
    let words = props.words.get();
    let content = props.open.as_ref().map(|open| {
        html! {
            <div key={open.serial}>
                <h2 id={HEADING_ID}>{ &open.title }</h2>
                <div>{ open.parts.clone() }</div>
                <div class="card-foot">
                    <a href={&open.href}>{ words.on_page.to_owned() }</a>
                    if open.has_earlier {
                        { button(words.back, CardButton::Back) }
                    }
                    { button(words.close, CardButton::Close) }
                    { button(if props.hover_allowed { words.hover_off } else { words.hover_on }, CardButton::Hover) }
                </div>
            </div>
        }
    });
    html! {
        <div id={CARD_ID} class="card" part="card" popover="manual" role="dialog" tabindex="-1" hidden=true
            aria-labelledby={HEADING_ID} data-card={props.open.as_ref().and_then(|open| open.id.clone())}>
            { content.unwrap_or_default() }
        </div>
    }
}
