//! Who speaks: each block outside the letter says so in words, and says where it comes from.

use crate::built::{Built, assert_none, excerpt, selector, words};
use model::Voice;
use scraper::ElementRef;
use std::fs;
use std::path::Path;
use toml::Table;

/// The program's own, and those of the vocabulary.
fn known() -> Vec<String> {
    let vocabulary = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/vocabulary.toml");
    let vocabulary = fs::read_to_string(vocabulary).expect("the vocabulary");
    let vocabulary: Table = vocabulary.parse().expect("TOML");
    let declared = vocabulary["voice"].as_array().expect("voices").iter();
    let declared = declared.filter_map(|voice| voice["id"].as_str().map(str::to_owned));
    declared.chain(Voice::OWN.map(|voice| voice.key().to_owned())).collect()
}

#[test]
fn each_block_names_its_voice_and_its_source() {
    let built = Built::read();
    let (blocks, known) = (built.all("[data-voice]"), known());
    assert!(blocks.len() > 20, "only {} blocks have a voice", blocks.len());
    let mut wrong = Vec::new();
    for block in blocks {
        let voice = block.attr("data-voice").unwrap_or_default();
        if !known.iter().any(|known| known == voice) {
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
