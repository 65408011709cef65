//! Nothing on the page that our policy forbids: no inline script, no inline style, no handler.

use crate::built::{Built, assert_none, excerpt};

#[test]
fn scripts_are_files_and_everything_else_is_data() {
    let built = Built::read();
    let inline = built.all("script:not([src])").into_iter();
    let inline = inline
        .filter(|script| !matches!(script.attr("type"), Some("application/json" | "application/ld+json")));
    assert_none(inline.map(excerpt).collect(), "inline scripts");
}

#[test]
fn styles_are_files() {
    assert_none(Built::read().all("style, [style]").into_iter().map(excerpt).collect(), "inline styles");
}

#[test]
fn no_element_carries_a_handler_or_a_document() {
    let built = Built::read();
    let dangerous =
        |name: &str| name.starts_with("on") || ["srcdoc", "formaction", "action", "ping"].contains(&name);
    let wrong =
        built.all("*").into_iter().filter(|element| element.value().attrs().any(|(name, _)| dangerous(name)));
    assert_none(wrong.map(excerpt).collect(), "handlers and embedded documents");
}

/// The page needs no element that loads, sends or embeds something of another's.
#[test]
fn nothing_is_embedded() {
    let css = "iframe, object, embed, form, base, video, audio, img, meta[http-equiv], link[rel=preconnect], link[rel=dns-prefetch]";
    assert_none(
        Built::read().all(css).into_iter().map(excerpt).collect(),
        "elements that load or send something",
    );
}
