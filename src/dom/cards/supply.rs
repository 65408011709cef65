//! Where the cards of a page come from: from the page itself, or from the file that is asked for once the page is ready, or
//! at the first sign of a reader. A link that is pressed meanwhile is held, for as long as a reader has patience.

use super::controller::Cards;
use super::file::File;
use super::{links, listeners};
use crate::dom::{by_id, first};
use contract::features::READY_EVENT;
use contract::{attributes as data, cards, joined, places};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use logic::card::LinkId;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// A link leads by then, with or without its card.
const PATIENCE_MILLIS: u32 = 1000;

const IN_LETTER: &str = joined!(places::LETTER, " *");
const AS_SENT: &str = joined!(places::AS_SENT, ":checked");

#[derive(Default)]
pub struct Supply {
    file: OnceCell<Option<File>>,
    held: RefCell<Option<HtmlElement>>,
    /// Whether the link that is being clicked has waited long enough.
    is_released: Cell<bool>,
}

impl Cards {
    /// The other features of the page start first.
    pub fn ask_when_ready(self: &Rc<Self>) {
        let cards = Rc::clone(self);
        EventListener::new(self.root(), READY_EVENT, move |_| cards.ask()).forget();
    }

    pub fn ask(self: &Rc<Self>) {
        if self.are_on_page() || self.supply.file.get().is_some() {
            return;
        }
        let folder = self.root().get_attribute(&data::LETTER).unwrap_or_default();
        let file = File::at([&folder, cards::FILE].concat());
        if let Some(file) = &file {
            let cards = Rc::clone(self);
            file.when_answered(move || cards.file_answered());
        }
        let _ = self.supply.file.set(file);
    }

    /// The link around an element, while it has a card to open: all others are left to the browser.
    pub fn link_around(&self, element: &Element) -> Option<(LinkId, HtmlElement)> {
        self.element()?;
        let link = links::around(element).filter(|link| !self.is_as_sent(link))?;
        self.article(&links::named(&link)?.fragment)?;
        Some((self.links.number(&link), link))
    }

    pub fn article(&self, fragment: &str) -> Option<Element> {
        let id = [cards::PREFIX, fragment].concat();
        let in_file = || self.supply.file.get()?.as_ref()?.document()?.get_element_by_id(&id);
        by_id(self.root(), &id).or_else(in_file)
    }

    /// Keeps a press back until its card is there. Answers whether it did. A link that opens a window leads at once: later
    /// the browser may not let it.
    pub fn hold(self: &Rc<Self>, element: &Element) -> bool {
        let link = links::around(element).filter(|link| !link.has_attribute("target"));
        let (Some(link), false, false) = (link, self.are_on_page(), self.supply.is_released.get()) else {
            return false;
        };
        self.ask();
        if !self.supply.file.get().and_then(Option::as_ref).is_some_and(File::is_awaited) {
            return false;
        }
        self.supply.held.replace(Some(link));
        let cards = Rc::clone(self);
        Timeout::new(PATIENCE_MILLIS, move || cards.release()).forget();
        true
    }

    /// The file is there, or never will be.
    pub fn file_answered(self: &Rc<Self>) {
        self.release();
        listeners::notice_resting_pointer(self);
    }

    fn release(&self) {
        if let Some(link) = self.supply.held.take() {
            self.supply.is_released.set(true);
            link.click();
            self.supply.is_released.set(false);
        }
    }

    /// Shown as sent, the letter's own links do what they did.
    fn is_as_sent(&self, link: &HtmlElement) -> bool {
        link.matches(IN_LETTER).unwrap_or(false) && first(self.root(), AS_SENT).is_ok()
    }

    fn are_on_page(&self) -> bool {
        by_id(self.root(), cards::END).is_some()
    }
}
