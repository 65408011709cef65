//! What all letters share speaks of none of them.

use crate::base::{ALL, LAW, LAW_SOURCES, damaged, files, page, refused, report};
use compiler::{Files, compile_files};
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

/// The base with a second letter, the same in another folder, and what `more` adds to its files and to the law.
fn two_letters(more: &[(&str, &str)]) -> Files {
    let mut files = files();
    for (path, text) in ALL {
        if let Some(name) = path.strip_prefix("letters/2023-08-29-river/") {
            files.insert(format!("letters/2023-08-29-twin/{name}"), text);
        }
    }
    for (path, text) in more {
        let before = files.get(path).map(<[u8]>::to_vec).unwrap_or_default();
        files.insert(*path, [&before, text.as_bytes()].concat());
    }
    files
}

#[test]
fn a_shared_source_that_only_another_letter_names_is_no_orphan() {
    let source = "[[source]]\nid = \"almanac\"\nnumber = 2\n\
                  name = \"The Almanac\"\nread = \"Read in a stored copy.\"\n";
    let note = "[[note]]\nid = \"flag\"\ntitle = \"The flag\"\nkind = \"adds\"\nwords = \"flag\"\nshort = \"Each has one.\"\n\
                record = [{ voice = \"press\", text = \"Each has one.\", sources = [\"almanac\"] }]\n";
    let alone = two_letters(&[(LAW_SOURCES, source)]);
    let refused = compile_files(&alone, Some("2023-08-29-river")).expect_err("an orphan").render();
    assert!(refused.contains("the source `almanac` is never used"), "{refused}");
    let shared = two_letters(&[(LAW_SOURCES, source), ("letters/2023-08-29-twin/notes.toml", note)]);
    assert!(compile_files(&shared, Some("2023-08-29-river")).is_ok());
}
