//! How the card is drawn, shown at its link, and taken away. Entry points: [`Cards::show`] and [`Cards::close`].

use super::controller::Cards;
use super::focus::{self, Focus};
use super::placement::{self, Seen};
use super::{content, flow, links, top_layer};
use crate::card::OpenCard;
use contract::attributes as data;
use gloo::timers::callback::Timeout;
use logic::card::{Event, LinkId};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::platform::spawn_local;

/// Of a card in the text.
const IN_FLOW: &str = "flow";

impl Cards {
    fn card_of(&self, link: LinkId, has_earlier: bool) -> Option<OpenCard> {
        let named = links::named(&self.links.element(link)?)?;
        content::open(self, &self.article(&named.fragment)?, named.id, has_earlier)
    }

    pub(super) fn show(self: &Rc<Self>, link: LinkId, has_earlier: bool, focus: Focus) {
        let Some(card) = self.card_of(link, has_earlier) else { return };
        self.opened_by.set(Some(link));
        self.focus.replace(focus);
        self.draw(Some(card));
        let cards = Rc::clone(self);
        // Yew draws in a microtask, and this one comes after it. An effect would come a frame later on
        // slow machines, where Yew pauses after 16 ms.
        spawn_local(async move { cards.drawn() });
    }

    pub(super) fn close(&self, return_focus_to: Option<LinkId>) {
        self.hide();
        self.anchor.move_to(None);
        if let Some(link) = return_focus_to.and_then(|link| self.links.element(link)) {
            let _ = focus::give_back(&link, self.root());
        }
        self.opened_by.set(None);
        self.draw(None);
        self.links.forget_gone();
    }

    pub(super) fn hide(&self) {
        if let Some(card) = self.element() {
            // Before it is shown again, since that would lay the page out.
            card.set_scroll_top(0);
            card.set_hidden(true);
        }
    }

    fn draw(&self, card: Option<OpenCard>) {
        self.props.borrow_mut().open = card;
        self.redraw();
    }

    pub(super) fn redraw(&self) {
        let props = self.props.borrow().clone();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }

    /// The window has another size: so has what the reader sees. Where a card moves the text, none opens by itself.
    pub fn resized(self: &Rc<Self>) {
        self.place_again();
        let is_allowed = self.props.borrow().hover_allowed;
        self.tell(Event::HoverAllowed(is_allowed && !flow::is_as_high_as_its_content(self.root())));
    }

    fn place_again(self: &Rc<Self>) {
        let Some(card) = self.element().filter(|card| self.is_open() && !is_in_flow(card)) else { return };
        let cards = Rc::clone(self);
        placement::look(Box::new(move |seen| cards.stand(&card, &seen)));
    }

    /// The page was scrolled: the card goes along with its link, and needs help where that does not go along
    /// with the page.
    pub fn follow_link(self: &Rc<Self>) {
        let at_link = |card: &HtmlElement| matches!(side(card).as_deref(), Some("below" | "above"));
        if self.is_open() && self.element().is_some_and(|card| at_link(&card) && self.anchor.has_left(&card)) {
            self.place_again();
        }
    }

    /// Shows what has been drawn.
    fn drawn(self: &Rc<Self>) {
        let (Some(card), Some(link)) = (self.element(), self.anchor.link()) else { return };
        let is_drawn = match &self.props.borrow().open {
            Some(open) => card.get_attribute(&data::CARD).as_deref() == Some(&open.id),
            None => return,
        };
        let cards = Rc::clone(self);
        if !is_drawn {
            // Yew has paused, and goes on before this.
            Timeout::new(0, move || cards.drawn()).forget();
            return;
        }
        // One card in the place of another.
        if !card.hidden() {
            card.set_scroll_top(0);
            if is_in_flow(&card) {
                return self.focus.take().place(&card);
            }
        } else if flow::is_as_high_as_its_content(self.root()) && flow::put_under(&link, &self.card_root).is_some() {
            let _ = card.set_attribute(&data::SIDE, IN_FLOW);
            let _ = card.remove_attribute("popover");
            card.set_hidden(false);
            flow::bring_into_view(&card);
            return self.focus.take().place(&card);
        } else if self.card_root.parent_element().as_ref() != Some(self.root()) {
            let _ = self.root().insert_before(&self.card_root, None);
        }
        placement::look(Box::new(move |seen| {
            if !cards.is_open() {
                return;
            }
            let _ = card.set_attribute("popover", "manual");
            card.set_hidden(false);
            top_layer::enter(&card);
            cards.stand(&card, &seen);
            // An engine that counts otherwise under zoom has put it elsewhere: WebKitGTK 2.50.
            if !top_layer::rise(&card) {
                placement::dock(&card);
            }
            cards.focus.take().place(&card);
        }));
    }

    fn stand(&self, card: &HtmlElement, seen: &Seen) {
        if let Some(link) = self.anchor.link() {
            placement::stand(card, &link, self.root(), seen);
            self.anchor.stands_at(card);
        }
    }
}

fn side(card: &HtmlElement) -> Option<String> {
    card.get_attribute(&data::SIDE)
}

fn is_in_flow(card: &HtmlElement) -> bool {
    side(card).as_deref() == Some(IN_FLOW)
}
