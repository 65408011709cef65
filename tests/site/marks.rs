//! Numbers of notes: each mark of the letter has one, and one entry beside the letter bears it.

use crate::built::{Built, assert_none, excerpt, selector, words};
use std::collections::BTreeSet;

#[test]
fn each_note_of_the_letter_has_one_entry_beside_it_with_its_number() {
    let built = Built::read();
    let mut wrong = Vec::new();
    let mut numbers = BTreeSet::new();
    for mark in built.all("#letter .para > p a[data-note]") {
        let Some(number) = mark.attr("data-n").and_then(|number| number.parse::<usize>().ok()) else {
            wrong.push(format!("no number: {}", excerpt(mark)));
            continue;
        };
        numbers.insert(number);
        let id = format!("note-{}", mark.attr("data-note").unwrap_or_default());
        let entry = built.by_id(&id).filter(|entry| entry.value().name() == "li");
        let shown = entry.and_then(|entry| entry.select(&selector(".n")).next()).map(words);
        if shown != Some(number.to_string()) || mark.attr("href") != Some(&format!("#{id}")) {
            wrong.push(format!("{number}: its entry bears {shown:?}: {}", excerpt(mark)));
        }
    }
    assert_none(wrong, "marks");
    assert_eq!(numbers, (1..=numbers.len()).collect(), "numbers without a gap");
    assert!(numbers.len() > 20, "only {} numbers", numbers.len());
}

/// Reader views, text browsers and copies take what stands in a paragraph for the letter's.
#[test]
fn no_word_of_ours_stands_in_a_paragraph_of_the_letter() {
    let built = Built::read();
    let marks = built.all("#letter .para > p [data-mark]");
    assert!(marks.len() > 3, "only {} compared quotations", marks.len());
    assert_none(
        marks.into_iter().filter(|mark| !words(*mark).is_empty()).map(excerpt).collect(),
        "words of ours",
    );
}
