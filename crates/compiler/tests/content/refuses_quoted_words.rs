//! Words between quotation marks outside the letter that nothing read of their sources holds.

use crate::base::{EXPLAINER, LAW_SOURCES, NOTES, damaged, refused, report};
use compiler::compile_files;
use expect_test::expect;

const EXCERPT: &str = r#"read = "Read in a stored copy."
  [[source.excerpt]]
  at = "page 4"
  words = '''The committee was “alarmed” by the number of boats, most of which came from the north.'''
  read_at = "gazette.example"
"#;

/// The base where the register's file also holds words of the register.
fn quoting(words: &str) -> Vec<(&'static str, &'static str, String)> {
    vec![
        (LAW_SOURCES, "read = \"Read in a stored copy.\"", EXCERPT.to_owned()),
        (EXPLAINER, "No State may stop a boat.", words.to_owned()),
    ]
}

fn with(words: &str) -> compiler::Files {
    let changes = quoting(words);
    damaged(&changes.iter().map(|(file, from, to)| (*file, *from, to.as_str())).collect::<Vec<_>>())
}

#[test]
fn words_that_were_read_may_be_quoted() {
    for words in [
        "It was “alarmed by the number of boats”.",
        "It was “‘alarmed’ by the […] boats, most of which came”.",
        "It was “alarmed by the [number](provision:river-treaty-4) of boats”.",
        // An article's own words need no excerpt, nor does the name of the source.
        "It says “stop or turn back” and “The treaty register”.",
    ] {
        compile_files(&with(words), None).unwrap_or_else(|report| panic!("{words}\n{report}"));
    }
}

#[test]
fn one_word_changed() {
    report(
        &with("It was “alarmed by the size of boats”."),
        &expect![[r#"
            error: nothing that was read of `register` has these words
              --> content/letters/2023-08-29-river/explainer.toml:4:38
              |
            4 |   { voice = "treaty", text = "It was “alarmed by the size of boats”.", sources = ["register"] },
              |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
              = help: next to what was read, this has “size” for “number”

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn words_left_out_without_a_mark() {
    report(
        &with("It was “alarmed by the number of boats, most from the north”."),
        &expect![[r#"
            error: nothing that was read of `register` has these words
              --> content/letters/2023-08-29-river/explainer.toml:4:38
              |
            4 |   { voice = "treaty", text = "It was “alarmed by the number of boats, most from the north”.", sources = ["r…
              |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
              = help: next to what was read, this leaves out “of which came”

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn words_that_nobody_read() {
    report(
        &with("It was “deeply sorry for the whole affair”."),
        &expect![[r#"
        error: nothing that was read of `register` has these words
          --> content/letters/2023-08-29-river/explainer.toml:4:38
          |
        4 |   { voice = "treaty", text = "It was “deeply sorry for the whole affair”.", sources = ["register"] },
          |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
          = help: store the sentence as [[source.excerpt]] of `register`; or take the marks away and say who reported it

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn words_of_another_source() {
    refused(
        EXPLAINER,
        r#"text = "Some read it otherwise.", sources = ["gazette"]"#,
        r#"text = "Some read “whatever its flag or its cargo” otherwise.", sources = ["gazette"]"#,
        &expect![[r#"
            error: nothing that was read of `gazette` has these words
              --> content/letters/2023-08-29-river/explainer.toml:5:42
              |
            5 | … { voice = "scholar", text = "Some read “whatever its flag or its cargo” otherwise.", sources = ["gazette"] },
              |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
              = help: `register` has them: name it in `sources`

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_title_of_a_note_may_name_the_letters_words_and_no_others() {
    let files = damaged(&[(NOTES, "title = \"One word\"", "title = \"“their” river\"")]);
    compile_files(&files, None).unwrap_or_else(|report| panic!("{report}"));
    refused(
        NOTES,
        "title = \"One word\"",
        "title = \"“theirs”\"",
        &expect![[r#"
            error: nothing that was read of `register` has these words
               --> content/letters/2023-08-29-river/notes.toml:11:10
               |
            11 | title = "“theirs”"
               |          ^^^^^^^^
               |
               = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
               = help: store the sentence as [[source.excerpt]] of `register`; or take the marks away and say who reported it

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_excerpt_that_does_not_say_where_it_was_read() {
    report(
        &damaged(&[(
            LAW_SOURCES,
            "read = \"Read in a stored copy.\"",
            &EXCERPT.replace("  read_at = \"gazette.example\"\n", ""),
        )]),
        &expect![[r#"
            error: `read_at` is missing here
              --> content/law/sources.toml:7:3
              |
            7 |   [[source.excerpt]]
              |   ^^^^^^^^^^^^^^^^^^
              |
              = help: add `read_at = …` to this table

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_excerpt_in_a_language_that_is_no_tag() {
    report(
        &damaged(&[(
            LAW_SOURCES,
            "read = \"Read in a stored copy.\"",
            &EXCERPT.replace("  at =", "  language = \"Korean\"\n  at ="),
        )]),
        &expect![[r#"
            error: language `Korean` is not known
              --> content/law/sources.toml:8:14
              |
            8 |   language = "Korean"
              |              ^^^^^^^^
              |
              = help: known: en, fr, sw; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_flag_that_is_none() {
    refused(
        LAW_SOURCES,
        "name = \"The treaty register\"",
        "is_letter = \"yes\"\nname = \"The treaty register\"",
        &expect![[r#"
            error: this string should be true or false
              --> content/law/sources.toml:4:13
              |
            4 | is_letter = "yes"
              |             ^^^^^

            1 error; nothing was written.
        "#]],
    );
}
