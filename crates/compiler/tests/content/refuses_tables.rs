//! Tables, keys and values of the wrong kind.

use crate::base::{EXPLAINER, LAW, LETTER, NOTES, SITE, SOURCES, damaged, refused, report};
use expect_test::expect;

#[test]
fn an_unknown_key() {
    refused(
        LAW,
        "short_name = ",
        "shortname = ",
        &expect![[r#"
            error: `short_name` is missing here
              --> content/law/river-treaty.toml:1:1
              |
            1 | name = "Treaty on the River"
              | ^
              |
              = help: add `short_name = …` to this table

            error: key `shortname` is not known here
              --> content/law/river-treaty.toml:2:1
              |
            2 | shortname = "River Treaty"
              | ^^^^^^^^^
              |
              = help: did you mean `short_name`? allowed: name, short_name, kind, citation, adopted, place, in_force, authentic_languages, depositary, sources, status, supervision, provision

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_missing_key() {
    refused(
        LAW,
        r#"name = "Treaty on the River"
"#,
        "",
        &expect![[r#"
    error: `name` is missing here
      --> content/law/river-treaty.toml:1:1
      |
    1 | short_name = "River Treaty"
      | ^
      |
      = help: add `name = …` to this table

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_string_without_words() {
    refused(
        LAW,
        r#""Treaty on the River""#,
        r#"" ""#,
        &expect![[r#"
        error: this string has no words
          --> content/law/river-treaty.toml:1:8
          |
        1 | name = " "
          |        ^^^
          |
          = help: write the words, or leave the key out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_value_of_the_wrong_kind() {
    refused(
        LAW,
        r#"name = "Treaty on the River""#,
        "name = 1951",
        &expect![[r#"
        error: this integer should be a string in quotation marks
          --> content/law/river-treaty.toml:1:8
          |
        1 | name = 1951
          |        ^^^^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_date_in_quotation_marks() {
    refused(
        LAW,
        "adopted = 1951-07-28",
        r#"adopted = "1951-07-28""#,
        &expect![[r#"
        error: this string should be a date without quotation marks, as in 1951-07-28
          --> content/law/river-treaty.toml:4:11
          |
        4 | adopted = "1951-07-28"
          |           ^^^^^^^^^^^^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_date_with_a_time() {
    refused(
        LAW,
        "adopted = 1951-07-28",
        "adopted = 1951-07-28T10:00:00Z",
        &expect![[r#"
        error: this datetime should be a date without quotation marks, as in 1951-07-28
          --> content/law/river-treaty.toml:4:11
          |
        4 | adopted = 1951-07-28T10:00:00Z
          |           ^^^^^^^^^^^^^^^^^^^^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_date_that_is_none() {
    refused(
        LAW,
        "adopted = 1951-07-28",
        "adopted = 1951-02-30",
        &expect![[r#"
        error: this is not TOML: invalid date, expected day between 01 and 28
          --> content/law/river-treaty.toml:4:11
          |
        4 | adopted = 1951-02-30
          |           ^^^^^^^^^^
          |
          = help: check quotation marks, brackets and `=` here and on the line above

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_number_out_of_range() {
    refused(
        SOURCES,
        "order = 1",
        "order = 0",
        &expect![[r#"
            error: this integer should be a whole number from 1 to 255
              --> content/letters/2023-08-29-river/sources.toml:8:11
              |
            8 |   order = 0
              |           ^

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_list_that_is_none() {
    refused(
        LAW,
        r#"authentic_languages = ["en", "fr"]"#,
        r#"authentic_languages = "en""#,
        &expect![[r#"
        error: this string should be a list
          --> content/law/river-treaty.toml:6:23
          |
        6 | authentic_languages = "en"
          |                       ^^^^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_table_that_is_none() {
    refused(
        NOTES,
        r#"[{ voice = "press", text = "Papers write Walter.", sources = ["gazette"] }]"#,
        r#"["Papers write Walter."]"#,
        &expect![[r#"
            error: this string should be a table: { key = … }
              --> content/letters/2023-08-29-river/notes.toml:7:11
              |
            7 | record = ["Papers write Walter."]
              |           ^^^^^^^^^^^^^^^^^^^^^^

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_list_of_lists_that_is_none() {
    refused(
        LETTER,
        r#"[["Commissioner Anna Dürr", "River House"], ["Commissioner Ben Bianco"]]"#,
        r#"["Commissioner Anna Dürr"]"#,
        &expect![[r#"
        error: this string should be a list of strings
          --> content/letters/2023-08-29-river/letter.md:6:15
          |
        6 | addressees = ["Commissioner Anna Dürr"]
          |               ^^^^^^^^^^^^^^^^^^^^^^^^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_invisible_character() {
    refused(
        SITE,
        "The Example",
        "The\u{200b} Example",
        &expect![[r#"
        error: character U+200B cannot be seen
          --> content/site.toml:2:17
          |
        2 | publisher = "The� Example Commission"
          |                 ^
          |
          = an invisible character can change how words are shown, compared or copied
          = help: take it out, or write a plain space or the visible character that was meant

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_invisible_character_by_escape() {
    refused(
        SITE,
        "The Example",
        r#"The\u202E Example"#,
        &expect![[r#"
        error: character U+202E cannot be seen
          --> content/site.toml:2:13
          |
        2 | publisher = "The\u202E Example Commission"
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = an invisible character can change how words are shown, compared or copied
          = help: take it out, or write a plain space or the visible character that was meant

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_address_that_is_not_https() {
    refused(
        SOURCES,
        "https://example.org/copy",
        "http://example.org/copy",
        &expect![[r#"
            error: `copy` is not an https address
               --> content/letters/2023-08-29-river/sources.toml:21:8
               |
            21 | copy = "http://example.org/copy"
               |        ^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = the page links to https only, so that no link can run a script or be read on the way
               = help: write https://host/…, without spaces or quotation marks; where only http is known, leave it out and say so in `read_at`

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_address_with_a_script() {
    refused(
        SOURCES,
        "https://example.org/copy",
        "javascript:alert(1)",
        &expect![[r#"
            error: `copy` is not an https address
               --> content/letters/2023-08-29-river/sources.toml:21:8
               |
            21 | copy = "javascript:alert(1)"
               |        ^^^^^^^^^^^^^^^^^^^^^
               |
               = the page links to https only, so that no link can run a script or be read on the way
               = help: write https://host/…, without spaces or quotation marks; where only http is known, leave it out and say so in `read_at`

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_site_address_without_a_slash() {
    refused(
        SITE,
        "https://example.org/letter/",
        "https://example.org/letter",
        &expect![[r#"
        error: the site's address does not end in a slash
          --> content/site.toml:1:11
          |
        1 | address = "https://example.org/letter"
          |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = all other addresses are made by adding to it
          = help: add `/` at its end

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_contact_that_is_none() {
    refused(
        SITE,
        "mailto:desk@example.org",
        "mailto:desk?body=x",
        &expect![[r#"
        error: `corrections` is neither an https nor an e-mail address
          --> content/site.toml:3:15
          |
        3 | corrections = "mailto:desk?body=x"
          |               ^^^^^^^^^^^^^^^^^^^^
          |
          = help: write "https://host/…" or "mailto:name@host"

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn in_brief_that_is_not_three() {
    refused(
        EXPLAINER,
        r#"  { voice = "treaty", text = "No State may stop a boat.", sources = ["register"] },
"#,
        "",
        &expect![[r#"
    error: `in_brief` has 2 statements; it has three
      --> content/letters/2023-08-29-river/explainer.toml:2:12
      |
    2 | in_brief = [
      |            ^
      |
      = it is what a reader takes away in 30 seconds
      = help: make it three statements

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn an_explainer_without_provenance() {
    refused(
        EXPLAINER,
        r#"provenance = [{ voice = "editor", text = "The text was taken from a print.", sources = ["gazette"] }]
"#,
        "",
        &expect![[r#"
            error: there is nothing in `provenance` here
              --> content/letters/2023-08-29-river/explainer.toml:1:1
              |
            1 | in_brief = [
              | ^
              |
              = help: add provenance = [{ voice = …, text = …, sources = […] }]

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn all_faults_at_once() {
    report(
        &damaged(&[
            (LAW, "kind = \"treaty\"", "kind = \"traety\""),
            (NOTES, "kind = \"adds\"", "kind = \"add\""),
            (SITE, "publisher", "publishers"),
        ]),
        &expect![[r#"
            error: kind `traety` is not known
              --> content/law/river-treaty.toml:3:8
              |
            3 | kind = "traety"
              |        ^^^^^^^^
              |
              = help: did you mean `treaty`? known: treaty, custom; or add it to content/vocabulary.toml

            error: kind `add` is not known
               --> content/letters/2023-08-29-river/notes.toml:12:8
               |
            12 | kind = "add"
               |        ^^^^^
               |
               = help: did you mean `adds`? known: confirms, differs, adds; or add it to content/vocabulary.toml

            error: key `publishers` is not known here
              --> content/site.toml:2:1
              |
            2 | publishers = "The Example Commission"
              | ^^^^^^^^^^
              |
              = help: did you mean `publisher`? allowed: address, publisher, corrections, front, foreign, language

            3 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_part_of_about_that_says_nothing() {
    refused(
        EXPLAINER,
        r#"statements = [{ voice = "editor", text = "By hand.", sources = ["gazette"] }]"#,
        "",
        &expect![[r#"
            error: there is nothing in `statements` here
              --> content/letters/2023-08-29-river/explainer.toml:8:1
              |
            8 | [[about]]
              | ^^^^^^^^^
              |
              = help: add statements = [{ voice = …, text = …, sources = […] }]

            1 error; nothing was written.
        "#]],
    );
}
