//! Text to search in: the page's own, as it stands when the reader comes to the search field, translated, too; then that
//! of the letter's other pages, from the file that holds it.

use crate::dom::{MARKS, address, all, first};
use contract::{attributes as data, joined, places};
use logic::search::{Block, fold};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What holds text. A test of the built page asserts that no text lies elsewhere.
const BLOCKS: &str = ":is(p,li,dt,dd,th,td,h2,h3,h4,h5,legend,blockquote)";
const OWN: &str = joined!(places::CONTENT, " ", BLOCKS);
const PAGE: &str = joined!("[", data::PAGE.name(), "]");
const OTHERS: &str = joined!("[", data::PAGE.name(), "] ", BLOCKS);
const NAMED: &str = joined!("[", data::TITLE.name(), "][id]");
/// Stands in no text, and folding leaves it alone.
const BETWEEN: u8 = 1;

/// One block of text, as the page shows it.
pub struct Place {
    pub title: String,
    /// Where it stands: the page, and the nearest element with an id.
    pub address: String,
    pub text: String,
}

/// Both lists have the same order, which is the page's.
#[derive(Default)]
pub struct Index {
    pub places: Vec<Place>,
    pub folded: Vec<Block>,
}

impl Index {
    /// The page's own text.
    pub fn own(root: &HtmlElement) -> Self {
        Self::read(all(root, OWN), |_, id| Some(address(root, id)))
    }

    /// The text of the letter's other pages, out of the root of the file that holds it.
    pub fn others(root: &HtmlElement, file: &Element) -> Self {
        let folder = root.get_attribute(&data::LETTER).unwrap_or_default();
        let here = root.get_attribute(&data::PAGE);
        Self::read(all(file, OTHERS), |block, id| {
            let part = block.closest(PAGE).ok()??;
            let page = part.get_attribute(&data::PAGE).filter(|page| here.as_ref() != Some(page))?;
            // What a page is about as a whole has no place on it.
            let place = if part.id() == id { String::new() } else { ["#", id].concat() };
            Some([folder.as_str(), &page, &place].concat())
        })
    }

    fn read(blocks: Vec<Element>, address: impl Fn(&Element, &str) -> Option<String>) -> Self {
        let mut index = Self::default();
        let mut whole = String::new();
        let mut section = Section::default();
        for (number, block) in blocks.iter().enumerate() {
            // A block around others has no text of its own.
            if blocks.get(number + 1).is_some_and(|next| block.contains(Some(next))) {
                continue;
            }
            let Some((title, id, text)) = place(block, &mut section) else { continue };
            let Some(address) = address(block, &id) else { continue };
            for piece in [&title, &text] {
                whole.push_str(piece);
                whole.push(char::from(BETWEEN));
            }
            index.places.push(Place { title, address, text });
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
            let id = if heading.id().is_empty() { section.id() } else { heading.id() };
            self.0 = Some((section, heading.text_content()?, id));
        }
        self.0.as_ref().map(|(_, title, id)| (title.clone(), id.clone()))
    }
}

/// Its title, the id and the text. `None` for the title itself, which stands in the result anyway, and for what we add to
/// the letter without a title of its own: it is no word of the letter.
fn place(block: &Element, section: &mut Section) -> Option<(String, String, String)> {
    let text = text(block)?;
    let named = block.closest(NAMED).ok()?;
    if block.closest(MARKS).ok()?.is_some_and(|mark| !mark.contains(named.as_deref())) {
        return None;
    }
    let (title, id) = match named {
        Some(named) => (named.get_attribute(&data::TITLE)?, named.id()),
        None => section.around(block)?,
    };
    (title != text).then_some((title, id, text))
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
