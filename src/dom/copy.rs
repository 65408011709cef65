//! Copying, in the way that every frame allows; and the buttons that copy the words before them.

use super::{Started, find, listen, of};
use contract::{CopyWords, Missing, Words, attributes as data, joined};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlDocument, HtmlElement};

const BUTTON: &str = joined!("[", data::COPY.name(), "]");

pub fn start(root: &HtmlElement) -> Started {
    let button: Element = find(root, BUTTON)?;
    Words::<CopyWords>::read(&of(&button.parent_element().ok_or(Missing(BUTTON))?))?;
    listen(&Rc::new(()), root, "click", pressed);
    Ok(())
}

fn pressed((): &(), event: &Event) -> Option<()> {
    let button = event.target()?.dyn_into::<Element>().ok()?.closest(BUTTON).ok()??;
    let words: HtmlElement = button.previous_element_sibling()?.unchecked_into();
    copy(words.inner_text(), &words, &button.parent_element()?)
}

/// Copies the text and says so in the status line of `teller`, which holds the words for it. `near` is selected if
/// nothing is: else nothing would be copied.
pub fn copy(text: String, near: &Element, teller: &Element) -> Option<()> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "copy", options, move |event| {
        if let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() {
            let _ = data.set_data("text/plain", &text);
            event.prevent_default();
        }
    });
    let selection = document().get_selection().ok()??;
    let was_collapsed = selection.is_collapsed();
    if was_collapsed {
        selection.select_all_children(near).ok()?;
    }
    // Old, but allowed in every frame.
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    drop(listener);
    // What was refused can still be copied by hand.
    if was_collapsed && copied {
        selection.remove_all_ranges().ok()?;
    }
    let words = Words::<CopyWords>::read(&of(teller)).ok()?;
    let told = if copied { words.get().copied } else { words.get().refused };
    find::<Element>(teller, "[role=status]").ok()?.set_text_content(Some(told));
    Some(())
}
