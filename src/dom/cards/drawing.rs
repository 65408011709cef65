//! How the card is drawn, shown at its link, and taken away. Entry points: [`Cards::show`] and [`Cards::close`].

use super::controller::Cards;
use super::focus::{self, Focus};
use super::placement::{self, Line};
use super::{content, links, top_layer};
use crate::card::OpenCard;
use crate::dom::address;
use contract::{attributes as data, places};
use gloo::timers::callback::Timeout;
use logic::card::LinkId;
use std::rc::Rc;
use yew::platform::spawn_local;

impl Cards {
    pub fn card_of(&self, link: LinkId, has_earlier: bool) -> Option<OpenCard> {
        let named = links::named(&self.links.element(link)?)?;
        let parts = content::copy(&self.root, &named.fragment)?;
        let serial = self.serial.get() + 1;
        self.serial.set(serial);
        Some(OpenCard {
            id: Some(named.id.into()),
            href: address(&self.root, &named.fragment).into(),
            title: parts.title.into(),
            parts: parts.copies,
            has_earlier,
            serial,
        })
    }

    pub(super) fn show(self: &Rc<Self>, link: LinkId, has_earlier: bool, line: Option<Line>, focus: Focus) {
        let Some(card) = self.card_of(link, has_earlier) else { return };
        self.opened_by.set(Some(link));
        self.focus.replace(focus);
        self.draw_at(card, line);
    }

    pub fn draw_at(self: &Rc<Self>, card: OpenCard, line: Option<Line>) {
        self.draw(Some(card));
        if let Some(line) = line {
            let cards = Rc::clone(self);
            // Yew draws in a microtask, and this one comes after it. An effect would come a frame later on
            // slow machines, where Yew pauses after 16 ms.
            spawn_local(async move { cards.drawn(line) });
        }
    }

    pub(super) fn close(&self, return_focus_to: Option<LinkId>) {
        self.hide();
        self.anchor.move_to(None);
        if let Some(link) = return_focus_to.and_then(|link| self.links.element(link)) {
            let _ = focus::give_back(&link, &self.root);
        }
        self.opened_by.set(None);
        self.draw(None);
        self.links.forget_gone();
    }

    pub(super) fn hide(&self) {
        if let Some(card) = self.element() {
            top_layer::hide(&card);
        }
    }

    pub fn draw(&self, card: Option<OpenCard>) {
        self.props.borrow_mut().open = card;
        self.redraw();
    }

    pub(super) fn redraw(&self) {
        let props = self.props.borrow().clone();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }

    /// Shows what has been drawn, at its line.
    fn drawn(self: &Rc<Self>, line: Line) {
        let Some(card) = self.element() else { return };
        let drawn = match &self.props.borrow().open {
            Some(open) => card.get_attribute(&data::CARD).as_deref() == open.id.as_deref(),
            None => return,
        };
        let cards = Rc::clone(self);
        if !drawn {
            // Yew has paused, and goes on before this.
            Timeout::new(0, move || cards.drawn(line)).forget();
            return;
        }
        let beside =
            self.anchor.link().is_some_and(|link| matches!(link.closest(places::TRACK), Ok(Some(_))));
        let _ = card.toggle_attribute_with_force(&data::BESIDE, beside);
        self.anchor.stands_at(&line);
        let placed = card.clone();
        placement::place(card, line, move || {
            if !cards.is_open() {
                return;
            }
            let focus = cards.focus.take();
            // Already shown where one card replaces another.
            if placed.hidden() {
                cards.joined.set(false);
                top_layer::reveal(&placed);
            } else {
                placed.set_scroll_top(0);
            }
            focus.place(&placed);
        });
    }
}
