//! The search field: results as the reader types. Entry point: [`start`].

mod index;

use super::{Started, address, by_id, find, listen, number, of};
use contract::{SearchWords, Words, attributes as data, joined};
use gloo::utils::document;
use index::{Index, folded};
use logic::search::{context, search};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// More are not drawn: a longer query finds less.
const MOST_RESULTS: usize = 40;

struct Search {
    root: HtmlElement,
    part: Element,
    words: Words<SearchWords<'static>>,
    field: HtmlInputElement,
    list: Element,
    status: Element,
    index: RefCell<Index>,
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
        index: RefCell::default(),
        came_from: RefCell::default(),
    });
    listen(&search, &search.field, "focus", |search, _| {
        search.index.replace(Index::read(&search.root));
        Some(())
    });
    listen(&search, &search.field, "input", |search, _| search.show());
    listen(&search, &search.part, "click", Search::follow);
    // Not on the document: single keys act only while the focus is in here.
    listen(&search, root, "keydown", |search, event| search.key(event.unchecked_ref()));
    Ok(())
}

impl Search {
    /// Draws the results anew.
    fn show(&self) -> Option<()> {
        let query = folded(&self.field.value());
        self.list.set_text_content(None);
        let index = self.index.borrow();
        let mut shown: Vec<&str> = Vec::new();
        for found in search(&index.folded, &query) {
            // A page that holds the mark between blocks itself would have more of them than places.
            let Some(place) = index.places.get(found.block) else { continue };
            // One result for each place: the best.
            if shown.contains(&place.id.as_str()) {
                continue;
            }
            shown.push(&place.id);
            if shown.len() > MOST_RESULTS {
                continue;
            }
            let link = append(&append(&self.list, "li", "")?, "a", "")?;
            link.set_attribute("href", &address(&self.root, &place.id)).ok()?;
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
            Some(count) => {
                let words = if count > MOST_RESULTS { more } else { found };
                [&number(count as f64), words].concat()
            }
        };
        // Not left to `:has(:empty)`: WebKitGTK 2.50 does not notice that text has come.
        let _ = self.part.toggle_attribute_with_force(&data::OPEN, count.is_some());
        self.status.set_text_content(Some(&told));
    }

    /// A result is a link of the page; the focus goes where it leads, and so the results close.
    fn follow(&self, event: &Event) -> Option<()> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let address = target.closest("ol a").ok()??.get_attribute("href")?;
        let id = address.get(address.bytes().position(|byte| byte == b'#')? + 1..)?;
        let place: HtmlElement = by_id(&self.root, id)?.unchecked_into();
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
                self.field.focus().ok()?;
            }
            "Enter" if in_field => {
                let first: HtmlElement = find(&self.part, "ol a").ok()?;
                first.click();
            }
            "Escape" if self.part.contains(Some(&target)) => {
                self.field.set_value("");
                self.show();
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
