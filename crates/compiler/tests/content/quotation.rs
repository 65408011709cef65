//! Quotations compared with the text they are quoted from.

use compiler::quotation::compare::{Comparison, compare};
use compiler::quotation::tokens::{same_words, tokens};
use model::Segment;
use proptest::prelude::*;

const ARTICLE: &str = "No River State shall expel or return (“arrêter”) a boatman in any manner whatsoever \
    to the banks of waters where his life or freedom would be threatened on account of his flag, cargo, \
    nationality, membership of a particular social group or political opinion.";

fn compared(letter: &str, clause: &str) -> Comparison {
    compare(letter, clause).unwrap_or_else(|why| panic!("{letter}: {why}"))
}

/// The differences as (letter, text), and whether the quotation is partial.
fn differences(letter: &str, clause: &str) -> (Vec<(String, String)>, bool) {
    let comparison = compared(letter, clause);
    (comparison.differences.into_iter().map(|d| (d.letter, d.text)).collect(), comparison.partial)
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(letter, text)| ((*letter).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn three_changes_in_an_article() {
    let letter = "No River State shall expel or return ('arrêter') a boatman in any manner whatsoever to the \
        banks of waters where their life or freedom would be threatened on account of their flag, cargo, \
        nationality, membership of a particular social group, or political opinion.";
    let expected = [("their", "his"), ("their", "his"), (",", "")];
    assert_eq!(differences(letter, ARTICLE), (pairs(&expected), false));
}

#[test]
fn two_words_left_out_of_a_short_quotation() {
    assert_eq!(differences("life or freedom threatened", ARTICLE), (pairs(&[("", "would be")]), true));
}

#[test]
fn one_letter_more() {
    let clause = "For the purpose of determining whether there are such grounds.";
    let letter = "For the purposes of determining whether there are such grounds.";
    assert_eq!(differences(letter, clause), (pairs(&[("purposes", "purpose")]), false));
}

#[test]
fn the_kind_of_quotation_mark_is_no_difference() {
    let letter = ARTICLE.replace(['“', '”'], "'");
    assert_eq!(differences(&letter, ARTICLE), (vec![], false));
}

#[test]
fn the_kind_of_apostrophe_is_no_difference() {
    assert_eq!(differences("the boatman's life", "Save the boatman’s life."), (vec![], true));
}

#[test]
fn a_last_mark_left_out_makes_a_quotation_partial_and_no_more() {
    let letter = ARTICLE.trim_end_matches('.');
    assert_eq!(differences(letter, ARTICLE), (vec![], true));
}

#[test]
fn a_last_mark_that_the_text_does_not_have_there_is_a_difference() {
    assert_eq!(differences("to the banks.", ARTICLE), (pairs(&[(".", "")]), true));
}

#[test]
fn a_changed_first_word_is_a_change_and_not_an_omission() {
    let letter = ARTICLE.replacen("No ", "Any ", 1);
    let comparison = compared(&letter, ARTICLE);
    assert_eq!(comparison.segments[..2], [Segment::Letter("Any".into()), Segment::Text(" No".into())]);
    assert!(!comparison.partial);
}

#[test]
fn a_changed_last_mark_is_a_change() {
    let letter = ARTICLE.replace("opinion.", "opinion,");
    assert_eq!(differences(&letter, ARTICLE), (pairs(&[(",", ".")]), false));
}

#[test]
fn a_common_first_word_is_not_tied_to_a_far_place() {
    // "or" stands much earlier in the clause too.
    assert_eq!(differences("or freedom would be threatened", ARTICLE), (vec![], true));
}

#[test]
fn a_sentence_left_out_in_the_middle_is_found() {
    let letter = "No River State shall expel or return ('arrêter') a boatman where his life or freedom would be threatened";
    let expected = [("", "in any manner whatsoever to the banks of waters")];
    assert_eq!(differences(letter, ARTICLE), (pairs(&expected), true));
}

#[test]
fn the_case_of_a_letter_is_a_difference() {
    assert_eq!(differences("a Boatman in any manner", ARTICLE), (pairs(&[("Boatman", "boatman")]), true));
}

#[test]
fn other_words_are_no_quotation() {
    assert!(compare("All men are born free and equal", ARTICLE).is_err());
    assert!(compare("", ARTICLE).is_err());
}

#[test]
fn segments_read_on_with_their_spaces() {
    let comparison = compared("where their life or freedom threatened", ARTICLE);
    let expected = [
        Segment::Same("where".into()),
        Segment::Letter(" their".into()),
        Segment::Text(" his".into()),
        Segment::Same(" life or freedom".into()),
        Segment::Text(" would be".into()),
        Segment::Same(" threatened".into()),
    ];
    assert_eq!(comparison.segments, expected);
}

fn joined(segments: &[Segment], with_letter: bool) -> String {
    let words = |segment: &Segment| match segment {
        Segment::Same(words) => words.clone(),
        Segment::Letter(words) if with_letter => words.clone(),
        Segment::Text(words) if !with_letter => words.clone(),
        _ => String::new(),
    };
    segments.iter().map(words).collect()
}

/// Words, marks and spaces as they come in a treaty, from few words so that many repeat.
fn clause() -> impl Strategy<Value = Vec<String>> {
    let piece = prop::sample::select(vec![
        "No",
        "State",
        "shall",
        "his",
        "or",
        "the",
        "boatman’s",
        "non-refoulement",
        ",",
        ".",
        "(",
        ")",
        "“",
        "”",
        "\u{a0}«",
        "é",
        "3",
        "\n",
    ]);
    prop::collection::vec(piece.prop_map(str::to_owned), 1..40)
}

proptest! {
    #[test]
    fn the_segments_are_the_letter_and_a_stretch_of_the_clause(
        clause in clause(), from in 0usize..40, length in 1usize..40,
        changes in prop::collection::vec((0usize..40, "[a-z,“ ]{0,6}"), 0..4),
    ) {
        let from = from.min(clause.len() - 1);
        let mut letter = clause[from..(from + length).min(clause.len())].to_vec();
        for (at, words) in changes {
            let at = at % letter.len();
            letter[at] = words;
        }
        let (letter, clause) = (letter.join(" "), clause.join(" "));
        if let Ok(comparison) = compare(&letter, &clause) {
            let ours = joined(&comparison.segments, true);
            prop_assert_eq!(ours.trim(), letter.trim());
            let stretch = joined(&comparison.segments, false);
            let length = tokens(&stretch).len();
            let whole = tokens(&clause);
            let found = whole.windows(length.max(1)).any(|window| {
                window.iter().zip(&tokens(&stretch)).all(|(one, other)| one.is_same(other))
            });
            prop_assert!(found, "{stretch:?} is no stretch of {clause:?}");
            if !comparison.partial {
                prop_assert!(same_words(&stretch, &clause));
            }
        }
    }

    #[test]
    fn a_stretch_of_the_clause_has_no_difference(clause in clause(), from in 0usize..40, length in 1usize..40) {
        let from = from.min(clause.len() - 1);
        let letter = clause[from..(from + length).min(clause.len())].join(" ");
        if let Ok(comparison) = compare(&letter, &clause.join(" ")) {
            prop_assert!(comparison.differences.is_empty(), "{:?}", comparison.differences);
        }
    }

    #[test]
    fn tokens_join_back_to_the_text(text in "\\PC{0,60}") {
        let joined: String = tokens(&text).iter().map(|token| token.spaced).collect();
        prop_assert_eq!(joined, text.trim_end());
    }
}
