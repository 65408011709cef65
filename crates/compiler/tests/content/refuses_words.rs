//! Files of words that are refused. One table is replaced, at the top of the file, so that the lines of the others do not
//! matter here.

use crate::base::{SITE, WORDS, damaged, files, report};
use compiler::{Files, compile_files};
use expect_test::{Expect, expect};

/// The English words with this in place of the table `[rail]`.
fn words(table: &str) -> Files {
    let mut files = files();
    let all = String::from_utf8(files.get(WORDS).expect("English").to_vec()).expect("text");
    let start = all.find("\n[rail]\n").expect("a table of the file");
    let end = all[start + 1..].find("\n\n").map_or(all.len(), |length| start + 1 + length);
    files.insert(WORDS, [table, &all[..start], &all[end..]].concat());
    files
}

fn refused(table: &str, expected: &Expect) {
    report(&words(table), expected);
}

const RAIL: &str = r#"[rail]
notes = { one = "1 note", other = "{n} notes" }
law = "the law cited"
paragraph = "Paragraph {number}:"
beside = "Beside paragraph {number}"
not_quoted = "not quoted"
more = "more"
more_on = "More on note {number}: {title}"
"#;

/// The table with one change.
fn refused_where(from: &str, to: &str, expected: &Expect) {
    assert_eq!(RAIL.matches(from).count(), 1, "{from:?} must stand once");
    refused(&RAIL.replace(from, to), expected);
}

#[test]
fn each_key_stands_in_the_file() {
    refused_where(
        "more = \"more\"\n",
        "",
        &expect![[r#"
        error: `more` is missing here
          --> content/words/en.toml:1:1
          |
        1 | [rail]
          | ^^^^^^
          |
          = help: add `more = …` to this table

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "more = \"more\"\n",
        "moore = \"more\"\n",
        &expect![[r#"
        error: `more` is missing here
          --> content/words/en.toml:1:1
          |
        1 | [rail]
          | ^^^^^^
          |
          = help: add `more = …` to this table

        error: key `moore` is not known here
          --> content/words/en.toml:7:1
          |
        7 | moore = "more"
          | ^^^^^
          |
          = help: did you mean `more`? allowed: notes, law, paragraph, beside, not_quoted, more, more_on

        2 errors; nothing was written.
    "#]],
    );
}

#[test]
fn each_table_stands_in_the_file() {
    refused(
        "",
        &expect![[r#"
        error: the table `[rail]` is missing
          --> content/words/en.toml:1:1
          |
        1 | # The words of the page that are not content, in English. Another lang…
          | ^
          |
          = help: add it, with the keys notes, law, paragraph, beside, not_quoted, more, more_on

        1 error; nothing was written.
    "#]],
    );
    let unknown = compile_files(&words(&format!("[rails]\nx = \"x\"\n{RAIL}")), None);
    let report = unknown.expect_err("a table that is not known").render();
    assert!(
        report.contains("key `rails` is not known here")
            && report.ends_with("1 error; nothing was written.\n")
    );
}

#[test]
fn a_pattern_has_the_places_of_its_key() {
    refused_where(
        "More on note {number}: {title}",
        "More: {title}",
        &expect![[r#"
        error: this pattern lacks the place `{number}`
          --> content/words/en.toml:8:11
          |
        8 | more_on = "More: {title}"
          |           ^^^^^^^^^^^^^^^
          |
          = what the page puts there would be lost to the reader
          = help: write it where it stands in this language; the places are `{number}`, `{title}`

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "More on note {number}: {title}",
        "More on {nummer}: {title}",
        &expect![[r#"
        error: `{nummer}` is no place of this pattern
          --> content/words/en.toml:8:21
          |
        8 | more_on = "More on {nummer}: {title}"
          |                     ^^^^^^
          |
          = the page fills the places that it knows, and no others
          = help: did you mean `number`? allowed: number, title

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "\"Beside paragraph {number}\"",
        "\"\\u00a7 {no}\"",
        &expect![[r#"
        error: `{no}` is no place of this pattern
          --> content/words/en.toml:5:10
          |
        5 | beside = "\u00a7 {no}"
          |          ^^^^^^^^^^^^^
          |
          = the page fills the places that it knows, and no others
          = help: allowed: number

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_brace_has_a_partner() {
    refused_where(
        "Beside paragraph {number}",
        "Beside {number",
        &expect![[r#"
        error: this brace has no partner
          --> content/words/en.toml:5:18
          |
        5 | beside = "Beside {number"
          |                  ^
          |
          = `{name}` is a place that the page fills
          = help: write a whole place: `{number}`

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "Beside paragraph {number}",
        "Beside {number}}",
        &expect![[r#"
        error: this brace has no partner
          --> content/words/en.toml:5:26
          |
        5 | beside = "Beside {number}}"
          |                          ^
          |
          = `{name}` is a place that the page fills
          = help: write a whole place: `{number}`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_plural_has_a_form_for_each_kind_of_number() {
    refused_where(
        "{ one = \"1 note\", other = \"{n} notes\" }",
        "\"notes\"",
        &expect![[r#"
        error: this string should be a table: { key = … }
          --> content/words/en.toml:2:9
          |
        2 | notes = "notes"
          |         ^^^^^^^

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        ", other = \"{n} notes\"",
        "",
        &expect![[r#"
            error: this plural lacks the form `other`
              --> content/words/en.toml:2:9
              |
            2 | notes = { one = "1 note" }
              |         ^^^^^^^^^^^^^^^^^^
              |
              = in the language `en` it stands for 2
              = help: add `other = "…"`

            1 error; nothing was written.
        "#]],
    );
    refused_where(
        "one = \"1 note\", ",
        "",
        &expect![[r#"
            error: this plural lacks the form `one`
              --> content/words/en.toml:2:9
              |
            2 | notes = { other = "{n} notes" }
              |         ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = in the language `en` it stands for 1
              = help: add `one = "…"`

            1 error; nothing was written.
        "#]],
    );
    refused_where(
        "one = \"1 note\"",
        "one = \"1 note\", few = \"{n} notes\"",
        &expect![[r#"
        error: key `few` is not known here
          --> content/words/en.toml:2:27
          |
        2 | notes = { one = "1 note", few = "{n} notes", other = "{n} notes" }
          |                           ^^^
          |
          = help: allowed: one, other

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "{n} notes",
        "{number} notes",
        &expect![[r#"
        error: `{number}` is no place of this pattern
          --> content/words/en.toml:2:37
          |
        2 | notes = { one = "1 note", other = "{number} notes" }
          |                                     ^^^^^^
          |
          = the page fills the places that it knows, and no others
          = help: allowed: n

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_sentence_of_the_page_can_be_read_at_one_go() {
    refused_where(
        "\"more\"",
        &format!("\"more{}.\"", " and more".repeat(20)),
        &expect![[r#"
        error: this sentence has 41 words of ours; 40 are the most
          --> content/words/en.toml:7:9
          |
        7 | more = "more and more and more and more and more and more and more and more an…
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = a reader should not have to begin a sentence again to understand it
          = help: make two of it, or take words out; words between “ and ” are not counted

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn words_are_words() {
    refused_where(
        "\"more\"",
        "\" \"",
        &expect![[r#"
        error: this string has no words
          --> content/words/en.toml:7:8
          |
        7 | more = " "
          |        ^^^
          |
          = help: write the words, or leave the key out

        1 error; nothing was written.
    "#]],
    );
    refused_where(
        "\"more\"",
        "3",
        &expect![[r#"
        error: this integer should be a string in quotation marks
          --> content/words/en.toml:7:8
          |
        7 | more = 3
          |        ^

        1 error; nothing was written.
    "#]],
    );
}

/// English in the file of another language, whose plurals have more forms.
#[test]
fn another_language_has_other_kinds_of_numbers() {
    let mut files = damaged(&[(SITE, "address", "language = \"pl\"\naddress")]);
    files.insert("words/pl.toml", files.get(WORDS).expect("English").to_vec());
    let report = compile_files(&files, None).expect_err("two forms are missing").render();
    for said in
        ["`few`", "in the language `pl` it stands for 2", "`many`", "in the language `pl` it stands for 5"]
    {
        assert!(report.contains(said), "{report}");
    }
}

#[test]
fn the_site_names_a_language_that_has_words() {
    let site = |language: &str| damaged(&[(SITE, "address", &format!("language = \"{language}\"\naddress"))]);
    report(
        &site("fr"),
        &expect![[r#"
        error: there are no words in the language `fr`
          --> content/site.toml:1:12
          |
        1 | language = "fr"
          |            ^^^^
          |
          = the page’s own words stand in content/words/fr.toml
          = help: allowed: en; docs/content.md says how to add one

        1 error; nothing was written.
    "#]],
    );
    report(
        &site("english"),
        &expect![[r#"
        error: `english` is no language whose plurals are known
          --> content/site.toml:1:12
          |
        1 | language = "english"
          |            ^^^^^^^^^
          |
          = it is the BCP 47 tag of the language of the page’s words, as in `en` or `pt-PT`
          = help: allowed: en; docs/content.md says how to add one

        1 error; nothing was written.
    "#]],
    );
    report(
        &site("../en"),
        &expect![[r#"
        error: `../en` is no language whose plurals are known
          --> content/site.toml:1:12
          |
        1 | language = "../en"
          |            ^^^^^^^
          |
          = it is the BCP 47 tag of the language of the page’s words, as in `en` or `pt-PT`
          = help: allowed: en; docs/content.md says how to add one

        1 error; nothing was written.
    "#]],
    );
    assert!(compile_files(&site("en"), None).is_ok());
}

#[test]
fn english_is_there_unless_another_language_is_named() {
    let mut files = files();
    files.remove(WORDS);
    report(
        &files,
        &expect![[r#"
        error: this file is missing
          --> content/words/en.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `content/words/en.toml`

        1 error; nothing was written.
    "#]],
    );
}
