//! What the site has written of one thing, made into an open card. Entry point: [`open`].

use super::controller::Cards;
use crate::card::{HEADING_ID, OpenCard};
use crate::dom::{address, all, by_id, first};
use contract::cards::INDEX;
use contract::{attributes as data, joined, places};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};
use yew::virtual_dom::VNode;

const ONWARD: &str = joined!("[", data::ONWARD.name(), "]");
const QUOTABLE: &str = joined!("[", data::QUOTABLE.name(), "]");
/// What no copy of the words takes along: what only the letter has, and numbers of sources.
const APART: &str = joined!("del,", places::REF);
const WAY: &str = joined!(places::CARD_FOOT, " a");

/// A copy of `article`. `None` where it has not the form of a card.
pub fn open(cards: &Cards, article: &Element, id: String, has_earlier: bool) -> Option<OpenCard> {
    let copy: Element = article.clone_node_with_deep(true).ok()?.unchecked_into();
    for (original, link) in all(article, "a").iter().zip(all(&copy, "a")) {
        let _ = link.set_attribute("href", &address_here(cards, original));
    }
    let heading = first(&copy, "h2").ok()?;
    heading.set_id(HEADING_ID);
    heading.set_attribute("tabindex", "-1").ok()?;
    // Put into the foot, it leaves the rest.
    let onward = first(&copy, ONWARD).ok()?;
    copy.remove_attribute("id").ok()?;
    // Within the card it is no thing of its own.
    copy.set_attribute("role", "none").ok()?;
    // The last of them says it.
    let label = all(&copy, QUOTABLE).pop().and_then(|part| part.get_attribute(&data::QUOTABLE));
    Some(OpenCard {
        id: id.into(),
        content: VNode::VRef(copy.into()),
        ways: VNode::VRef(onward.into()),
        copy: label.map(Into::into),
        has_earlier,
    })
}

/// The address of a link in a card, as this page has it: a place in the letter is one on this page if the letter stands
/// here. Not of one to be copied.
fn address_here(cards: &Cards, link: &Element) -> String {
    let root = cards.root();
    if root.get_root_node().contains(Some(link)) {
        return link.get_attribute("href").unwrap_or_default();
    }
    let whole = whole_address(link);
    let folder = root.get_attribute(&data::LETTER).unwrap_or_default();
    let path = whole.strip_prefix(&folder).map(|path| path.strip_prefix(INDEX).unwrap_or(path));
    match path.and_then(|path| path.strip_prefix('#')) {
        Some(id) if !link.has_attribute(&data::LINK) && by_id(root, id).is_some() => address(root, id),
        _ => whole,
    }
}

pub fn whole_address(link: &Element) -> String {
    link.unchecked_ref::<HtmlAnchorElement>().href()
}

/// What the button that copies takes of a card: its words, and where more of it stands.
pub fn quoted(card: &Element) -> String {
    let hide = |is_hidden| {
        for apart in all(card, APART) {
            apart.unchecked_ref::<HtmlElement>().set_hidden(is_hidden);
        }
    };
    hide(true);
    let mut text = String::new();
    for part in all(card, QUOTABLE) {
        text.push_str(&part.unchecked_ref::<HtmlElement>().inner_text());
        text.push('\n');
    }
    hide(false);
    if let Ok(way) = first(card, WAY) {
        text.push_str(&whole_address(&way));
    }
    text
}
