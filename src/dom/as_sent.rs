//! The switch "as sent". The style sheet hides our marks; here our links also stop being links, so
//! that the keyboard finds nothing that the eye does not.

use super::{Started, all, find};
use contract::{attributes as data, joined, places};
use gloo::events::EventListener;
use web_sys::{HtmlElement, HtmlInputElement};

const MARKED: &str = joined!(places::LETTER, " a:is(", places::CITE, ",", places::NOTE, ")");

pub fn start(root: &HtmlElement) -> Started {
    let switch: HtmlInputElement = find(root, places::AS_SENT)?;
    let root = root.clone();
    // Where it is not, the page stands as it was made, and a long letter has thousands of links.
    if switch.checked() {
        apply(&root, true);
    }
    let listened = switch.clone();
    EventListener::new(&switch, "change", move |_| apply(&root, listened.checked())).forget();
    Ok(())
}

fn apply(root: &HtmlElement, as_sent: bool) {
    let (from, to) = if as_sent { ("href", data::HREF.name()) } else { (data::HREF.name(), "href") };
    for link in all(root, MARKED) {
        if let Some(address) = link.get_attribute(from) {
            let _ = link.remove_attribute(from);
            let _ = link.set_attribute(to, &address);
        }
    }
}
