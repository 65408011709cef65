//! Faults of quotations.

use crate::base::{LAW, LETTER, QUOTATIONS, refused};
use expect_test::expect;

#[test]
fn an_undeclared_difference() {
    refused(
        QUOTATIONS,
        r#"{ letter = "their", text = "the" }, "#,
        "",
        &expect![[r#"
        error: the differences declared are not the differences there are
           --> content/letters/2023-08-29-river/quotations.toml:4:15
           |
         4 | differences = [{ letter = ".", text = "" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/letter.md:16:49
           |
        16 | … 3](provision:river-treaty-3) says that ['No State shall stop or turn back ('arrêter') a boat on [their](note:…
           |                                          ---------------------------------------------------------------------- the quotation
           |
           = each difference from the authentic text is declared, in reading order, so that none slips in
           = help: differences = [
               { letter = "their", text = "the" },
               { letter = ".", text = "" },
             ]

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_declared_difference_that_is_none() {
    refused(
        QUOTATIONS,
        r#"[{ letter = "", text = "its" }]"#,
        r#"[{ letter = "", text = "its" }, { letter = "x", text = "y" }]"#,
        &expect![[r#"
        error: the differences declared are not the differences there are
           --> content/letters/2023-08-29-river/quotations.toml:9:15
           |
         9 | differences = [{ letter = "", text = "its" }, { letter = "x", text = "y" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/letter.md:16:172
           |
        16 | …'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:short) rules.
           |                                          ------------------------------ the quotation
           |
           = each difference from the authentic text is declared, in reading order, so that none slips in
           = help: differences = [
               { letter = "", text = "its" },
             ]

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_difference_of_an_exact_quotation() {
    refused(
        LAW,
        "whatever its flag or its cargo",
        "whatever its flag or cargo",
        &expect![[r#"
        error: the differences declared are not the differences there are
           --> content/letters/2023-08-29-river/quotations.toml:9:15
           |
         9 | differences = [{ letter = "", text = "its" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/letter.md:16:172
           |
        16 | …'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:short) rules.
           |                                          ------------------------------ the quotation
           |
           = each difference from the authentic text is declared, in reading order, so that none slips in
           = help: there is none: take `differences` out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_difference_without_words() {
    refused(
        QUOTATIONS,
        r#"{ letter = "", text = "its" }"#,
        r#"{ letter = "", text = "" }"#,
        &expect![[r#"
        error: the differences declared are not the differences there are
           --> content/letters/2023-08-29-river/quotations.toml:9:15
           |
         9 | differences = [{ letter = "", text = "" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/letter.md:16:172
           |
        16 | …'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:short) rules.
           |                                          ------------------------------ the quotation
           |
           = each difference from the authentic text is declared, in reading order, so that none slips in
           = help: differences = [
               { letter = "", text = "its" },
             ]

        error: this difference has no words
          --> content/letters/2023-08-29-river/quotations.toml:9:16
          |
        9 | differences = [{ letter = "", text = "" }]
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: say what the letter has, what the text has, or both

        2 errors; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_that_is_not_declared() {
    refused(
        QUOTATIONS,
        r#"[[quotation]]
id = "river-treaty-3-1"
clause = "river-treaty-3-1"
differences = [{ letter = "their", text = "the" }, { letter = ".", text = "" }]
"#,
        "",
        &expect![[r#"
    error: the quotation `river-treaty-3-1` is not declared
       --> content/letters/2023-08-29-river/letter.md:16:135
       |
    16 | … a boat on [their](note:their) river.'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:short) ru…
       |                                          ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: add to quotations.toml:
         [[quotation]]
         id = "river-treaty-3-1"
         clause = "river-treaty-3-1"
         differences = [
           { letter = "their", text = "the" },
           { letter = ".", text = "" },
         ]

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_quotation_with_a_mistyped_id() {
    refused(
        LETTER,
        "(quote:short)",
        "(quote:shorts)",
        &expect![[r#"
        error: the quotation `shorts` is not declared
           --> content/letters/2023-08-29-river/letter.md:16:190
           |
        16 | …aty-3-1) It also bars [“flag or cargo”](quote:shorts) rules.
           |                                          ^^^^^^^^^^^^
           |
           = help: did you mean `short`?

        error: the quotation `short` does not stand in the letter
          --> content/letters/2023-08-29-river/quotations.toml:7:6
          |
        7 | id = "short"
          |      ^^^^^^^
          |
          = help: mark it in letter.md: [“…”](quote:short), or take it out here

        2 errors; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_of_an_unknown_clause() {
    refused(
        QUOTATIONS,
        r#"id = "short"
clause = "river-treaty-3-1""#,
        r#"id = "short"
clause = "river-treaty-33-1""#,
        &expect![[r#"
    error: clause `river-treaty-33-1` is not known
      --> content/letters/2023-08-29-river/quotations.toml:8:10
      |
    8 | clause = "river-treaty-33-1"
      |          ^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `river-treaty-3-1`?

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_quotation_of_an_article_in_place_of_its_paragraph() {
    refused(
        QUOTATIONS,
        r#"id = "short"
clause = "river-treaty-3-1""#,
        r#"id = "short"
clause = "river-treaty-3""#,
        &expect![[r#"
    error: clause `river-treaty-3` is not known
      --> content/letters/2023-08-29-river/quotations.toml:8:10
      |
    8 | clause = "river-treaty-3"
      |          ^^^^^^^^^^^^^^^^
      |
      = help: name the paragraph of the article: `river-treaty-3-1`

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_quotation_of_another_clause() {
    refused(
        QUOTATIONS,
        r#"id = "short"
clause = "river-treaty-3-1""#,
        r#"id = "short"
clause = "river-treaty-4""#,
        &expect![[r#"
    error: this cannot be a quotation of `river-treaty-4`: more than half of the words do not stand in it
       --> content/letters/2023-08-29-river/letter.md:16:172
       |
    16 | …'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:short) rules.
       |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       --> content/letters/2023-08-29-river/quotations.toml:7:6
       |
     7 | id = "short"
       |      ------- declared here
       |
       = help: check `clause`, and the words

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_quotation_that_stands_twice() {
    refused(
        LETTER,
        "(quote:short)",
        "(quote:river-treaty-3-1)",
        &expect![[r#"
        error: the quotation `river-treaty-3-1` stands in the letter twice
           --> content/letters/2023-08-29-river/letter.md:16:190
           |
        16 | … 3](provision:river-treaty-3) says that ['No State shall stop or turn back ('arrêter') a boat on [their](note:their) river.'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:river-treaty-3-1) rules.
           |                                          -------------------------------------------------------------------------------------------------------------                                ^^^^^^^^^^^^^^^^^^^^^^
           |                                          |                                                                                                                                             
           |                                          first here
           |
           = help: give the second an id of its own

        error: the differences declared are not the differences there are
           --> content/letters/2023-08-29-river/quotations.toml:4:15
           |
         4 | differences = [{ letter = "their", text = "the" }, { letter = ".", text = "" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/letter.md:16:172
           |
        16 | …'](quote:river-treaty-3-1) It also bars [“flag or cargo”](quote:river-treaty-3-1) rules.
           |                                          ----------------------------------------- the quotation
           |
           = each difference from the authentic text is declared, in reading order, so that none slips in
           = help: differences = [
               { letter = "", text = "its" },
             ]

        error: the quotation `short` does not stand in the letter
          --> content/letters/2023-08-29-river/quotations.toml:7:6
          |
        7 | id = "short"
          |      ^^^^^^^
          |
          = help: mark it in letter.md: [“…”](quote:short), or take it out here

        3 errors; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_without_its_marks() {
    refused(
        LETTER,
        "[“flag or cargo”](quote:short)",
        "“[flag or cargo](quote:short)”",
        &expect![[r#"
        error: a quotation begins and ends with quotation marks, and has words in between
           --> content/letters/2023-08-29-river/letter.md:16:173
           |
        16 | …](quote:river-treaty-3-1) It also bars “[flag or cargo](quote:short)” rules.
           |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: put the marks inside the square brackets: [“words”](quote:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_inside_a_quotation() {
    refused(
        LETTER,
        "a boat on [their](note:their) river",
        "[“a boat”](quote:short) on [their](note:their) river",
        &expect![[r#"
        error: a quotation stands inside a quotation
           --> content/letters/2023-08-29-river/letter.md:16:49
           |
        16 | … 3](provision:river-treaty-3) says that ['No State shall stop or turn back ('arrêter') [“a boat”](quote:short)…
           |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: end the first quotation before the second begins

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_that_is_not_in_the_letter() {
    refused(
        LETTER,
        "[“flag or cargo”](quote:short)",
        "“flag or cargo”",
        &expect![[r#"
        error: the quotation `short` does not stand in the letter
          --> content/letters/2023-08-29-river/quotations.toml:7:6
          |
        7 | id = "short"
          |      ^^^^^^^
          |
          = help: mark it in letter.md: [“…”](quote:short), or take it out here

        1 error; nothing was written.
    "#]],
    );
}
