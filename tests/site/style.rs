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
        let asked = text.match_indices(".lotl").map(|(at, _)| compound(&text[at..]));
        let asked: Vec<_> = asked.filter(|selector| selector.contains(":has(")).collect();
        assert!(asked.is_empty(), "{} asks what the whole root has: {asked:?}", sheet.display());
    }
}

/// What is said of one element, up to the space, sign or brace that leads to another.
fn compound(selector: &str) -> &str {
    let mut depth = 0;
    let end = selector.find(|sign| {
        depth += match sign {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        depth < 0 || depth == 0 && matches!(sign, ' ' | '>' | '+' | '~' | ',' | '{')
    });
    &selector[..end.unwrap_or(selector.len())]
}

#[test]
fn a_rule_that_asks_would_be_found() {
    assert_eq!(
        compound(".lotl[data-ready]:has(#as-sent:checked) .letter{"),
        ".lotl[data-ready]:has(#as-sent:checked)"
    );
    assert_eq!(compound(".lotl .track:has(a){"), ".lotl");
    assert_eq!(compound(".lotl) .letter{"), ".lotl");
}
