//! Faults of the list of States, and of what a letter shows of them.

use crate::base::{BOUND, LAW, STATES, damaged, files, page, refused, report};
use expect_test::expect;

#[test]
fn a_state_that_is_near_a_known_one() {
    refused(
        LAW,
        "\"upland\"",
        "\"uplands\"",
        &expect![[r#"
            error: State `uplands` is not known
               --> content/law/river-treaty.toml:10:9
               |
            10 | state = "uplands"
               |         ^^^^^^^^^
               |
               = help: did you mean `upland`? known: upland, riverland, farland; or add it to content/states.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_state_that_is_new() {
    refused(
        LAW,
        "\"upland\"",
        "\"zembla\"",
        &expect![[r#"
            error: State `zembla` is not known
               --> content/law/river-treaty.toml:10:9
               |
            10 | state = "zembla"
               |         ^^^^^^^^
               |
               = help: known: upland, riverland, farland; or add it to content/states.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_status_told_twice() {
    refused(
        LAW,
        "\"riverland\"",
        "\"upland\"",
        &expect![[r#"
        error: the status of Upland is told twice
           --> content/law/river-treaty.toml:21:9
           |
        21 | state = "upland"
           |         ^^^^^^^^
           |
           = help: make the two one

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_state_declared_twice() {
    refused(
        STATES,
        "id = \"farland\"",
        "id = \"upland\"",
        &expect![[r#"
        error: the State `upland` is declared twice
           --> content/states.toml:10:6
           |
        10 | id = "upland"
           |      ^^^^^^^^
           |
           = help: give one of them another id

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_state_without_a_name() {
    refused(
        STATES,
        "name = \"Farland\"",
        "",
        &expect![[r#"
        error: `name` is missing here
          --> content/states.toml:9:1
          |
        9 | [[state]]
          | ^^^^^^^^^
          |
          = help: add `name = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn no_list_of_states() {
    let mut files = files();
    files.remove(STATES);
    report(
        &files,
        &expect![[r#"
        error: this file is missing
          --> content/states.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `content/states.toml`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_state_shown_twice() {
    refused(
        BOUND,
        "[\"upland\", ",
        "[\"riverland\", ",
        &expect![[r#"
        error: The Riverland is named twice
          --> content/letters/2023-08-29-river/bound.toml:1:24
          |
        1 | states = ["riverland", "riverland"]
          |                        ^^^^^^^^^^^
          |
          = help: take one of the two out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_letter_about_a_state_that_it_does_not_show() {
    refused(
        BOUND,
        "about = [\"riverland\"]",
        "about = [\"farland\"]",
        &expect![[r#"
        error: the letter is about Farland, which `states` does not show
          --> content/letters/2023-08-29-river/bound.toml:2:9
          |
        2 | about = ["farland"]
          |         ^^^^^^^^^^^
          |
          = help: add "farland" to `states`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn the_letter_chooses_its_states_and_their_order() {
    let heads = |page: &str| {
        let row = page.split("Treaty</th>").nth(1).and_then(|rest| rest.split("</tr>").next());
        row.expect("a head").replace("<th role=\"columnheader\" scope=\"col\">", "").replace("</th>", ",")
    };
    assert_eq!(heads(&page(&files())), "Upland,The Riverland,");
    let other = (BOUND, "[\"upland\", \"riverland\"]", "[\"farland\", \"riverland\"]");
    assert_eq!(heads(&page(&damaged(&[other]))), "Farland,The Riverland,");
    assert!(!page(&damaged(&[other])).contains("Upland"), "a State that the letter does not show");
}

#[test]
fn what_is_asked_of_who_is_bound_is_the_letters() {
    assert!(page(&files()).contains("Whether the sea matters</h3>"));
}
