//! Quoting: words selected in the letter, copied with a citation or with a link to their paragraph.
//!
//! The citations stand in the page, made by the host; here they are only put around the words.

use super::copy::copy;
use super::{MARKS, Started, all, by_id, find, listen, of};
use contract::{CitationWords, CopyWords, Words, attributes as data, joined, places};
use gloo::utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbstractRange, Element, Event, HtmlElement, KeyboardEvent, Node, Range, Selection};

const BUTTON: &str = joined!(places::QUOTE, " button");
const PARAGRAPH: &str = joined!(places::LETTER, " ", places::PARAGRAPH);
/// The buttons that copy with a citation.
const CITING: &str = joined!("button:not([", data::LINK.name(), "])");

/// Longer words are linked to by their paragraph alone.
const LONGEST_IN_LINK: usize = 300;

#[wasm_bindgen]
extern "C" {
    /// A selection that tells what it holds in a shadow root.
    type Composed;
    #[wasm_bindgen(method, catch, js_name = getComposedRanges)]
    fn composed_ranges(this: &Composed, within: &Node) -> Result<js_sys::Array, JsValue>;
}

struct Quote {
    root: HtmlElement,
    bar: HtmlElement,
    words: RefCell<Option<Selected>>,
}

/// What is selected.
struct Selected {
    text: String,
    /// The paragraph in which it begins.
    paragraph: Element,
    /// The paragraph in which it ends.
    last: Element,
}

pub fn start(root: &HtmlElement) -> Started {
    let bar: HtmlElement = find(root, places::QUOTE)?;
    Words::<CopyWords>::read(&of(&bar))?;
    for button in all(&bar, CITING) {
        Words::<CitationWords>::read(&of(&button))?;
    }
    let quote = Rc::new(Quote { root: root.clone(), bar, words: RefCell::default() });
    listen(&quote, &document(), "selectionchange", |quote, _| {
        quote.take(&range(&document().get_selection().ok()??, &quote.root.get_root_node())?)
    });
    listen(&quote, &document(), "pointerdown", |quote, event| {
        if !quote.bar.contains(event.composed_path().get(0).dyn_ref()) {
            quote.words.replace(None);
            quote.hide();
        }
        Some(())
    });
    listen(&quote, root, "keydown", |quote, event| {
        if event.unchecked_ref::<KeyboardEvent>().key() != "Escape" {
            return None;
        }
        let was_in = quote.bar.matches(":focus-within").ok()?;
        quote.hide();
        let words = quote.words.borrow();
        if was_in { words.as_ref()?.number()?.focus().ok() } else { None }
    });
    listen(&quote, root, "click", Quote::pressed);
    Ok(())
}

impl Quote {
    /// Shows the bar after words of the letter's body, and keeps them. It stays when they are no longer
    /// selected: in some engines the Tab that leads to it ends the selection.
    fn take(&self, range: &Range) -> Option<()> {
        // What stands beside the letter is ours.
        if element(&range.common_ancestor_container().ok()?)?.closest(MARKS).ok()?.is_some() {
            return None;
        }
        let mut paragraph = paragraph(&range.start_container().ok()?)?;
        let mut last = paragraph.clone();
        let copy: Element = range.clone_contents().ok()?.unchecked_into();
        for mark in all(&copy, MARKS) {
            mark.set_text_content(None);
        }
        // Of several paragraphs, those that words are selected in: a triple click ends in the next one.
        let parts = all(&copy, places::PARAGRAPH)
            .into_iter()
            .filter(|part| part.text_content() != Some(String::new()));
        let parts: Vec<_> = parts.collect();
        let text = match (parts.first(), parts.last()) {
            (Some(first), Some(end)) => {
                paragraph = by_id(&self.root, &first.id())?;
                last = by_id(&self.root, &end.id())?;
                parts.iter().filter_map(|part| part.text_content()).collect::<Vec<_>>().join("\n\n")
            }
            _ => copy.text_content().filter(|text| !text.is_empty())?,
        };
        // Engines also tell of selections that stay, as when Esc has closed the bar.
        if self.words.borrow().as_ref().is_some_and(|words| words.text == text) {
            return None;
        }
        // After the words, so that Tab leads there.
        last.parent_node()?.insert_before(&self.bar, last.next_sibling().as_ref()).ok()?;
        self.words.replace(Some(Selected { text, paragraph, last }));
        self.bar.toggle_attribute_with_force("hidden", false).ok()?;
        Some(())
    }

    fn hide(&self) {
        let _ = self.bar.toggle_attribute_with_force("hidden", true);
    }

    /// A button of the bar.
    fn pressed(&self, event: &Event) -> Option<()> {
        let target: Element = event.target()?.dyn_into().ok()?;
        self.copy(&target.closest(BUTTON).ok()??)
    }

    fn copy(&self, button: &Element) -> Option<()> {
        let words = self.words.borrow();
        let words = words.as_ref()?;
        let link = words.link(&self.root)?;
        let text = match button.has_attribute(&data::LINK) {
            true => link,
            false => {
                let around = Words::<CitationWords>::read(&of(button)).ok()?;
                let CitationWords { before, one, several, between, after } = around.get();
                let number = |paragraph: &Element| paragraph.id().get(1..).unwrap_or_default().to_owned();
                let (first, last) = (number(&words.paragraph), number(&words.last));
                let (word, last) = match first == last {
                    true => (one, String::new()),
                    false => (several, ["–", &last].concat()),
                };
                // Only where the bar offers a link is there one that others can open.
                let link = if self.bar.has_attribute(&data::LINKED) { link } else { String::new() };
                ["“", &words.text, "”\n", before, word, &first, &last, between, &link, after].concat()
            }
        };
        copy(text, &words.paragraph, &self.bar)
    }
}

impl Selected {
    /// The link that the paragraph begins with.
    fn number(&self) -> Option<HtmlElement> {
        find(&self.paragraph, places::NUMBER).ok()
    }

    /// To the words themselves, for browsers that find them, and to their paragraph for all. In the letter's own folder:
    /// another letter may stand at the front of the site one day.
    fn link(&self, root: &Element) -> Option<String> {
        let paragraph = [&root.get_attribute(&data::LETTER)?, "#", &self.paragraph.id()].concat();
        if self.text.len() > LONGEST_IN_LINK {
            return Some(paragraph);
        }
        let sought = String::from(js_sys::encode_uri_component(&self.text));
        Some([&paragraph, ":~:text=", &sought].concat())
    }
}

/// The body paragraph around a place.
fn paragraph(place: &Node) -> Option<Element> {
    element(place)?.closest(PARAGRAPH).ok()?
}

fn element(place: &Node) -> Option<Element> {
    place.dyn_ref().cloned().or_else(|| place.parent_element())
}

/// What is selected, if anything; also in a shadow root.
fn range(selection: &Selection, within: &Node) -> Option<Range> {
    let Ok(ranges) = selection.unchecked_ref::<Composed>().composed_ranges(within) else {
        return selection.get_range_at(0).ok().filter(|range| !range.collapsed());
    };
    let found: AbstractRange = ranges.get(0).dyn_into().ok()?;
    let range = Range::new().ok()?;
    range.set_start(&found.start_container(), found.start_offset()).ok()?;
    range.set_end(&found.end_container(), found.end_offset()).ok()?;
    (!range.collapsed()).then_some(range)
}
