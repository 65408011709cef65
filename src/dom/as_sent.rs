//! The switch "as sent". The style sheet hides our marks; here our links also stop being links, so
//! that the keyboard finds nothing that the eye does not.

use super::{all, by_id};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

const MARKED: &str = "#letter a.cite, #letter a.note";

pub fn watch(root: &HtmlElement) -> Option<()> {
    let switch: HtmlInputElement = by_id(root, "as-sent")?.dyn_into().ok()?;
    let root = root.clone();
    // Where it is not, the page stands as it was made, and a long letter has thousands of links.
    if switch.checked() {
        apply(&root, true);
    }
    let listened = switch.clone();
    EventListener::new(&switch, "change", move |_| apply(&root, listened.checked())).forget();
    Some(())
}

fn apply(root: &HtmlElement, as_sent: bool) {
    let (from, to) = if as_sent { ("href", "data-href") } else { ("data-href", "href") };
    for link in all(root, MARKED) {
        if let Some(address) = link.get_attribute(from) {
            let _ = link.remove_attribute(from);
            let _ = link.set_attribute(to, &address);
            let _ = if as_sent {
                link.remove_attribute("aria-expanded").and(link.remove_attribute("aria-haspopup"))
            } else {
                link.set_attribute("aria-haspopup", "dialog")
            };
        }
    }
}
