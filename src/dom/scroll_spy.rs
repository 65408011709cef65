//! Marks, beside the letter, the provisions that the paragraph being read cites.

use super::{Started, all};
use contract::{attributes as data, joined, places};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

const PARAGRAPHS: &str = joined!(places::LETTER, " > p[id]");
const CITED: &str = joined!("[", data::CITED_IN.name(), "]");
/// The band of the window in which a paragraph counts as being read: a third from the top.
const BAND: &str = "-33% 0px -60% 0px";

/// Goes through the whole letter, which may be long: in a task of its own, so that nothing waits for it.
pub fn start(root: &HtmlElement) -> Started {
    let root = root.clone();
    Timeout::new(0, move || {
        follow(&root);
    })
    .forget();
    Ok(())
}

fn follow(root: &HtmlElement) -> Option<()> {
    let marked = root.clone();
    let on_change = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.is_intersecting() {
                mark(&marked, entry.target().id().trim_start_matches('p'));
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(BAND);
    let observer = IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options);
    let observer = observer.ok()?;
    for paragraph in all(root, PARAGRAPHS) {
        observer.observe(&paragraph);
    }
    // Lives as long as the page.
    on_change.forget();
    Some(())
}

fn mark(root: &HtmlElement, number: &str) {
    for clause in all(root, CITED) {
        let numbers = clause.get_attribute(&data::CITED_IN).unwrap_or_default();
        let _ =
            clause.toggle_attribute_with_force(&data::NOW, numbers.split(' ').any(|cited| cited == number));
    }
}
