//! A card that nobody sees, drawn, placed and taken away ahead of the first. By then the browser has compiled what cards
//! need, which it does function by function, the first time that each is called. Entry point: [`plan`].

use super::controller::Cards;
use super::placement::Line;
use super::{links, listeners, top_layer};
use crate::card::OpenCard;
use crate::dom::first;
use contract::attributes as data;
use gloo::timers::callback::Timeout;
use std::rc::Rc;

/// The other parts of the page start first.
const AFTER_MILLIS: u32 = 100;

pub fn plan(cards: Rc<Cards>) {
    Timeout::new(AFTER_MILLIS, move || {
        listeners::announce_dialogs(&cards);
        if !cards.is_open() {
            warm_up(cards);
        }
    })
    .forget();
}

fn warm_up(cards: Rc<Cards>) -> Option<()> {
    let link = first(cards.root(), links::SELECTOR).ok()?;
    let (number, link) = cards.links.around(&link)?;
    let card = cards.card_of(number, false)?;
    cards.draw_at(OpenCard { id: None, ..card }, Some(Line::of(&link)));
    // A page of others may hold many letters, and lay all of them out for it.
    if !cards.root().has_attribute(&data::BASE) {
        top_layer::enter(&cards.element()?, None);
    }
    let clear = move || {
        if !cards.is_open() {
            cards.draw(None);
        }
    };
    Timeout::new(0, clear).forget();
    Some(())
}
