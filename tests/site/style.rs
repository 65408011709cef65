//! What the style sheet must not ask of the page.

use crate::built::Built;

/// The card lies in the root. A rule that asks what the whole root has is asked again for each card, and each time
/// the browser restyles every paragraph: a second on a slow phone.
#[test]
fn no_rule_asks_what_the_whole_page_has() {
    let built = Built::read();
    let sheets = built.files(&["css"]);
    assert!(!sheets.is_empty(), "the site has no style sheet");
    for sheet in sheets {
        let text = std::fs::read_to_string(&sheet).expect("a style sheet");
        assert!(!text.contains(".lotl:has("), "{} holds .lotl:has(…)", sheet.display());
    }
}
