//! Cards, in the browser. Entry point: [`start`].
//!
//! [`listeners`] turns what the browser reports into events of [`logic::card`], and [`Cards`] carries out its commands.

mod anchor;
mod beside;
mod content;
mod controller;
mod drawing;
mod file;
mod flow;
mod focus;
mod hover_preference;
mod links;
mod listeners;
mod placement;
mod supply;
mod top_layer;

use super::{Started, find, of};
use contract::{CardWords, Words, attributes as data, joined};
use controller::Cards;
use web_sys::{Element, HtmlElement};
use yew::platform::spawn_local;

const CARD_ROOT: &str = joined!("[", data::CARD_ROOT.name(), "]");

pub fn start(root: &HtmlElement) -> Started {
    let card_root: Element = find(root, CARD_ROOT)?;
    let words = Words::<CardWords>::read(&of(&card_root))?;
    let cards = Cards::drawn_in(root, card_root, words);
    listeners::attach(&cards);
    cards.ask_when_ready();
    cards.resized();
    // Once the card is drawn: until then no link opens one.
    spawn_local(async move { listeners::notice_resting_pointer(&cards) });
    Ok(())
}
