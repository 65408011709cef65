//! What all letters share speaks of none of them.

use crate::base::{LAW, damaged, files, page, refused, report};
use expect_test::expect;

const READING: &str = "It says so of [each boat](provision:river-treaty-3-1).";
const GLOSSARY: &str = "letters/2023-08-29-river/glossary.toml";
const TERM: &str = r#"
[[term]]
id = "boat"
term = "Boat"
texts = [{ voice = "press", text = "A boat of the letter.", sources = ["river-news"] }]
"#;

#[test]
fn the_law_does_not_rest_on_a_source_of_one_letter() {
    refused(
        LAW,
        &format!("text = \"{READING}\", sources = [\"register\"]"),
        &format!("text = \"{READING}\", sources = [\"river-news\"]"),
        &expect![[r#"
            error: source `river-news` is not known
               --> content/law/river-treaty.toml:32:110
               |
            32 | …ovision:river-treaty-3-1).", sources = ["river-news"] }]
               |                                          ^^^^^^^^^^^^
               |
               = help: this source is one letter's own, and here stands what all letters share: move the source to content/law, or leave it out

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn the_law_does_not_lead_to_a_paragraph_of_one_letter() {
    refused(
        LAW,
        READING,
        "The letter says so in [paragraph 2](p:2).",
        &expect![[r#"
        error: the letter has no paragraph `2`
           --> content/law/river-treaty.toml:32:78
           |
        32 | readings = [{ voice = "scholar", text = "The letter says so in [paragraph 2](p:2).", sources = ["register"] }]
           |                                                                              ^^^
           |
           = help: here stands what all letters share; leave the link out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn the_law_does_not_lead_to_a_note_on_one_letter() {
    refused(
        LAW,
        READING,
        "See [a note](note:their).",
        &expect![[r#"
            error: note `their` is not known
               --> content/law/river-treaty.toml:32:55
               |
            32 | readings = [{ voice = "scholar", text = "See [a note](note:their).", sources = ["register"] }]
               |                                                       ^^^^^^^^^^
               |
               = help: this note is one letter's own, and here stands what all letters share: leave the link out

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_letter_has_words_of_its_own_beside_those_of_the_law() {
    let mut files = files();
    files.insert(GLOSSARY, TERM);
    assert!(page(&files).contains(r#"id="term-boat""#), "the letter's own word is not on its page");
}

#[test]
fn the_law_does_not_use_a_word_that_only_one_letter_explains() {
    let mut files = damaged(&[(LAW, READING, "See [boat](term:boat).")]);
    files.insert(GLOSSARY, TERM);
    report(
        &files,
        &expect![[r#"
            error: term `boat` is not known
               --> content/law/river-treaty.toml:32:53
               |
            32 | readings = [{ voice = "scholar", text = "See [boat](term:boat).", sources = ["register"] }]
               |                                                     ^^^^^^^^^
               |
               = help: this term is one letter's own, and here stands what all letters share: move the term to content/law, or leave it out

            1 error; nothing was written.
        "#]],
    );
}
