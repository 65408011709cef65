//! Ids that are malformed, declared twice, unknown or never used.

use crate::base::{EXPLAINER, LAW, LAW_SOURCES, NOTES, SOURCES, damaged, refused, report};
use expect_test::expect;

#[test]
fn an_id_that_is_malformed() {
    report(
        &damaged(&[
            (SOURCES, "id = \"gazette\"", "id = \"The Gazette!\""),
            (NOTES, "sources = [\"gazette\"]", "sources = [\"The Gazette!\"]"),
            (EXPLAINER, "print.\", sources = [\"gazette\"]", "print.\", sources = [\"register\"]"),
            (EXPLAINER, "otherwise.\", sources = [\"gazette\"]", "otherwise.\", sources = [\"register\"]"),
            (EXPLAINER, "hand.\", sources = [\"gazette\"]", "hand.\", sources = [\"register\"]"),
        ]),
        &expect![[r#"
            error: `The Gazette!` cannot be an id
               --> content/letters/2023-08-29-river/sources.toml:12:6
               |
            12 | id = "The Gazette!"
               |      ^^^^^^^^^^^^^^
               |
               = an id has lower-case letters, digits and single hyphens, so that it is the same in a file and in an address
               = help: write `the-gazette`

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_source_declared_twice() {
    refused(
        SOURCES,
        r#"id = "gazette""#,
        r#"id = "register""#,
        &expect![[r#"
            error: source `gazette` is not known
              --> content/letters/2023-08-29-river/explainer.toml:1:89
              |
            1 | provenance = [{ voice = "editor", text = "The text was taken from a print.", sources = ["gazette"] }]
              |                                                                                         ^^^^^^^^^
              |
              = help: declare the source in a sources.toml, or link to one that is there

            error: source `gazette` is not known
              --> content/letters/2023-08-29-river/explainer.toml:5:69
              |
            5 |   { voice = "scholar", text = "Some read it otherwise.", sources = ["gazette"] },
              |                                                                     ^^^^^^^^^
              |
              = help: declare the source in a sources.toml, or link to one that is there

            error: source `gazette` is not known
               --> content/letters/2023-08-29-river/explainer.toml:10:65
               |
            10 | statements = [{ voice = "editor", text = "By hand.", sources = ["gazette"] }]
               |                                                                 ^^^^^^^^^
               |
               = help: declare the source in a sources.toml, or link to one that is there

            error: source `gazette` is not known
              --> content/letters/2023-08-29-river/notes.toml:7:72
              |
            7 | record = [{ voice = "press", text = "Papers write Walter.", sources = ["gazette"] }]
              |                                                                        ^^^^^^^^^
              |
              = help: declare the source in a sources.toml, or link to one that is there

            error: the source `register` is declared twice
               --> content/letters/2023-08-29-river/sources.toml:12:6
               |
            12 | id = "register"
               |      ^^^^^^^^^^ again here
               |
               --> content/law/sources.toml:2:6
               |
             2 | id = "register"
               |      ---------- first here
               |
               = help: give one of them another id

            5 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_note_declared_twice() {
    refused(
        NOTES,
        r#"id = "their""#,
        r#"id = "walter""#,
        &expect![[r#"
            error: note `their` is not known
               --> content/letters/2023-08-29-river/letter.md:16:114
               |
            16 | …turn back ('arrêter') a boat on [their](note:their) river.'](quote:river-treaty-3-1) It also bars [“flag or ca…
               |                                          ^^^^^^^^^^
               |
               = help: declare the note in the letter's notes.toml, or link to one that is there

            error: the note `walter` is declared twice
               --> content/letters/2023-08-29-river/notes.toml:10:6
               |
             2 | id = "walter"
               |      -------- first here
            10 | id = "walter"
               |      ^^^^^^^^ again here
               |
               = help: give one of them another id

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_clause_declared_twice() {
    refused(
        LAW,
        r#"id = "river-treaty-3-2""#,
        r#"id = "river-treaty-3-1""#,
        &expect![[r#"
        error: the provision `river-treaty-3-1` is declared twice
           --> content/law/river-treaty.toml:49:8
           |
        35 |   id = "river-treaty-3-1"
           |        ------------------ first here
        49 |   id = "river-treaty-3-1"
           |        ^^^^^^^^^^^^^^^^^^ again here
           |
           = help: give one of them another id

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_article_declared_twice() {
    refused(
        LAW,
        r#"id = "river-treaty-4"
article"#,
        r#"id = "river-treaty-3"
article"#,
        &expect![[r#"
            error: the provision `river-treaty-3` is declared twice
               --> content/law/river-treaty.toml:63:6
               |
            27 | id = "river-treaty-3"
               |      ---------------- first here
            63 | id = "river-treaty-3"
               |      ^^^^^^^^^^^^^^^^ again here
               |
               = help: give one of them another id

            error: the clause id `river-treaty-4` does not fit its provision
               --> content/law/river-treaty.toml:68:8
               |
            68 |   id = "river-treaty-4"
               |        ^^^^^^^^^^^^^^^^
               |
               = help: write `river-treaty-3`, or `river-treaty-3-1` with the paragraph's number

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_provision_of_another_instrument() {
    refused(
        LAW,
        r#"id = "river-treaty-3"
article"#,
        r#"id = "lake-treaty-3"
article"#,
        &expect![[r#"
            error: the id `lake-treaty-3` is not its instrument's and a number
               --> content/law/river-treaty.toml:27:6
               |
            27 | id = "lake-treaty-3"
               |      ^^^^^^^^^^^^^^^
               |
               = help: write `river-treaty-` and the article, which begins with a digit, or move it to its own file

            error: the clause id `river-treaty-3-1` does not fit its provision
               --> content/law/river-treaty.toml:35:8
               |
            35 |   id = "river-treaty-3-1"
               |        ^^^^^^^^^^^^^^^^^^
               |
               = help: write `lake-treaty-3-1` with the paragraph's number

            error: the clause id `river-treaty-3-2` does not fit its provision
               --> content/law/river-treaty.toml:49:8
               |
            49 |   id = "river-treaty-3-2"
               |        ^^^^^^^^^^^^^^^^^^
               |
               = help: write `lake-treaty-3-1` with the paragraph's number

            error: provision `river-treaty-3` is not known
               --> content/letters/2023-08-29-river/letter.md:16:13
               |
            16 | [Article 3](provision:river-treaty-3) says that ['No State shall stop or turn back…
               |             ^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: did you mean `river-treaty-4`?

            4 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_clause_that_does_not_fit_its_article() {
    refused(
        LAW,
        r#"id = "river-treaty-3-2""#,
        r#"id = "river-treaty-3-b""#,
        &expect![[r#"
        error: the clause id `river-treaty-3-b` does not fit its provision
           --> content/law/river-treaty.toml:49:8
           |
        49 |   id = "river-treaty-3-b"
           |        ^^^^^^^^^^^^^^^^^^
           |
           = help: write `river-treaty-3-1` with the paragraph's number

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_source() {
    refused(
        NOTES,
        r#"sources = ["register"]"#,
        r#"sources = ["registry"]"#,
        &expect![[r#"
            error: source `registry` is not known
               --> content/letters/2023-08-29-river/notes.toml:15:74
               |
            15 | record = [{ voice = "treaty", text = "The treaty has “the”.", sources = ["registry"] }]
               |                                                                          ^^^^^^^^^^
               |
               = help: did you mean `register`?

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_source_that_is_never_used() {
    refused(
        LAW_SOURCES,
        "[[source]]",
        r#"[[source]]
id = "spare"
number = 2
name = "Spare"
read = "Not read."

[[source]]"#,
        &expect![[r#"
    error: the source `spare` is never used
      --> content/law/sources.toml:2:6
      |
    2 | id = "spare"
      |      ^^^^^^^
      |
      = a source that nothing rests on makes the rest look better founded than it is
      = help: name it where it is relied on, or take it out

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_source_named_twice() {
    refused(
        NOTES,
        r#"sources = ["register"]"#,
        r#"sources = ["register", "register"]"#,
        &expect![[r#"
            error: source `register` is named twice
               --> content/letters/2023-08-29-river/notes.toml:15:86
               |
            15 | record = [{ voice = "treaty", text = "The treaty has “the”.", sources = ["register", "register"] }]
               |                                                                                      ^^^^^^^^^^
               |
               = help: take one of the two out

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn no_source() {
    refused(
        NOTES,
        r#"sources = ["register"]"#,
        "sources = []",
        &expect![[r#"
            error: there is no source here
               --> content/letters/2023-08-29-river/notes.toml:15:73
               |
            15 | record = [{ voice = "treaty", text = "The treaty has “the”.", sources = [] }]
               |                                                                         ^^
               |
               = nothing is said on the page without a source
               = help: name at least one id from a sources.toml

            1 error; nothing was written.
        "#]],
    );
}
