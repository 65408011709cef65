//! Beside a wide letter, the notes of the paragraph that is being read are open, and no others. On a narrow page, and
//! wherever this does not run, the reader opens them.

use super::{Started, WIDE_PX, all};
use contract::{joined, places};
use gloo::events::EventListener;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

const PARAGRAPHS: &str = joined!(places::LETTER, " ", places::PARAGRAPH);
/// The line at which a paragraph counts as being read: not quite a third from the top.
const LINE: &str = "-30% 0px -69% 0px";
const IN_USE: &str = ":focus-within, :has(:target)";

pub fn start(root: &HtmlElement) -> Started {
    let followed = root.clone();
    let on_change = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.is_intersecting() && followed.client_width() >= WIDE_PX {
                open(&followed, &entry.target());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer = IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options);
    if let Ok(observer) = observer {
        let paragraphs = all(root, PARAGRAPHS);
        // At the top of the page nothing has come to the line yet.
        if let Some(first) = paragraphs.first().filter(|_| root.client_width() >= WIDE_PX) {
            open(root, first);
        }
        for paragraph in paragraphs {
            observer.observe(&paragraph);
        }
    }
    // Lives as long as the page.
    on_change.forget();
    open_for_print(root);
    Ok(())
}

/// On paper all disclosures are open. Where the style sheet can do that by itself, this changes nothing more.
fn open_for_print(root: &HtmlElement) {
    let opened = Rc::new(RefCell::new(Vec::new()));
    let (printed, kept) = (root.clone(), Rc::clone(&opened));
    EventListener::new(&window(), "beforeprint", move |_| {
        let closed = all(&printed, "details:not([open])");
        for details in &closed {
            let _ = details.set_attribute("open", "");
        }
        kept.replace(closed);
    })
    .forget();
    EventListener::new(&window(), "afterprint", move |_| {
        for details in opened.take() {
            let _ = details.remove_attribute("open");
        }
    })
    .forget();
}

/// What a reader is in, or was led to, stays open: it may hold the focus, a selection, or what the address names.
fn open(root: &HtmlElement, paragraph: &Element) {
    let selected = document().get_selection().ok().flatten().and_then(|selection| selection.anchor_node());
    for side in all(root, places::SIDE_NOTES) {
        let is_read = paragraph.contains(Some(&side));
        let is_used = side.matches(IN_USE).unwrap_or(false) || side.contains(selected.as_ref());
        let _ = side.toggle_attribute_with_force("open", is_read || is_used && side.has_attribute("open"));
    }
}
