//! What the card's state machine is told, and how its commands are carried out. Entry point: [`Cards::tell`].

use super::anchor::Anchor;
use super::focus::{self, Focus};
use super::links::{self, Links};
use super::supply::Supply;
use super::{content, hover_preference};
use crate::card::{Card, CardButton, CardProps};
use crate::dom::copy::copy;
use crate::dom::find;
use contract::{CardWords, Words};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use logic::card::{Command, Event, LinkId, Machine, Millis};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

pub struct Cards {
    root: HtmlElement,
    /// The empty part of the root that the card is drawn in.
    pub(super) card_root: Element,
    pub links: Links,
    pub(super) supply: Supply,
    machine: RefCell<Machine>,
    pub(super) app: RefCell<Option<AppHandle<Card>>>,
    pub(super) props: RefCell<CardProps>,
    /// The link that the open card was opened by, in the page or in an earlier card.
    pub(super) opened_by: Cell<Option<LinkId>>,
    /// The link on the page that the card stands at.
    pub(super) anchor: Anchor,
    pub(super) focus: RefCell<Focus>,
    /// The note beside the letter whose words the pointer is on.
    pub(super) hot: Cell<Option<Element>>,
    /// Whether a pointer went down since the last click. A click without that was made by the keyboard
    /// or by assistive technology. (`detail` does not tell: in Firefox, Enter counts as one press.)
    pub pointer_went_down: Cell<bool>,
}

impl Cards {
    /// With the card drawn, and hidden. Nothing opens it before someone listens.
    pub fn drawn_in(root: &HtmlElement, card_root: Element, words: Words<CardWords<'static>>) -> Rc<Self> {
        let hover_allowed = hover_preference::hover_allowed();
        let cards = Rc::new_cyclic(|cards: &Weak<Cards>| {
            let pressed = cards.clone();
            let props = CardProps {
                words: Rc::new(words),
                open: None,
                hover_allowed,
                on_button: Callback::from(move |button| {
                    if let Some(cards) = pressed.upgrade() {
                        cards.button_pressed(button);
                    }
                }),
            };
            Cards {
                root: root.clone(),
                card_root: card_root.clone(),
                links: Links::default(),
                supply: Supply::default(),
                machine: RefCell::new(Machine::new(hover_allowed)),
                app: RefCell::default(),
                props: RefCell::new(props),
                opened_by: Cell::default(),
                anchor: Anchor::default(),
                focus: RefCell::default(),
                hot: Cell::default(),
                pointer_went_down: Cell::default(),
            }
        });
        let app = Renderer::<Card>::with_root_and_props(card_root, cards.props.borrow().clone()).render();
        cards.app.replace(Some(app));
        cards
    }

    /// Tells the machine what happened. Answers whether the browser's own action is to be kept back.
    pub fn tell(self: &Rc<Self>, event: Event) -> bool {
        let effects = self.machine.borrow_mut().handle(now(), event);
        if let Some(timer) = effects.timer {
            let cards = Rc::clone(self);
            let ring = move || {
                cards.tell(Event::Timer(timer.token));
            };
            Timeout::new(timer.after.0, ring).forget();
        }
        if let Some(command) = effects.command {
            self.carry_out(command, effects.has_earlier);
        }
        effects.prevent_default
    }

    pub fn root(&self) -> &HtmlElement {
        &self.root
    }

    /// The card's own element, once it has been drawn.
    pub fn element(&self) -> Option<HtmlElement> {
        find(&self.card_root, ".card").ok()
    }

    pub fn is_open(&self) -> bool {
        self.anchor.link().is_some()
    }

    /// Tab, while a card is open that the reader asked for: it stays in the card. Answers whether it did.
    pub fn keep_tab(&self, back: bool) -> bool {
        let keeps = self.machine.borrow().keeps_focus();
        let card = self.element().filter(|_| keeps);
        card.map(|card| focus::step(&card, back)).is_some()
    }

    /// The number of a link inside the card. One to what the card already shows bears the number that
    /// the card was opened by.
    pub fn number_in_card(&self, link: LinkId, element: &HtmlElement) -> LinkId {
        let props = self.props.borrow();
        let shown = props.open.as_ref().map(|open| open.id.as_str());
        match links::named(element) {
            Some(named) if Some(named.id.as_str()) == shown => self.opened_by.get().unwrap_or(link),
            _ => link,
        }
    }

    fn carry_out(self: &Rc<Self>, command: Command, has_earlier: bool) {
        match command {
            Command::Open { link, focus_card } | Command::Move { link, focus_card } => {
                self.hide();
                self.anchor.move_to(self.links.element(link));
                self.show(link, has_earlier, Focus::in_card(focus_card));
            }
            Command::Replace { link, focus_card } => {
                self.show(link, has_earlier, Focus::in_card(focus_card));
            }
            Command::Back { to, from, focus_from } => {
                let address = self.links.element(from).and_then(|link| link.get_attribute("href"));
                let focus =
                    if focus_from { Focus::LinkInCard(address.unwrap_or_default()) } else { Focus::Stays };
                self.show(to, has_earlier, focus);
            }
            Command::FocusCard => {
                if let Some(card) = self.element() {
                    Focus::Card.place(&card);
                }
            }
            Command::Close { return_focus_to } => self.close(return_focus_to),
        }
    }

    fn button_pressed(self: &Rc<Self>, button: CardButton) {
        match button {
            CardButton::Copy => self.copy(content::quoted),
            CardButton::Back => _ = self.tell(Event::Escape),
            CardButton::Close => _ = self.tell(Event::CloseAsked),
            CardButton::Hover => {
                let allowed = !self.props.borrow().hover_allowed;
                self.props.borrow_mut().hover_allowed = allowed;
                hover_preference::keep_hover(allowed);
                self.redraw();
                self.tell(Event::HoverAllowed(allowed));
            }
        }
    }

    /// Copies what is made of the card.
    pub fn copy(&self, text: impl FnOnce(&Element) -> String) {
        if let Some(card) = self.element() {
            copy(text(&card), &focus::heading(&card), &self.card_root);
        }
    }
}

/// Milliseconds since the page began; never runs backwards.
fn now() -> Millis {
    Millis(window().performance().map_or(0.0, |clock| clock.now()) as u32)
}
