//! Faults of the vocabulary, and names that it does not hold.

use crate::base::{EXPLAINER, LAW, NOTES, VOCABULARY, damaged, page, refused};
use expect_test::expect;

#[test]
fn a_new_voice_is_added_to_the_vocabulary() {
    refused(
        EXPLAINER,
        "voice = \"letter\"",
        "voice = \"company\"",
        &expect![[r#"
        error: voice `company` is not known
          --> content/letters/2023-08-29-river/explainer.toml:3:13
          |
        3 |   { voice = "company", text = "The committee asks for [passage](part:provisions)."…
          |             ^^^^^^^^^
          |
          = help: known: letter, treaty, depositary, editor, un-body, press, scholar, river-guild; or add it to content/vocabulary.toml

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn the_programs_own_voices_are_not_declared() {
    refused(
        VOCABULARY,
        "id = \"river-guild\"",
        "id = \"editor\"",
        &expect![[r#"
        error: the voice `editor` is declared twice
           --> content/vocabulary.toml:11:6
           |
        11 | id = "editor"
           |      ^^^^^^^^
           |
           = help: give one of them another id

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_entry_without_what_the_page_says() {
    refused(
        VOCABULARY,
        "label = \"Guild of the river\"",
        "",
        &expect![[r#"
        error: `label` is missing here
           --> content/vocabulary.toml:10:1
           |
        10 | [[voice]]
           | ^^^^^^^^^
           |
           = help: add `label = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_kind_of_note_that_is_not_counted() {
    refused(
        VOCABULARY,
        "counted = \"That differ\"",
        "",
        &expect![[r#"
            error: `counted` is missing here
               --> content/vocabulary.toml:43:1
               |
            43 | [[note_kind]]
               | ^^^^^^^^^^^^^
               |
               = help: add `counted = …` to this table

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_kind_of_note() {
    refused(
        NOTES,
        "\"adds\"",
        "\"add\"",
        &expect![[r#"
            error: kind `add` is not known
               --> content/letters/2023-08-29-river/notes.toml:12:8
               |
            12 | kind = "add"
               |        ^^^^^
               |
               = help: did you mean `adds`? known: confirms, differs, adds; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_voice_of_the_vocabulary_is_heard() {
    let files = damaged(&[(EXPLAINER, "voice = \"scholar\"", "voice = \"river-guild\"")]);
    let page = page(&files);
    let said = page.split("data-voice=\"river-guild\"").nth(1).expect("a statement in this voice");
    assert!(said.contains(">Guild of the river<"), "{said:.80}");
}

#[test]
fn notes_are_counted_in_the_words_and_the_order_of_the_vocabulary() {
    assert!(page(&damaged(&[])).contains("Notes that agree: 0. That differ: 1. That add: 1. "));
}

#[test]
fn an_act_of_the_vocabulary_binds() {
    let page = page(&damaged(&[(LAW, "act = \"accession\"", "act = \"succession\"")]));
    assert!(
        page.contains("Upland succeeded on 24 September 1982; in force for Upland since 23 December 1982")
    );
}

#[test]
fn states_are_bound_by_instruments_of_some_kinds_only() {
    let heads = "<h2 id=\"who-is-bound\">";
    let row = "<th role=\"rowheader\" scope=\"row\"><a href=\"#river-treaty\">River Treaty</a>";
    assert!(page(&damaged(&[])).contains(row));
    let custom = page(&damaged(&[(LAW, "kind = \"treaty\"", "kind = \"custom\"")]));
    assert!(custom.contains(heads) && !custom.contains(row));
}
