//! Prose of ours that is hard to read.

use crate::base::{BOUND, LAW, LAW_SOURCES, damaged, refused};
use compiler::compile_files;
use expect_test::expect;

const SENTENCE: &str = "The States meet each year.";

/// A sentence of so many words.
fn sentence(words: usize) -> String {
    format!("Boats{}.", " boats".repeat(words - 1))
}

fn accepted(path: &str, from: &str, to: &str) {
    if let Err(report) = compile_files(&damaged(&[(path, from, to)]), None) {
        panic!("{report}");
    }
}

#[test]
fn a_long_sentence() {
    let text = format!("They meet. {} They go.", sentence(41));
    refused(
        LAW,
        SENTENCE,
        &text,
        &expect![[r#"
        error: this sentence has 41 words of ours; 40 are the most
           --> content/law/river-treaty.toml:65:48
           |
        65 | … { voice = "treaty", text = "They meet. Boats boats boats boats boats boats boats boats boats boats boats boat…
           |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = a reader should not have to begin a sentence again to understand it
           = help: make two of it, or take words out; words between “ and ” are not counted

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_long_sentence_over_several_lines() {
    let text =
        format!("\"\"\"\nThey meet. {}\"\"\"", sentence(41).replacen(" boats boats", "\nboats boats", 5));
    refused(
        LAW,
        &format!("\"{SENTENCE}\""),
        &text,
        &expect![[r#"
        error: this sentence has 41 words of ours; 40 are the most
           --> content/law/river-treaty.toml:66:12
           |
        66 | They meet. Boats
           |            ^^^^^
           |
           = a reader should not have to begin a sentence again to understand it
           = help: make two of it, or take words out; words between “ and ” are not counted

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_long_sentence_whose_place_escapes_hide() {
    let text = format!(r"They meet.\n{}", sentence(41));
    refused(
        LAW,
        SENTENCE,
        &text,
        &expect![[r#"
        error: this sentence has 41 words of ours; 40 are the most
           --> content/law/river-treaty.toml:65:36
           |
        65 | plain = { voice = "treaty", text = "They meet.\nBoats boats boats boats boats boats boats boats boats boa…
           |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = a reader should not have to begin a sentence again to understand it
           = help: make two of it, or take words out; words between “ and ” are not counted

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn long_sentences_on_average() {
    let text = vec![sentence(40); 10].join(" ");
    refused(
        LAW,
        SENTENCE,
        &text,
        &expect![[r#"
            error: our sentences are too long on average: 457 words in 22 sentences
              --> content/letters/2023-08-29-river/explainer.toml:1:1
              |
            1 | provenance = [{ voice = "editor", text = "The text was taken from a print.", sources = ["gazette"] }]
              | ^
              |
              = the page may have 20 words a sentence on average
              = help: shorten the longest, in the law files too; words between “ and ” are not counted

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn but_forty_words_are_accepted() {
    accepted(LAW, SENTENCE, &sentence(40));
}

#[test]
fn but_quoted_words_and_the_targets_of_links_are_not_counted() {
    let quoted = sentence(41);
    let read = "read = \"Read in a stored copy.\"";
    let excerpt = format!("{read}\n[[source.excerpt]]\nwords = \"{quoted} {quoted}\"\nread_at = \"There.\"");
    let text = format!("They [meet](part:quotes): “{quoted} {quoted}”");
    let files = damaged(&[(LAW, SENTENCE, &text), (LAW_SOURCES, read, &excerpt)]);
    compile_files(&files, None).unwrap_or_else(|report| panic!("{report}"));
}

#[test]
fn but_the_letters_words_are_not_ours() {
    accepted(
        BOUND,
        r#""treaty", text = "The treaty speaks of a river.""#,
        &format!(r#""letter", text = "{}""#, sentence(80)),
    );
}
