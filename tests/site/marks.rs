//! Numbers for print: each mark of the letter has one, and one entry bears it.

use crate::built::{Built, assert_none, excerpt};
use std::collections::BTreeSet;

#[test]
fn each_mark_of_the_letter_has_one_endnote() {
    let built = Built::read();
    let marks = built.all("#letter :is(a[data-provision], a[data-source], a[data-note], a[data-quote])");
    let mut wrong = Vec::new();
    let mut numbers = BTreeSet::new();
    for mark in marks {
        let Some(number) = mark.attr("data-n").and_then(|number| number.parse::<usize>().ok()) else {
            wrong.push(format!("no number: {}", excerpt(mark)));
            continue;
        };
        numbers.insert(number);
        let entries = built.all(&format!(":not(a)[data-n='{number}']"));
        let [entry] = entries.as_slice() else {
            wrong.push(format!("{} entries bear {number}", entries.len()));
            continue;
        };
        let id = ["data-provision", "data-source", "data-note", "data-quote"]
            .iter()
            .zip(["", "source-", "note-", "quote-"])
            .find_map(|(name, prefix)| mark.attr(name).map(|id| format!("{prefix}{id}")));
        let around = entry
            .ancestors()
            .filter_map(scraper::ElementRef::wrap)
            .find(|one| one.attr("data-title").is_some());
        if around.and_then(|one| one.attr("id").map(str::to_owned)) != id {
            wrong.push(format!("{number} stands at another entry: {}", excerpt(mark)));
        }
    }
    assert_none(wrong, "marks");
    assert_eq!(numbers, (1..=numbers.len()).collect(), "numbers without a gap");
    assert!(numbers.len() > 20, "only {} numbers", numbers.len());
}
