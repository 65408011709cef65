//! One set of listeners for the whole page, translated into the card's events.

use super::controller::Cards;
use super::{beside, content, links};
use crate::dom::first;
use contract::{attributes as data, joined};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use logic::card::{Event, Modality, Origin, Point, Rect, Target};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, EventTarget, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

/// A link to be copied.
const COPYING: &str = joined!("[", data::LINK.name(), "]");

pub fn attach(cards: &Rc<Cards>) {
    let page: EventTarget = document().into();
    listen(cards, &page, "pointermove", true, pointer_moved);
    listen(cards, &page, "pointerout", true, |cards, event| {
        // No related target: the pointer has left the window.
        if event.unchecked_ref::<MouseEvent>().related_target().is_none() {
            cards.tell(Event::PointerLeft);
        }
    });
    listen(cards, &page, "scroll", true, |cards, event| {
        // The card's own scrolling is not the page's.
        if !inside_card(cards, &target(event)) {
            cards.tell(Event::Scrolled);
            cards.follow_link();
        }
    });
    listen(cards, &page, "pointerdown", true, pressed);
    // On the root, since in a shadow root the document is not told of what the focus does inside.
    let root: EventTarget = cards.root().clone().into();
    for sign in ["pointerover", "keydown"] {
        listen(cards, &root, sign, true, |cards, _| cards.ask());
    }
    listen(cards, &root, "focusin", true, |cards, event| {
        cards.tell(Event::FocusMoved { over: over(cards, &target(event)) });
    });
    let view: EventTarget = window().into();
    listen(cards, &view, "resize", true, |cards, _| cards.resized());
    listen(cards, &root, "focusout", true, |cards, event| {
        let next = event.unchecked_ref::<FocusEvent>().related_target();
        let leaves = match next {
            // When the whole window loses the focus, the page does not.
            None => document().has_focus().unwrap_or(false),
            Some(next) => !cards.root().contains(next.dyn_ref()),
        };
        if leaves {
            cards.tell(Event::FocusMoved { over: Target::Nothing });
        }
    });
    listen(cards, &page, "selectionchange", true, selection_changed);
    listen(cards, &page, "keydown", false, |cards, event| {
        cards.pointer_went_down.set(false);
        let event = event.unchecked_ref::<KeyboardEvent>();
        let is_taken = match event.key().as_str() {
            "Escape" => cards.tell(Event::Escape),
            "Tab" if cards.keep_tab(event.shift_key()) => true,
            // What has the focus must not lie under a card that opened by itself (WCAG 2.4.11).
            "Tab" => cards.tell(Event::PressedOutside),
            _ => false,
        };
        if is_taken {
            event.prevent_default();
        }
    });
    listen(cards, &root, "click", false, clicked);
}

/// The link that the pointer has come to rest on before its card could open.
pub fn notice_resting_pointer(cards: &Rc<Cards>) {
    let Ok(link) = first(cards.root(), "a:hover") else { return };
    let place = rect(&link.get_bounding_client_rect());
    let at = Point { x: place.left, y: place.top };
    let over = hovered(cards, &Some(link));
    // Else the pointer would be known to be there, and not to move when its card has come.
    if over != Target::Nothing {
        cards.tell(Event::PointerMoved { at, over, card: None });
    }
}

fn listen(
    cards: &Rc<Cards>,
    on: &EventTarget,
    name: &'static str,
    passive: bool,
    handle: fn(&Rc<Cards>, &web_sys::Event),
) {
    let cards = Rc::clone(cards);
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive };
    EventListener::new_with_options(on, name, options, move |event| handle(&cards, event)).forget();
}

fn pointer_moved(cards: &Rc<Cards>, event: &web_sys::Event) {
    let event = event.unchecked_ref::<PointerEvent>();
    if event.pointer_type() == "touch" || event.buttons() != 0 {
        return;
    }
    let over = hovered(cards, &target(event));
    let card = match cards.is_open() {
        true => cards.element().map(|card| rect(&card.get_bounding_client_rect())),
        false => None,
    };
    let at = Point { x: event.client_x() as f32, y: event.client_y() as f32 };
    cards.tell(Event::PointerMoved { at, over, card });
}

fn pressed(cards: &Rc<Cards>, event: &web_sys::Event) {
    cards.pointer_went_down.set(true);
    if cards.is_open() && over(cards, &target(event)) == Target::Nothing {
        cards.tell(Event::PressedOutside);
    }
}

fn clicked(cards: &Rc<Cards>, event: &web_sys::Event) {
    let mouse = event.unchecked_ref::<MouseEvent>();
    let modified = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key();
    if modified || mouse.button() != 0 || event.default_prevented() {
        return;
    }
    let Some(element) = target(event) else { return };
    let in_card = inside_card(cards, &Some(element.clone()));
    if let Some(link) = element.closest(COPYING).ok().flatten().filter(|_| in_card) {
        event.prevent_default();
        return cards.copy(|_| content::whole_address(&link));
    }
    let Some((link, anchor)) = cards.link_around(&element) else {
        if cards.hold(&element) {
            return event.prevent_default();
        }
        // Followed from the card to a place on the page: the card would stand in its way.
        if in_card && element.closest("a:not([target])").ok().flatten().is_some() {
            cards.tell(Event::CloseAsked);
        }
        return;
    };
    let from = if in_card { Origin::Card } else { Origin::Page };
    let link = if from == Origin::Card { cards.number_in_card(link, &anchor) } else { link };
    let by = if cards.pointer_went_down.take() { Modality::Pointer } else { Modality::Keyboard };
    if cards.tell(Event::LinkActivated { link, kind: links::kind(&anchor), from, by }) {
        event.prevent_default();
    }
}

fn selection_changed(cards: &Rc<Cards>, _: &web_sys::Event) {
    if !cards.is_open() {
        return;
    }
    let selection = document().get_selection().ok().flatten();
    let selected = selection.filter(|selection| !selection.is_collapsed()).and_then(|s| s.anchor_node());
    let in_card = cards.element().is_some_and(|card| selected.is_some_and(|node| card.contains(Some(&node))));
    cards.tell(Event::SelectionChanged { in_card });
}

fn target(event: &web_sys::Event) -> Option<Element> {
    // The first of its path: outside a shadow root, `target` is what holds the root.
    event.composed_path().get(0).dyn_into().ok()
}

fn inside_card(cards: &Cards, element: &Option<Element>) -> bool {
    let card = cards.element();
    element.as_ref().is_some_and(|element| card.is_some_and(|card| card.contains(Some(element))))
}

fn over(cards: &Rc<Cards>, element: &Option<Element>) -> Target {
    if inside_card(cards, element) {
        return Target::Card;
    }
    let link = element.as_ref().and_then(|element| cards.link_around(element));
    link.map_or(Target::Nothing, |(id, _)| Target::Link(id))
}

/// What hovering has to do with: not the words of a note that is shown beside them, which lights up instead.
fn hovered(cards: &Rc<Cards>, element: &Option<Element>) -> Target {
    let over = over(cards, element);
    if let Some(note) = cards.hot.take() {
        let _ = note.remove_attribute(&data::HOT);
    }
    let Target::Link(link) = over else { return over };
    let note = cards.links.element(link).and_then(|link| beside::note(cards.root(), &link));
    let Some(note) = note else { return over };
    let _ = note.set_attribute(&data::HOT, "");
    cards.hot.set(Some(note));
    Target::Nothing
}

fn rect(rect: &DomRect) -> Rect {
    Rect {
        left: rect.left() as f32,
        top: rect.top() as f32,
        right: rect.right() as f32,
        bottom: rect.bottom() as f32,
    }
}
