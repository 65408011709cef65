//! The page's own text, as it stands when the reader comes to the search field: translated, too.

use crate::dom::{MARKS, all, first};
use contract::{attributes as data, joined, places};
use logic::search::{Block, fold};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What holds text. A test of the built page asserts that no text lies elsewhere.
const BLOCKS: &str = joined!(
    ":is(",
    places::SPREAD,
    ",",
    places::PROVENANCE,
    ") :is(p,li,dt,dd,th,td,h2,h3,h4,h5,legend,summary,blockquote)",
);
const NAMED: &str = joined!("[", data::TITLE.name(), "][id]");
/// Stands in no text, and folding leaves it alone.
const BETWEEN: u8 = 1;

/// One block of text, as the page shows it.
pub struct Place {
    pub title: String,
    /// The id of the nearest element with one.
    pub id: String,
    pub text: String,
}

/// Both lists have the same order, which is the page's.
#[derive(Default)]
pub struct Index {
    pub places: Vec<Place>,
    pub folded: Vec<Block>,
}

impl Index {
    pub fn read(root: &HtmlElement) -> Self {
        let mut index = Self::default();
        let mut whole = String::new();
        let mut section = Section::default();
        let blocks = all(root, BLOCKS);
        for (number, block) in blocks.iter().enumerate() {
            // A block around others has no text of its own.
            if blocks.get(number + 1).is_some_and(|next| block.contains(Some(next))) {
                continue;
            }
            if let Some(place) = place(block, &mut section) {
                for piece in [&place.title, &place.text] {
                    whole.push_str(piece);
                    whole.push(char::from(BETWEEN));
                }
                index.places.push(place);
            }
        }
        // At once, since each crossing between the Wasm and the browser costs time.
        let whole = folded(&whole);
        let mut pieces = whole.split(|byte| *byte == BETWEEN);
        while let (Some(title), Some(text)) = (pieces.next(), pieces.next()) {
            index.folded.push(Block { title: title.to_vec(), text: text.to_vec() });
        }
        index
    }
}

/// The browser knows the letters of all scripts; the Wasm need not.
pub fn folded(text: &str) -> Vec<u8> {
    fold(&String::from(js_sys::JsString::from(text).normalize("NFD").to_lower_case()))
}

/// The section last met, so that its heading is not looked for again.
#[derive(Default)]
struct Section(Option<(Element, String, String)>);

impl Section {
    fn around(&mut self, block: &Element) -> Option<(String, String)> {
        let section = block.closest("section").ok()??;
        if self.0.as_ref().is_none_or(|(known, ..)| *known != section) {
            let heading = first(&section, "h2,h3").ok()?;
            let id = heading.id();
            self.0 = Some((section, heading.text_content()?, id));
        }
        self.0.as_ref().map(|(_, title, id)| (title.clone(), id.clone()))
    }
}

/// `None` for the name itself, which stands in the result anyway.
fn place(block: &Element, section: &mut Section) -> Option<Place> {
    let text = text(block)?;
    let (title, id) = match block.closest(NAMED).ok()? {
        Some(named) => (named.get_attribute(&data::TITLE)?, named.id()),
        None => section.around(block)?,
    };
    (title != text).then_some(Place { title, id, text })
}

/// The block's words without our marks in the letter: numbers, "compare".
fn text(block: &Element) -> Option<String> {
    let Ok(_) = first(block, MARKS) else { return block.text_content() };
    let copy: Element = block.clone_node_with_deep(true).ok()?.unchecked_into();
    for mark in all(&copy, MARKS) {
        mark.set_text_content(None);
    }
    copy.text_content()
}
