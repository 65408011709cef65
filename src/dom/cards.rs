//! Carries out what the card's state machine commands: copies, shows, places, focuses.

use super::anchor::Anchor;
use super::focus::{self, Focus};
use super::{
    Started, address, card_content, find, hover_preference, links, links::Links, listen, of, placement,
    placement::Line, top_layer, warmup,
};
use crate::card::{Card, CardButton, CardProps, OpenCard};
use contract::{CardWords, Words, attributes as data, joined, places};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use logic::card::{Command, Event, LinkId, Machine, Millis};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

pub struct Cards {
    root: HtmlElement,
    /// The empty part of the root that the card is drawn in.
    card_root: Element,
    pub links: Links,
    machine: RefCell<Machine>,
    app: RefCell<Option<AppHandle<Card>>>,
    props: RefCell<CardProps>,
    /// The link that the open card was opened by, in the page or in an earlier card.
    opened_by: Cell<Option<LinkId>>,
    /// The link on the page that the card stands at.
    anchor: Anchor,
    focus: RefCell<Focus>,
    /// Whether the browser knows to which link the card belongs.
    joined: Cell<bool>,
    /// Counts the cards shown, and never starts again, so that each card is drawn anew, also where Yew draws a
    /// closing and the next opening at once.
    serial: Cell<u32>,
    /// Whether a pointer went down since the last click. A click without that was made by the keyboard
    /// or by assistive technology. (`detail` does not tell: in Firefox, Enter counts as one press.)
    pub pointer_went_down: Cell<bool>,
}

const CARD_ROOT: &str = joined!("[", data::CARD_ROOT.name(), "]");

pub fn start(root: &HtmlElement) -> Started {
    let card_root: Element = find(root, CARD_ROOT)?;
    let words = Words::<CardWords>::read(&of(&card_root))?;
    let hover_allowed = hover_preference::hover_allowed();
    let cards = Rc::new_cyclic(|cards: &std::rc::Weak<Cards>| {
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
            machine: RefCell::new(Machine::new(hover_allowed)),
            app: RefCell::default(),
            props: RefCell::new(props),
            opened_by: Cell::default(),
            anchor: Anchor::default(),
            focus: RefCell::default(),
            joined: Cell::default(),
            serial: Cell::default(),
            pointer_went_down: Cell::default(),
        }
    });
    let app = Renderer::<Card>::with_root_and_props(card_root, cards.props.borrow().clone()).render();
    cards.app.replace(Some(app));
    listen::attach(&cards);
    let drawn = Rc::clone(&cards);
    // Once the card is drawn: until then no link opens one.
    spawn_local(async move { listen::notice_resting_pointer(&drawn) });
    warmup::plan(cards);
    Ok(())
}

impl Cards {
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

    /// The link around an element, while there is a card to open: after an extension has rewritten the
    /// page, links are left to the browser.
    pub fn link_around(&self, element: &Element) -> Option<(LinkId, HtmlElement)> {
        self.element()?;
        self.links.around(element)
    }

    /// The window has another size: so has what the reader sees.
    pub fn place_again(&self) {
        if let (true, Some(card), Some(line)) = (self.is_open(), self.element(), self.anchor.line()) {
            self.anchor.stands_at(&line);
            placement::place(card, line, || {});
        }
    }

    /// The page was scrolled: the card goes along with its link, and needs help where that does not go along
    /// with the page.
    pub fn follow_link(&self) {
        if self.anchor.has_moved() {
            self.place_again();
        }
    }

    /// Tells the browser where the open card belongs, so that Tab leads from the link through the card and on into
    /// the letter. Only once the keyboard is used, since the browser lays the letter out for it.
    pub fn join(&self) {
        let (true, false, Some(card)) = (self.is_open(), self.joined.get(), self.element()) else { return };
        let scrolled = card.scroll_top();
        top_layer::enter(&card, self.anchor.link());
        card.set_scroll_top(scrolled);
        self.joined.set(true);
    }

    /// The card's own element, once it has been drawn.
    pub fn element(&self) -> Option<HtmlElement> {
        find(&self.card_root, ".card").ok()
    }

    pub fn is_open(&self) -> bool {
        self.anchor.link().is_some()
    }

    /// The number of a link inside the card. One to what the card already shows bears the number that
    /// the card was opened by.
    pub fn number_in_card(&self, link: LinkId, element: &HtmlElement) -> LinkId {
        let props = self.props.borrow();
        let shown = props.open.as_ref().and_then(|open| open.id.as_deref());
        match links::named(element) {
            Some(named) if Some(named.id.as_str()) == shown => self.opened_by.get().unwrap_or(link),
            _ => link,
        }
    }

    fn carry_out(self: &Rc<Self>, command: Command, has_earlier: bool) {
        match command {
            Command::Open { link, focus_card } | Command::Move { link, focus_card } => {
                let anchor = self.links.element(link);
                // Asked before anything changes: afterwards the browser would lay the page out for it.
                let line = anchor.as_ref().map(Line::of);
                // Shown anew at its new link, so that Tab goes on from there.
                self.hide();
                self.anchor.move_to(anchor);
                self.show(link, has_earlier, line, Focus::in_card(focus_card));
            }
            Command::Replace { link, focus_card } => {
                self.show(link, has_earlier, self.anchor.line(), Focus::in_card(focus_card));
            }
            Command::Back { to, from, focus_from } => {
                let address = self.links.element(from).and_then(|link| link.get_attribute("href"));
                let focus =
                    if focus_from { Focus::LinkInCard(address.unwrap_or_default()) } else { Focus::Stays };
                self.show(to, has_earlier, self.anchor.line(), focus);
            }
            Command::FocusCard => {
                if let Some(card) = self.element() {
                    Focus::Card.place(&card);
                }
            }
            Command::Close { return_focus_to } => self.close(return_focus_to),
        }
    }

    pub fn card_of(&self, link: LinkId, has_earlier: bool) -> Option<OpenCard> {
        let named = links::named(&self.links.element(link)?)?;
        let parts = card_content::copy(&self.root, &named.fragment)?;
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

    fn show(self: &Rc<Self>, link: LinkId, has_earlier: bool, line: Option<Line>, focus: Focus) {
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

    fn close(&self, return_focus_to: Option<LinkId>) {
        self.hide();
        self.anchor.move_to(None);
        if let Some(link) = return_focus_to.and_then(|link| self.links.element(link)) {
            let _ = focus::give_back(&link, &self.root);
        }
        self.opened_by.set(None);
        self.draw(None);
        self.links.forget_gone();
    }

    fn hide(&self) {
        if let Some(card) = self.element() {
            top_layer::hide(&card);
        }
    }

    pub fn draw(&self, card: Option<OpenCard>) {
        self.props.borrow_mut().open = card;
        self.redraw();
    }

    fn redraw(&self) {
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

    fn button_pressed(self: &Rc<Self>, button: CardButton) {
        match button {
            CardButton::Back => self.tell(Event::Escape),
            CardButton::Close => self.tell(Event::CloseAsked),
            CardButton::Hover => {
                let allowed = !self.props.borrow().hover_allowed;
                self.props.borrow_mut().hover_allowed = allowed;
                hover_preference::keep_hover(allowed);
                self.redraw();
                self.tell(Event::HoverAllowed(allowed))
            }
        };
    }
}

/// Milliseconds since the page began; never runs backwards.
fn now() -> Millis {
    Millis(window().performance().map_or(0.0, |clock| clock.now()) as u32)
}
