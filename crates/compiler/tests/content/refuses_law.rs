//! Faults of instruments, statuses, provisions and clauses.

use crate::base::{LAW, refused};
use expect_test::expect;

#[test]
fn an_unknown_kind() {
    refused(
        LAW,
        r#"kind = "treaty""#,
        r#"kind = "traety""#,
        &expect![[r#"
            error: kind `traety` is not known
              --> content/law/river-treaty.toml:3:8
              |
            3 | kind = "traety"
              |        ^^^^^^^^
              |
              = help: did you mean `treaty`? known: treaty, custom; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_language() {
    refused(
        LAW,
        r#"["en", "fr"]"#,
        r#"["en", "de"]"#,
        &expect![[r#"
            error: language `de` is not known
              --> content/law/river-treaty.toml:6:30
              |
            6 | authentic_languages = ["en", "de"]
              |                              ^^^^
              |
              = help: known: en, fr, sw; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_language_named_twice() {
    refused(
        LAW,
        r#"["en", "fr"]"#,
        r#"["en", "en"]"#,
        &expect![[r#"
        error: English is named twice
          --> content/law/river-treaty.toml:6:30
          |
        6 | authentic_languages = ["en", "en"]
          |                              ^^^^
          |
          = help: take one of the two out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_treaty_in_force_before_it_was_adopted() {
    refused(
        LAW,
        "in_force = 1954-04-22",
        "in_force = 1944-04-22",
        &expect![[r#"
        error: the instrument is in force before it was adopted
          --> content/law/river-treaty.toml:5:12
          |
        5 | in_force = 1944-04-22
          |            ^^^^^^^^^^
          |
          = help: it was adopted on 1951-07-28; check both dates

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_act() {
    refused(
        LAW,
        r#"act = "accession""#,
        r#"act = "acession""#,
        &expect![[r#"
            error: act `acession` is not known
               --> content/law/river-treaty.toml:11:7
               |
            11 | act = "acession"
               |       ^^^^^^^^^^
               |
               = help: did you mean `accession`? known: signature, none, accession, succession; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_accession_without_a_date() {
    refused(
        LAW,
        "date = 1982-09-24\n",
        "",
        &expect![[r#"
        error: an act of accession needs its `date`
           --> content/law/river-treaty.toml:11:7
           |
        11 | act = "accession"
           |       ^^^^^^^^^^^
           |
           = the date of deposit and the date in force are two facts; neither is guessed from the other
           = help: add `date = …`, the day the instrument was deposited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_signature_with_a_date_of_deposit() {
    refused(
        LAW,
        r#"act = "accession""#,
        r#"act = "signature""#,
        &expect![[r#"
            error: a signature alone has no date of deposit
               --> content/law/river-treaty.toml:12:8
               |
            12 | date = 1982-09-24
               |        ^^^^^^^^^^
               |
               = help: take `date` out; the date of a signature is `signed`

            error: a treaty cannot be in force for a State that is not bound by it
               --> content/law/river-treaty.toml:13:21
               |
            13 | in_force = { date = 1982-12-23, basis = "counted from art. 9(2)" }
               |                     ^^^^^^^^^^
               |
               = help: take `in_force` out, or write an act that binds

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_state_that_signed_and_did_not_act() {
    refused(
        LAW,
        r#"act = "none""#,
        r#"act = "none"
signed = 1982-09-24"#,
        &expect![[r#"
    error: a State that signed did act
       --> content/law/river-treaty.toml:23:10
       |
    23 | signed = 1982-09-24
       |          ^^^^^^^^^^
       |
       = help: write act = "signature", or take `signed` out

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_state_bound_before_it_acted() {
    refused(
        LAW,
        "date = 1982-12-23",
        "date = 1981-12-23",
        &expect![[r#"
        error: this date is before 1982-09-24, which must come first
           --> content/law/river-treaty.toml:13:21
           |
        13 | in_force = { date = 1981-12-23, basis = "counted from art. 9(2)" }
           |                     ^^^^^^^^^^
           |
           = help: adopted, signed, deposited, in force: check each of these dates

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_legal_statement_in_our_own_voice() {
    refused(
        LAW,
        r#"plain = { voice = "treaty", text = "The"#,
        r#"plain = { voice = "editor", text = "The"#,
        &expect![[r#"
            error: the voice `editor` may not say what the law is
               --> content/law/river-treaty.toml:65:19
               |
            65 | plain = { voice = "editor", text = "The States meet each year.", sources = ["register"] }
               |                   ^^^^^^^^
               |
               = a legal statement needs someone who made it; ours are method and navigation only
               = help: name who says it: letter, treaty, depositary, un-body, press, scholar, river-guild

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_voice() {
    refused(
        LAW,
        r#"voice = "un-body""#,
        r#"voice = "unbody""#,
        &expect![[r#"
            error: voice `unbody` is not known
               --> content/law/river-treaty.toml:31:23
               |
            31 | exception = { voice = "unbody", text = "See [Article 4](provision:river-treaty-4).", sources = ["register"] }
               |                       ^^^^^^^^
               |
               = help: did you mean `un-body`? known: letter, treaty, depositary, editor, un-body, press, scholar, river-guild; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_statement_without_a_voice() {
    refused(
        LAW,
        r#"{ voice = "un-body", text"#,
        "{ text",
        &expect![[r#"
        error: `voice` is missing here
           --> content/law/river-treaty.toml:31:13
           |
        31 | exception = { text = "See [Article 4](provision:river-treaty-4).", sources = ["register"] }
           |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: add `voice = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_statement_without_a_source() {
    refused(
        LAW,
        r#"(provision:river-treaty-3-1).", sources = ["register"] }"#,
        r#"(provision:river-treaty-3-1)." }"#,
        &expect![[r#"
            error: `sources` is missing here
               --> content/law/river-treaty.toml:32:13
               |
            32 | readings = [{ voice = "scholar", text = "It says so of [each boat](provision:river-treaty-3-1)." }]
               |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: add `sources = …` to this table

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_provision_without_a_clause() {
    refused(
        LAW,
        r#"
  [[provision.clause]]
  id = "river-treaty-4"
  label = "Article 4"
    [[provision.clause.text]]
    language = "en"
    words = "The States shall meet each year."
    copies = 1
    sources = ["register"]
"#,
        "",
        &expect![[r#"
    error: this provision has no clause
       --> content/law/river-treaty.toml:62:1
       |
    62 | [[provision]]
       | ^^^^^^^^^^^^^
       |
       = help: add [[provision.clause]] with the words of the article

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_clause_without_a_text() {
    refused(
        LAW,
        r#"    [[provision.clause.text]]
    language = "en"
    words = "The States shall meet each year."
    copies = 1
    sources = ["register"]
"#,
        "",
        &expect![[r#"
    error: this clause has no text
       --> content/law/river-treaty.toml:67:3
       |
    67 |   [[provision.clause]]
       |   ^^^^^^^^^^^^^^^^^^^^
       |
       = help: add [[provision.clause.text]] with language = "en" first

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_clause_that_does_not_begin_in_english() {
    refused(
        LAW,
        r#"language = "en"
    words = "The States"#,
        r#"language = "fr"
    words = "The States"#,
        &expect![[r#"
        error: the first text of a clause is English; this is French
           --> content/law/river-treaty.toml:71:16
           |
        71 |     language = "fr"
           |                ^^^^
           |
           = the letter is in English, and is compared with it
           = help: put the English text first

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_clause_with_a_text_twice() {
    refused(
        LAW,
        r#"language = "fr""#,
        r#"language = "en""#,
        &expect![[r#"
        error: this clause has its English text twice
           --> content/law/river-treaty.toml:43:16
           |
        43 |     language = "en"
           |                ^^^^
           |
           = help: take one of the two out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn words_that_begin_with_the_paragraphs_number() {
    refused(
        LAW,
        r#""The States shall"#,
        r#""1. The States shall"#,
        &expect![[r#"
        error: the words begin with the paragraph's number
           --> content/law/river-treaty.toml:72:14
           |
        72 |     words = "1. The States shall meet each year."
           |              ^^
           |
           = help: take it out; the label shows it

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_element_in_words_that_are_not_the_clauses() {
    refused(
        LAW,
        r#"label = "Article 3(1)""#,
        r#"label = "Article 3(1)"
  elements = [{ name = "Who is bound", words = "No State" }, { name = "What", words = "a ship" }]"#,
        &expect![[r#"
            error: these words do not stand in the clause's English text
               --> content/law/river-treaty.toml:37:87
               |
            37 |   elements = [{ name = "Who is bound", words = "No State" }, { name = "What", words = "a ship" }]
               |                                                                                       ^^^^^^^^
               |
               = an element is quoted, so its words must be the clause's own
               = help: copy them from the clause, with its punctuation

            1 error; nothing was written.
        "#]],
    );
}
