//! Lines beside the letter that are too long, or that say more than their record.

use crate::base::{EXPLAINER, NOTES, VOCABULARY, refused};
use expect_test::expect;

const SHORT: &str = "short = \"It is Walter in the papers.\"";

#[test]
fn a_note_without_a_line() {
    refused(
        NOTES,
        SHORT,
        "",
        &expect![[r#"
        error: `short` is missing here
          --> content/letters/2023-08-29-river/notes.toml:1:1
          |
        1 | [[note]]
          | ^^^^^^^^
          |
          = help: add `short = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_line_of_more_words_than_a_glance() {
    let long = format!("short = \"It is [Walter](p:1) – or{}.\"", " walter".repeat(22));
    refused(
        NOTES,
        SHORT,
        &long,
        &expect![[r#"
        error: here are 26 words; 25 are the most
          --> content/letters/2023-08-29-river/notes.toml:6:9
          |
        6 | short = "It is [Walter](p:1) – or walter walter walter walter walter walter wa…
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

/// What is quoted is read, too.
#[test]
fn a_line_that_is_long_because_it_quotes() {
    let words = "a name in the news ".repeat(6);
    let long = format!("short = \"“{}”\"", words.trim());
    refused(
        NOTES,
        SHORT,
        &long,
        &expect![[r#"
        error: here are 30 words; 25 are the most
          --> content/letters/2023-08-29-river/notes.toml:6:9
          |
        6 | short = "“a name in the news a name in the news a name in the news a name in t…
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        error: nothing that was read of `gazette` has these words
          --> content/letters/2023-08-29-river/notes.toml:6:10
          |
        6 | short = "“a name in the news a name in the news a name in the news a name in th…
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
          = help: store the sentence as [[source.excerpt]] of `gazette`; or take the marks away and say who reported it

        2 errors; nothing was written.
    "#]],
    );
}

#[test]
fn a_line_that_rests_on_a_source_outside_its_record() {
    let other = format!("{SHORT}\nshort_sources = [\"gazette\", \"register\"]");
    refused(
        NOTES,
        SHORT,
        &other,
        &expect![[r#"
        error: what this line sums up does not name the source `register`
          --> content/letters/2023-08-29-river/notes.toml:7:17
          |
        7 | short_sources = ["gazette", "register"]
          |                 ^^^^^^^^^^^^^^^^^^^^^^^
          |
          = a line says no more than the record that it leads to
          = help: name some of these: gazette; or leave `short_sources` out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_line_whose_sources_are_none() {
    refused(
        NOTES,
        SHORT,
        &format!("{SHORT}\nshort_sources = []"),
        &expect![[r#"
        error: there is no source here
          --> content/letters/2023-08-29-river/notes.toml:7:17
          |
        7 | short_sources = []
          |                 ^^
          |
          = nothing is said on the page without a source
          = help: name at least one id from a sources.toml

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_line_that_quotes_what_its_sources_do_not_say() {
    refused(
        NOTES,
        SHORT,
        "short = \"It is “Walter the boatman” in the papers.\"",
        &expect![[r#"
        error: nothing that was read of `gazette` has these words
          --> content/letters/2023-08-29-river/notes.toml:6:16
          |
        6 | short = "It is “Walter the boatman” in the papers."
          |                ^^^^^^^^^^^^^^^^^^^^
          |
          = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
          = help: store the sentence as [[source.excerpt]] of `gazette`; or take the marks away and say who reported it

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_line_that_links_to_nothing() {
    refused(
        NOTES,
        SHORT,
        "short = \"It is [Walter](note:walther) in the papers.\"",
        &expect![[r#"
        error: note `walther` is not known
          --> content/letters/2023-08-29-river/notes.toml:6:25
          |
        6 | short = "It is [Walter](note:walther) in the papers."
          |                         ^^^^^^^^^^^^
          |
          = help: did you mean `walter`?

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_kind_of_note_with_another_sign() {
    refused(
        VOCABULARY,
        "sign = \"unequal\"",
        "sign = \"unlike\"",
        &expect![[r#"
        error: sign `unlike` is not known
           --> content/vocabulary.toml:47:8
           |
        47 | sign = "unlike"
           |        ^^^^^^^^
           |
           = help: allowed: equal, unequal, plus

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_kind_of_note_without_a_word() {
    refused(
        VOCABULARY,
        "word = \"Differs\"",
        "",
        &expect![[r#"
        error: `word` is missing here
           --> content/vocabulary.toml:43:1
           |
        43 | [[note_kind]]
           | ^^^^^^^^^^^^^
           |
           = help: add `word = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_brief_that_is_not() {
    let long = format!("The committee asks for{} and", " boats".repeat(30));
    refused(
        EXPLAINER,
        "The committee asks for",
        &long,
        &expect![[r#"
        error: here are 36 words; 35 are the most
          --> content/letters/2023-08-29-river/explainer.toml:3:30
          |
        3 |   { voice = "letter", text = "The committee asks for boats boats boats boats boats boats boats boat…
          |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_brief_in_which_one_voice_speaks_twice() {
    refused(
        EXPLAINER,
        "voice = \"scholar\"",
        "voice = \"treaty\"",
        &expect![[r#"
        error: `in_brief` has the voice `treaty` twice
          --> content/letters/2023-08-29-river/explainer.toml:2:12
          |
        2 | in_brief = [
          |            ^
          |
          = it is three voices, each heard once
          = help: make one statement of the two, or give another voice

        1 error; nothing was written.
    "#]],
    );
}
