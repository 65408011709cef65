//! Copying, in the way that every frame allows; and the buttons that copy the words before them.

use super::listen;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlDocument, HtmlElement};

pub fn start(root: &HtmlElement) -> Option<()> {
    listen(&Rc::new(()), root, "click", pressed);
    Some(())
}

fn pressed((): &(), event: &Event) -> Option<()> {
    let button = event.target()?.dyn_into::<Element>().ok()?.closest("[data-copy]").ok()??;
    let words: HtmlElement = button.previous_element_sibling()?.dyn_into().ok()?;
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
    if selection.is_collapsed() {
        selection.select_all_children(near).ok()?;
    }
    // Old, but allowed in every frame.
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    drop(listener);
    let told = teller.get_attribute(if copied { "data-copied" } else { "data-refused" });
    teller.query_selector("[role=status]").ok()??.set_text_content(told.as_deref());
    Some(())
}
