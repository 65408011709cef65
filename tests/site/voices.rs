//! Who speaks: each block outside the letter says so in words, and says where it comes from.

use crate::built::{Built, assert_none, excerpt, selector, words};
use scraper::ElementRef;

const VOICES: [&str; 11] = [
    "letter",
    "treaty",
    "depositary",
    "un-body",
    "un-expert",
    "state",
    "court",
    "ngo",
    "press",
    "scholar",
    "editor",
];

#[test]
fn each_block_names_its_voice_and_its_source() {
    let built = Built::read();
    let blocks = built.all("[data-voice]");
    assert!(blocks.len() > 20, "only {} blocks have a voice", blocks.len());
    let mut wrong = Vec::new();
    for block in blocks {
        let voice = block.attr("data-voice").unwrap_or_default();
        if !VOICES.contains(&voice) {
            wrong.push(format!("`{voice}` is no voice: {}", excerpt(block)));
        }
        if !has(block, ".voice") {
            wrong.push(format!("no label: {}", excerpt(block)));
        }
        // A source, or the provision whose own words it puts plainly.
        if !has(block, ".from :is(a[data-source], a[data-provision])") {
            wrong.push(format!("no source: {}", excerpt(block)));
        }
    }
    assert_none(wrong, "blocks without voice or source");
}

#[test]
fn the_letter_holds_no_voice_but_its_own() {
    assert_none(
        Built::read().all("#letter [data-voice]").into_iter().map(excerpt).collect(),
        "voices in the letter",
    );
}

/// In the block itself or in one around it.
fn has(block: ElementRef<'_>, css: &str) -> bool {
    let around =
        block.ancestors().filter_map(ElementRef::wrap).filter(|element| element.attr("data-voice").is_some());
    std::iter::once(block)
        .chain(around)
        .any(|element| element.select(&selector(css)).any(|found| !words(found).is_empty()))
}
