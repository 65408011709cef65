//! Who speaks: each block outside the letter says so in words, and says where it comes from.

use crate::built::{Built, assert_none, excerpt, selector, words};
use contract::Part;
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
fn each_statement_names_its_voice_and_its_sources() {
    let known = known();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for file in Part::ALL.iter().map(|part| part.file()).chain(["index.html"]) {
        let built = Built::page(file);
        for said in built.all("[data-voice]") {
            count += 1;
            let voice = said.attr("data-voice").unwrap_or_default();
            if !known.iter().any(|known| known == voice) {
                wrong.push(format!("{file}: `{voice}` is no voice: {}", excerpt(said)));
            }
            if !is_labelled(said) {
                wrong.push(format!("{file}: no label: {}", excerpt(said)));
            }
            if !holds(said, "a[data-source]") {
                wrong.push(format!("{file}: no source: {}", excerpt(said)));
            }
        }
    }
    assert!(count > 500, "only {count} statements have a voice");
    assert_none(wrong, "statements without voice or source");
}

#[test]
fn the_letter_holds_no_voice_but_its_own() {
    let built = Built::read();
    let ours = built.all("#letter [data-mark] [data-voice]");
    let within = built.all("#letter [data-voice]").into_iter().filter(|said| !ours.contains(said));
    assert_none(within.map(excerpt).collect(), "voices in the letter");
}

/// In itself, or in the neighbour before it of the same voice. A comparison of texts says it once for all, and the line
/// under the title is the page's own.
fn is_labelled(said: ElementRef<'_>) -> bool {
    let is_apart = |element: &ElementRef<'_>| {
        ["versus", "mast"].iter().any(|class| element.value().classes().any(|own| own == *class))
    };
    let mut one = Some(said);
    while let Some(element) = one {
        if holds(element, ".voice, dt") {
            return true;
        }
        let before = element.prev_siblings().find_map(ElementRef::wrap);
        one = before.filter(|before| before.attr("data-voice") == said.attr("data-voice"));
    }
    said.ancestors().filter_map(ElementRef::wrap).any(|around| is_apart(&around))
}

fn holds(element: ElementRef<'_>, css: &str) -> bool {
    element.select(&selector(css)).any(|found| !words(found).is_empty())
}
