//! What the search can see of the page.

use crate::built::{Built, assert_none, excerpt};
use scraper::ElementRef;

/// The same as in src/dom/search/index.rs.
const BLOCKS: [&str; 13] =
    ["p", "li", "dt", "dd", "th", "td", "h2", "h3", "h4", "h5", "legend", "summary", "blockquote"];

/// Text that stands in no block of its own: names that the search has as titles, controls, the picture, which
/// is a list as well, and the heading of the whole.
const APART: &str = ".label, .label *, .voice, button, label, svg *";

#[test]
fn all_text_of_the_page_can_be_found() {
    let built = Built::read();
    let apart = built.all(APART);
    let mut wrong = Vec::new();
    for text in built
        .one("main")
        .descendants()
        .filter(|node| node.value().as_text().is_some_and(|text| !text.trim().is_empty()))
    {
        let around: Vec<_> = text.ancestors().filter_map(ElementRef::wrap).collect();
        let Some(block) = around.iter().find(|element| BLOCKS.contains(&element.value().name())) else {
            if !around.iter().any(|element| apart.contains(element)) {
                wrong.push(format!("in no block: {}", excerpt(around[0])));
            }
            continue;
        };
        let holds_others = block
            .descendants()
            .skip(1)
            .filter_map(ElementRef::wrap)
            .any(|inner| BLOCKS.contains(&inner.value().name()));
        if holds_others && !around.iter().any(|element| apart.contains(element)) {
            wrong.push(format!("beside blocks: {}", excerpt(*block)));
        }
    }
    assert_none(wrong, "text that the search does not see");
}
