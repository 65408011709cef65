//! Summaries of what is not there, or that are none.

use crate::base::{explained, files, report};
use expect_test::expect;

#[test]
fn an_instrument_that_has_no_parties() {
    report(
        &explained("instruments = [\"river-treaty\"]", "instruments = [\"lake-treaty\"]"),
        &expect![[r#"
        error: instrument with parties `lake-treaty` is not known
          --> content/letters/2023-08-29-river/summaries.toml:6:16
          |
        6 | instruments = ["lake-treaty"]
          |                ^^^^^^^^^^^^^
          |
          = help: did you mean `river-treaty`? allowed: river-treaty

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_state_that_the_page_does_not_show() {
    report(
        &explained("states = [\"riverland\"]", "states = [\"farland\", \"upland\", \"upland\"]"),
        &expect![[r#"
            error: State that the page shows `farland` is not known
              --> content/letters/2023-08-29-river/summaries.toml:7:11
              |
            7 | states = ["farland", "upland", "upland"]
              |           ^^^^^^^^^
              |
              = help: allowed: upland, riverland

            error: `upland` is named twice
              --> content/letters/2023-08-29-river/summaries.toml:7:32
              |
            7 | states = ["farland", "upland", "upland"]
              |                                ^^^^^^^^
              |
              = help: take one of the two out

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn no_state_at_all() {
    report(
        &explained("states = [\"riverland\"]", "states = []"),
        &expect![[r#"
        error: `states` is empty
          --> content/letters/2023-08-29-river/summaries.toml:7:10
          |
        7 | states = []
          |          ^^
          |
          = help: name at least one, or leave this summary out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_provision_without_a_table() {
    report(
        &explained("tables = [\"river-treaty-4\"]", "tables = [\"river-treaty-3\"]"),
        &expect![[r#"
        error: decision table `river-treaty-3` is not known
           --> content/letters/2023-08-29-river/summaries.toml:11:11
           |
        11 | tables = ["river-treaty-3"]
           |           ^^^^^^^^^^^^^^^^
           |
           = help: did you mean `river-treaty-4`? allowed: river-treaty-4

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_point_that_is_not_disputed() {
    report(
        &explained("disputed = [\"boats\"]", "disputed = [\"flood\"]"),
        &expect![[r#"
        error: disputed claim `flood` is not known
           --> content/letters/2023-08-29-river/summaries.toml:16:13
           |
        16 | disputed = ["flood"]
           |             ^^^^^^^
           |
           = help: allowed: boats

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn nothing_that_is_agreed() {
    let agreed = "agreed = [{ voice = \"treaty\", text = \"It flooded.\", sources = [\"register\"] }]";
    report(
        &explained(agreed, "agreed = []"),
        &expect![[r#"
        error: there is nothing in `agreed` here
           --> content/letters/2023-08-29-river/summaries.toml:15:10
           |
        15 | agreed = []
           |          ^^
           |
           = help: add agreed = [{ voice = …, text = …, sources = […] }]

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_cell_that_is_no_cell() {
    let long = format!("left = \"“No State”, and{}\"", " boats".repeat(12));
    report(
        &explained("left = \"“No State”\"", &long),
        &expect![[r#"
        error: here are 15 words; 12 are the most
           --> content/letters/2023-08-29-river/summaries.toml:21:34
           |
        21 | rows = [{ aspect = "Who", left = "“No State”, and boats boats boats boats boats boats boats boats boats…
           |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = it is read at a glance, and leads to the page that says all
           = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

/// Also where another article, or another source, has the words.
#[test]
fn a_cell_that_quotes_another_article() {
    report(
        &explained("left = \"“No State”\"", "left = \"“The States”\""),
        &expect![[r#"
        error: Article 3 does not have these words
           --> content/letters/2023-08-29-river/summaries.toml:21:35
           |
        21 | rows = [{ aspect = "Who", left = "“The States”", right = "“The States”, of all" }]
           |                                   ^^^^^^^^^^^^
           |
           = words between “ and ” are read as those of the article that heads their column
           = help: quote `river-treaty-3`, or take the marks away

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_table_without_rows() {
    let rows = "rows = [{ aspect = \"Who\", left = \"“No State”\", right = \"“The States”, of all\" }]";
    report(
        &explained(rows, "rows = []"),
        &expect![[r#"
        error: there is nothing in `rows` here
           --> content/letters/2023-08-29-river/summaries.toml:18:1
           |
        18 | [comparison]
           | ^^^^^^^^^^^^
           |
           = help: add rows = [{ aspect = …, left = …, right = … }]

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_comparison_where_the_letter_has_none() {
    let mut files = explained("", "");
    files.remove("letters/2023-08-29-river/comparison.toml");
    report(
        &files,
        &expect![[r#"
        error: there is nothing here that this sums up
           --> content/letters/2023-08-29-river/summaries.toml:18:1
           |
        18 | [comparison]
           | ^^^^^^^^^^^^
           |
           = help: add the letter's comparison.toml, or leave this out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_event_that_did_not_happen() {
    report(
        &explained("event = \"flood\"", "event = \"floods\""),
        &expect![[r#"
        error: event `floods` is not known
           --> content/letters/2023-08-29-river/summaries.toml:28:9
           |
        28 | event = "floods"
           |         ^^^^^^^^
           |
           = help: did you mean `flood`? allowed: treaty, flood

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn parts_that_the_letter_does_without() {
    let mut files = explained("", "");
    ["bound", "rules", "claims", "timeline", "glossary"].iter().for_each(|part| {
        files.remove(&format!("letters/2023-08-29-river/{part}.toml"));
    });
    report(
        &files,
        &expect![[r#"
        error: State that the page shows `riverland` is not known
          --> content/letters/2023-08-29-river/summaries.toml:7:11
          |
        7 | states = ["riverland"]
          |           ^^^^^^^^^^^
          |
          = help: declare it in the letter's bound.toml, or leave this out

        error: decision table `river-treaty-4` is not known
           --> content/letters/2023-08-29-river/summaries.toml:11:11
           |
        11 | tables = ["river-treaty-4"]
           |           ^^^^^^^^^^^^^^^^
           |
           = help: declare it in the letter's rules.toml, or leave this out

        error: disputed claim `boats` is not known
           --> content/letters/2023-08-29-river/summaries.toml:16:13
           |
        16 | disputed = ["boats"]
           |             ^^^^^^^
           |
           = help: declare it in the letter's claims.toml, or leave this out

        error: event `treaty` is not known
           --> content/letters/2023-08-29-river/summaries.toml:24:9
           |
        24 | event = "treaty"
           |         ^^^^^^^^
           |
           = help: declare it in the letter's timeline.toml, or leave this out

        error: event `flood` is not known
           --> content/letters/2023-08-29-river/summaries.toml:28:9
           |
        28 | event = "flood"
           |         ^^^^^^^
           |
           = help: declare it in the letter's timeline.toml, or leave this out

        error: term `boat` is not known
           --> content/letters/2023-08-29-river/summaries.toml:37:8
           |
        37 | term = "boat"
           |        ^^^^^^
           |
           = help: declare it in the letter's glossary.toml, or leave this out

        6 errors; nothing was written.
    "#]],
    );
}

#[test]
fn events_out_of_order() {
    let files = explained("event = \"treaty\"", "event = \"flood\"");
    report(
        &files,
        &expect![[r#"
        error: this event does not come after the one before it
           --> content/letters/2023-08-29-river/summaries.toml:28:9
           |
        28 | event = "flood"
           |         ^^^^^^^
           |
           = help: list each event once, in the order of timeline.toml

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_event_whose_line_rests_on_something_else() {
    let text = "text = \"The treaty is adopted.\"";
    report(
        &explained(text, &format!("{text}\nsources = [\"gazette\"]")),
        &expect![[r#"
        error: what this line sums up does not name the source `gazette`
           --> content/letters/2023-08-29-river/summaries.toml:26:11
           |
        26 | sources = ["gazette"]
           |           ^^^^^^^^^^^
           |
           = a line says no more than the record that it leads to
           = help: name some of these: register; or leave `sources` out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_term_that_is_not_explained() {
    report(
        &explained("term = \"boat\"", "term = \"ship\""),
        &expect![[r#"
        error: term `ship` is not known
           --> content/letters/2023-08-29-river/summaries.toml:37:8
           |
        37 | term = "ship"
           |        ^^^^^^
           |
           = help: allowed: boat

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_term_twice() {
    let word = "term = \"boat\"\ntext = \"What floats.\"\n";
    report(
        &explained(word, &format!("{word}[[words]]\n{word}")),
        &expect![[r#"
        error: the term `boat` stands here twice
           --> content/letters/2023-08-29-river/summaries.toml:40:8
           |
        40 | term = "boat"
           |        ^^^^^^
           |
           = help: take one of the two out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_masthead_that_goes_on() {
    let long = format!("Taken from{}.", " a print".repeat(17));
    report(
        &explained("Taken from a print.", &long),
        &expect![[r#"
        error: here are 36 words; 35 are the most
          --> content/letters/2023-08-29-river/summaries.toml:3:8
          |
        3 | line = { voice = "editor", text = "Taken from a print a print a print a print…
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_kicker_that_goes_on() {
    let long = format!("A committee to{}", " two commissioners".repeat(10));
    report(
        &explained("A committee to two commissioners", &long),
        &expect![[r#"
        error: here are 23 words; 15 are the most
          --> content/letters/2023-08-29-river/summaries.toml:2:10
          |
        2 | kicker = "A committee to two commissioners two commissioners two commissioners …
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

/// Where a line has sources of its own, so have the words above it.
#[test]
fn a_kicker_and_an_aspect_that_quote_nobody() {
    let files = explained("A committee to two commissioners", "A “grand committee” to two commissioners");
    report(
        &files,
        &expect![[r#"
        error: nothing that was read of `gazette` has these words
          --> content/letters/2023-08-29-river/summaries.toml:2:13
          |
        2 | kicker = "A “grand committee” to two commissioners"
          |             ^^^^^^^^^^^^^^^^^
          |
          = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
          = help: store the sentence as [[source.excerpt]] of `gazette`; or take the marks away and say who reported it

        1 error; nothing was written.
    "#]],
    );
    report(
        &explained("aspect = \"Who\"", "aspect = \"“Who comes”\""),
        &expect![[r#"
        error: nothing that was read of `register` has these words
           --> content/letters/2023-08-29-river/summaries.toml:21:21
           |
        21 | rows = [{ aspect = "“Who comes”", left = "“No State”", right = "“The States”, of all" }]
           |                     ^^^^^^^^^^^
           |
           = words between “ and ” are somebody else’s: a reader repeats them, so they are compared with what was read
           = help: store the sentence as [[source.excerpt]] of `register`; or take the marks away and say who reported it

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_summary_of_many_short_sentences() {
    let long = "It was taken from a print. ".repeat(14);
    report(
        &explained("It was taken from a print.", long.trim()),
        &expect![[r#"
        error: here are 84 words; 80 are the most
           --> content/letters/2023-08-29-river/summaries.toml:31:1
           |
        31 | [[provenance]]
           | ^^^^^^^^^^^^^^
           |
           = it is read at a glance, and leads to the page that says all
           = help: take words out; what they say stands in the record

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_rule_in_our_own_voice() {
    let own = "{ voice = \"editor\", text = \"The duty is each State’s.\"";
    report(
        &explained("{ voice = \"treaty\", text = \"The duty is each State’s.\"", own),
        &expect![[r#"
        error: the voice `editor` may not say what the law is
          --> content/letters/2023-08-29-river/summaries.toml:8:25
          |
        8 | statements = [{ voice = "editor", text = "The duty is each State’s.", sources = ["register"] }]
          |                         ^^^^^^^^
          |
          = a legal statement needs someone who made it; ours are method and navigation only
          = help: name who says it: letter, treaty, depositary, un-body, press, scholar, river-guild

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_file_that_is_misspelt() {
    let mut files = files();
    files.insert("letters/2023-08-29-river/summaries.toml", "[mast_head]\nkicker = \"A committee\"\n");
    report(
        &files,
        &expect![[r#"
        error: key `mast_head` is not known here
          --> content/letters/2023-08-29-river/summaries.toml:1:2
          |
        1 | [mast_head]
          |  ^^^^^^^^^
          |
          = help: did you mean `masthead`? allowed: masthead, bound, rules, claims, comparison, since, provenance, words

        1 error; nothing was written.
    "#]],
    );
}
