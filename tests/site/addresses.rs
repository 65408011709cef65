//! Where links lead: every part that is named is there, every file is there, every other address is https.

use crate::built::{Built, assert_none, excerpt, words};
use std::collections::BTreeSet;

#[test]
fn ids_are_unique() {
    let built = Built::read();
    let mut seen = BTreeSet::new();
    let twice =
        built.all("[id]").into_iter().filter_map(|element| element.attr("id")).filter(|id| !seen.insert(*id));
    assert_none(twice.map(str::to_owned).collect(), "ids that occur twice");
}

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let built = Built::read();
    let ids: BTreeSet<_> = built.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    let lost = built.all("a[href^='#']").into_iter();
    let lost = lost.filter(|link| link.attr("href").is_none_or(|href| !ids.contains(&href[1..])));
    assert_none(lost.map(excerpt).collect(), "links to parts that are not there");
}

#[test]
fn every_address_is_https_mail_or_within_the_site() {
    let built = Built::read();
    let allowed = |href: &str| ["https://", "mailto:", "#"].iter().any(|start| href.starts_with(start));
    let allowed = |href: &str| allowed(href) || built.folder.join(href).is_file();
    let wrong = built.all("a[href]").into_iter().filter(|link| !link.attr("href").is_some_and(allowed));
    assert_none(wrong.map(excerpt).collect(), "addresses of another kind");
}

/// Relative, so that the site works in any folder.
#[test]
fn every_file_that_the_page_names_is_there() {
    let built = Built::read();
    let mut wrong = Vec::new();
    for (css, attribute) in [
        ("link:not([rel=canonical])", "href"),
        ("script[src]", "src"),
        ("script[data-js]", "data-js"),
        ("script[data-wasm]", "data-wasm"),
        ("img", "src"),
    ] {
        for element in built.all(css) {
            let name = element.attr(attribute).unwrap_or_default();
            if !built.folder.join(name).is_file() || name.starts_with('/') {
                wrong.push(excerpt(element));
            }
        }
    }
    assert_none(wrong, "files that are not there, or not named relatively");
}

/// The contract: what a link names is on the page, and says what its card is made of.
#[test]
fn every_link_with_a_card_has_something_to_show() {
    let built = Built::read();
    let kinds = [
        ("data-provision", ""),
        ("data-source", "source-"),
        ("data-note", "note-"),
        ("data-quote", "quote-"),
        ("data-term", "term-"),
    ];
    let mut wrong = Vec::new();
    for (attribute, prefix) in kinds {
        let links = built.all(&format!("a[{attribute}]"));
        assert!(!links.is_empty(), "the page has no link with {attribute}");
        for link in links {
            let id = format!("{prefix}{}", link.attr(attribute).unwrap_or_default());
            let target = built.by_id(&id);
            let title = target.and_then(|target| target.attr("data-title")).unwrap_or_default();
            if title.is_empty() {
                wrong.push(format!("no #{id} with a title: {}", excerpt(link)));
            }
        }
    }
    for element in built.all("[data-parts]") {
        let parts: Vec<_> = element.attr("data-parts").unwrap_or_default().split_whitespace().collect();
        let missing = parts.iter().filter(|part| built.by_id(part).is_none());
        wrong.extend(missing.map(|part| format!("no part `{part}` for {}", excerpt(element))));
        if parts.iter().filter_map(|part| built.by_id(part)).all(|part| words(part).is_empty()) {
            wrong.push(format!("a card without words: {}", excerpt(element)));
        }
        if element.attr("data-title").is_none() {
            wrong.push(format!("parts without a title: {}", excerpt(element)));
        }
    }
    assert_none(wrong, "cards that would be empty");
}

#[test]
fn every_link_to_another_site_opens_apart() {
    let built = Built::read();
    let apart = built.all("a[href^='https://']").into_iter();
    let wrong =
        apart.filter(|link| link.attr("target") != Some("_blank") || link.attr("rel") != Some("noopener"));
    assert_none(wrong.map(excerpt).collect(), "links off the site without target=_blank rel=noopener");
}

#[test]
fn every_link_has_a_name() {
    let built = Built::read();
    let named = |label: Option<&str>| label.is_some_and(|label| !label.trim().is_empty());
    let nameless =
        built.all("a").into_iter().filter(|link| words(*link).is_empty() && !named(link.attr("aria-label")));
    assert_none(nameless.map(excerpt).collect(), "links without a name");
}
