//! The search field: results as the reader types. Entry point: [`start`].

mod index;

use super::file::File;
use super::{Started, by_id, counted, find, listen, of};
use contract::words::MOST_RESULTS;
use contract::{Missing, SearchWords, Words, attributes as data, joined, places};
use gloo::utils::document;
use index::{Index, folded};
use logic::search::{context, search};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

struct Search {
    root: HtmlElement,
    part: Element,
    words: Words<SearchWords<'static>>,
    field: HtmlInputElement,
    list: Element,
    status: Element,
    panel: HtmlElement,
    /// The page's own text, and that of the letter's other pages once it is there.
    indexes: RefCell<[Index; 2]>,
    /// Whether the other pages were asked for.
    asked: Cell<bool>,
    /// Where the reader was when the key led here.
    came_from: RefCell<Option<HtmlElement>>,
}

const PART: &str = joined!("[", data::SEARCH.name(), "]");

pub fn start(root: &HtmlElement) -> Started {
    let part: Element = find(root, PART)?;
    let words = Words::<SearchWords>::read(&of(&part))?;
    let search = Rc::new(Search {
        root: root.clone(),
        words,
        field: find(&part, "input")?,
        list: find(&part, "ol")?,
        status: find(&part, "[role=status]")?,
        part,
        panel: by_id(root, places::SEARCH_PANEL).ok_or(Missing(places::SEARCH_PANEL))?.unchecked_into(),
        indexes: RefCell::default(),
        asked: Cell::default(),
        came_from: RefCell::default(),
    });
    listen(&Rc::new(Rc::clone(&search)), &search.field, "focus", |search, _| {
        search.indexes.borrow_mut()[0] = Index::own(&search.root);
        ask_for_others(search)
    });
    listen(&search, &search.field, "input", |search, _| search.show());
    listen(&search, &search.part, "click", Search::follow);
    // Not on the document: single keys act only while the focus is in here.
    listen(&search, root, "keydown", |search, event| search.key(event.unchecked_ref()));
    Ok(())
}

/// The text of the letter's other pages, once: at the first sign that it is wanted.
fn ask_for_others(search: &Rc<Search>) -> Option<()> {
    let folder = search.root.get_attribute(&data::LETTER)?;
    // A page that is none of several has all words itself.
    search.root.get_attribute(&data::PAGE)?;
    if search.asked.replace(true) {
        return None;
    }
    let search = Rc::clone(search);
    let file = File::at([&folder, places::SEARCHED].concat())?;
    let answered = file.clone();
    file.when_answered(move || {
        if let Some(words) = answered.document().and_then(|words| words.document_element()) {
            search.indexes.borrow_mut()[1] = Index::others(&search.root, &words);
            search.show();
        }
    });
    Some(())
}

impl Search {
    /// Draws the results anew: the page's own before those of other pages.
    fn show(&self) -> Option<()> {
        let query = folded(&self.field.value());
        self.list.set_text_content(None);
        let indexes = self.indexes.borrow();
        let mut shown: Vec<&str> = Vec::new();
        let found = indexes
            .iter()
            .flat_map(|index| search(&index.folded, &query).into_iter().map(move |found| (index, found)));
        for (index, found) in found {
            // A page that holds the mark between blocks itself would have more of them than places.
            let Some(place) = index.places.get(found.block) else { continue };
            // One result for each place: the best.
            if shown.contains(&place.address.as_str()) {
                continue;
            }
            shown.push(&place.address);
            if shown.len() > MOST_RESULTS {
                continue;
            }
            let link = append(&append(&self.list, "li", "")?, "a", "")?;
            link.set_attribute("href", &place.address).ok()?;
            append(&link, "b", &place.title)?;
            let words = append(&link, "span", "")?;
            let folded = &index.folded[found.block].text;
            for (piece, is_sought) in context(&place.text, folded, &query, found.word) {
                append(&words, if is_sought { "mark" } else { "span" }, piece)?;
            }
        }
        self.tell(if query.is_empty() { None } else { Some(shown.len()) });
        Some(())
    }

    /// How many were found, in the page's words.
    fn tell(&self, count: Option<usize>) {
        let SearchWords { none, found, more } = self.words.get();
        let told = match count {
            None => String::new(),
            Some(0) => none.to_owned(),
            Some(count) => counted(&self.root, if count > MOST_RESULTS { more } else { found }, count),
        };
        // Not left to `:has(:empty)`: WebKitGTK 2.50 does not notice that text has come.
        let _ = self.part.toggle_attribute_with_force(&data::OPEN, count.is_some());
        self.status.set_text_content(Some(&told));
    }

    /// A result is a link. Where it leads on this page, the focus goes, and the panel closes.
    fn follow(&self, event: &Event) -> Option<()> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let address = target.closest("ol a").ok()??.get_attribute("href")?;
        let own = address.strip_prefix(&super::address(&self.root, ""))?;
        let place: HtmlElement = by_id(&self.root, own)?.unchecked_into();
        let _ = self.panel.hide_popover();
        if let Some(closed) = place.closest("details").ok()? {
            closed.set_attribute("open", "").ok()?;
        }
        place.set_attribute("tabindex", "-1").ok()?;
        place.focus().ok()
    }

    fn key(&self, event: &KeyboardEvent) -> Option<()> {
        // Korean and other scripts are put together with these keys first.
        if event.is_composing() {
            return None;
        }
        let target: HtmlElement = event.target()?.unchecked_into();
        let in_field = target == *self.field;
        match event.key().as_str() {
            "/" if !in_field && !event.ctrl_key() && !event.meta_key() && !event.alt_key() => {
                self.came_from.replace(Some(target));
                let _ = self.panel.show_popover();
                self.field.focus().ok()?;
            }
            "Enter" if in_field => {
                let first: HtmlElement = find(&self.part, "ol a").ok()?;
                first.click();
            }
            "Escape" if self.part.contains(Some(&target)) => {
                self.field.set_value("");
                self.show();
                let _ = self.panel.hide_popover();
                if let Some(place) = self.came_from.take() {
                    place.focus().ok()?;
                }
            }
            _ => return None,
        }
        event.prevent_default();
        Some(())
    }
}

fn append(to: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    element.set_text_content(Some(text));
    to.insert_before(&element, None).ok()?;
    Some(element)
}
