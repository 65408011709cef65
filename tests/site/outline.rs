//! The page as a screen reader lists it: headings, landmarks, languages.

use crate::built::{Built, assert_none, excerpt, words};
use std::collections::BTreeSet;

#[test]
fn headings_skip_no_level() {
    let parts = contract::Part::ALL.iter().map(|part| part.file());
    for file in parts.chain(["index.html", "single.html", "p/7.html"]) {
        headings_of(&Built::page(file), file);
    }
}

fn headings_of(built: &Built, file: &str) {
    let mut wrong = Vec::new();
    let mut before = 0;
    for heading in built.all("h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name().as_bytes()[1] - b'0';
        if level > before + 1 {
            wrong.push(format!("level {level} after level {before}: {}", words(heading)));
        }
        if words(heading).is_empty() {
            wrong.push(format!("empty: {}", excerpt(heading)));
        }
        before = level;
    }
    assert_eq!(built.all("h1").len(), 1, "{file}: headings of the first level");
    assert_none(wrong, &format!("{file}: the outline of headings"));
}

#[test]
fn landmarks_have_names_of_their_own() {
    let built = Built::read();
    assert_eq!(built.all("main").len(), 1, "main parts");
    let mut names = BTreeSet::new();
    let mut wrong = Vec::new();
    for landmark in built.all("nav, section:is([aria-label], [aria-labelledby]), aside, form, [role=region]")
    {
        let label = landmark.attr("aria-label").map(str::to_owned);
        let pointed = landmark.attr("aria-labelledby").and_then(|id| built.by_id(id)).map(words);
        match label.or(pointed).filter(|name| !name.trim().is_empty()) {
            None => wrong.push(format!("no name: {}", excerpt(landmark))),
            Some(name) if !names.insert((landmark.value().name().to_owned(), name.clone())) => {
                wrong.push(format!("{name:?} is the name of two: {}", excerpt(landmark)));
            }
            Some(_) => {}
        }
    }
    assert_none(wrong, "landmarks");
}

#[test]
fn the_page_and_its_foreign_words_say_their_language() {
    let built = Built::page("single.html");
    assert_eq!(built.one("html").attr("lang"), Some("en"));
    let foreign: BTreeSet<_> =
        built.all("body [lang]").into_iter().filter_map(|part| part.attr("lang")).collect();
    for language in ["fr", "es"] {
        assert!(
            foreign.contains(language),
            "no text on the page is marked as `{language}`; marked: {foreign:?}"
        );
    }
}

#[test]
fn skip_links_come_first() {
    let built = Built::read();
    let first = built.all("body a").into_iter().next().expect("a link");
    assert_eq!(first.attr("href"), Some("#letter"), "the first stop: {}", excerpt(first));
}

#[test]
fn paragraphs_of_the_letter_are_numbered_from_one() {
    let built = Built::read();
    let numbered = built.all("#letter .para[id]");
    let ids: Vec<_> = numbered.iter().filter_map(|paragraph| paragraph.attr("id")).collect();
    let expected: Vec<_> = (1..=ids.len()).map(|number| format!("p{number}")).collect();
    assert_eq!(ids, expected);
    let first = words(built.all("#p1 > p")[0]);
    assert!(first.contains("We write in our capacity"), "p1 reads {first:?}");
}
