//! Decision tables that do not decide, and the other deeper parts when they are wrong.

use crate::base::{LAW, files, report};
use compiler::{Files, compile_files};
use expect_test::expect;

const RULES: &str = r#"[[fact]]
id = "harm"
question = "What is feared?"
short = "harm"
values = [{ id = "flood", text = "A flood", short = "Flood" }, { id = "drought", text = "A drought", short = "Drought" }]

[[fact]]
id = "age"
question = "How old?"
short = "age"
values = [{ id = "adult", text = "18 or older", short = "18 or older" }, { id = "child", text = "Under 18", short = "Under 18" }]

[[table]]
provision = "river-treaty-4"
gist = "Meetings of States"
[[table.row]]
when = { harm = ["flood"] }
answer = "engaged"
clause = "river-treaty-4"
words = "The States shall meet"
reasons = [{ voice = "treaty", text = "The article names it.", sources = ["register"] }]
[[table.row]]
when = { harm = ["drought"] }
answer = "not-engaged"
clause = "river-treaty-4"
words = "The States shall meet"
reasons = [{ voice = "treaty", text = "The article does not name it.", sources = ["register"] }]
"#;

const CONSTANT: &str = r#"
[[constant]]
provision = "river-treaty-3"
reasons = [{ voice = "treaty", text = "It binds States whatever the weather.", sources = ["register"] }]
"#;

/// The base with rules, in which `from` is changed.
fn with_rules(from: &str, to: &str) -> Files {
    assert!([RULES, CONSTANT].concat().contains(from), "{from}");
    let mut files = files();
    files.insert("letters/2023-08-29-river/rules.toml", [RULES, CONSTANT].concat().replacen(from, to, 1));
    files
}

fn with(path: &str, text: &str) -> Files {
    let mut files = files();
    files.insert(path, text);
    files
}

#[test]
fn tables_that_decide_are_accepted() {
    let publication = compile_files(&with_rules("", ""), None).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(publication.rules.tables[0].rows.len(), 2);
}

#[test]
fn a_combination_without_a_row() {
    report(
        &with_rules(r#"when = { harm = ["drought"] }"#, r#"when = { harm = ["drought"], age = ["child"] }"#),
        &expect![[r#"
            error: the table of `river-treaty-4` has no row for drought, adult
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-4"
               |             ^^^^^^^^^^^^^^^^
               |
               = each combination of facts must have exactly one answer
               = help: add a row, or widen the conditions of one

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_combination_with_two_rows() {
    report(
        &with_rules(r#"when = { harm = ["drought"] }"#, r#"when = { age = ["child"] }"#),
        &expect![[r#"
            error: rows 1 and 2 of the table of `river-treaty-4` both hold for flood, child
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-4"
               |             ^^^^^^^^^^^^^^^^
               |
               = each combination of facts must have exactly one answer
               = help: narrow the conditions of one of the two

            error: the table of `river-treaty-4` has no row for drought, adult
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-4"
               |             ^^^^^^^^^^^^^^^^
               |
               = each combination of facts must have exactly one answer
               = help: add a row, or widen the conditions of one

            2 errors; nothing was written.
        "#]],
    );
}

/// Trying them all would take hours, and the author would hear nothing.
#[test]
fn more_combinations_than_can_be_tried() {
    let fact = |fact: usize| {
        let value = |value: usize| {
            format!("{{ id = \"f{fact}-v{value}\", text = \"A value\", short = \"Value {value}\" }}")
        };
        let values = (0..8).map(value).collect::<Vec<_>>().join(", ");
        format!(
            "[[fact]]\nid = \"f{fact}\"\nquestion = \"Which?\"\nshort = \"fact {fact}\"\nvalues = [{values}]\n"
        )
    };
    let facts = (0..30).map(fact).collect::<String>();
    report(
        &with_rules("[[table]]", &(facts + "[[table]]")),
        &expect![[r#"
            error: these 32 facts combine in more than 200000 ways
              --> content/letters/2023-08-29-river/rules.toml:1:1
              |
            1 | [[fact]]
              | ^
              |
              = each combination is tried, to prove that it has exactly one answer
              = help: ask for fewer facts, or give them fewer values

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_row_that_never_holds() {
    report(
        &with_rules(r#"when = { harm = ["drought"] }"#, r#"when = { harm = [] }"#),
        &expect![[r#"
            error: row 2 of the table of `river-treaty-4` never holds
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-4"
               |             ^^^^^^^^^^^^^^^^
               |
               = help: widen its conditions, or take it out

            error: the table of `river-treaty-4` has no row for drought, adult
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-4"
               |             ^^^^^^^^^^^^^^^^
               |
               = each combination of facts must have exactly one answer
               = help: add a row, or widen the conditions of one

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_fact_and_a_value_without_a_short_name_and_a_table_without_a_gist() {
    for missing in ["short = \"harm\"\n", ", short = \"Flood\"", "gist = \"Meetings of States\"\n"] {
        let refused = compile_files(&with_rules(missing, ""), None).expect_err("something is missing");
        let key = missing.trim_start_matches(", ").split(' ').next().unwrap_or_default();
        assert!(refused.to_string().contains(&format!("`{key}` is missing here")), "{refused}");
    }
}

#[test]
fn short_names_that_are_not_short_or_stand_twice() {
    let mut files = files();
    let rules = RULES
        .replace("short = \"harm\"", "short = \"what harm is feared\"")
        .replace("short = \"Drought\"", "short = \"Flood\"")
        .replace("Meetings of States", "What the States “shall meet” for once every year or two");
    files.insert("letters/2023-08-29-river/rules.toml", [&rules, CONSTANT].concat());
    report(
        &files,
        &expect![[r#"
        error: here are 4 words; 3 are the most
          --> content/letters/2023-08-29-river/rules.toml:4:9
          |
        4 | short = "what harm is feared"
          |         ^^^^^^^^^^^^^^^^^^^^^
          |
          = it is read at a glance, and leads to the page that says all
          = help: take words out; what they say stands in the record

        error: “Flood” stands twice
          --> content/letters/2023-08-29-river/rules.toml:5:110
          |
        5 | … "drought", text = "A drought", short = "Flood" }]
          |                                          ^^^^^^^
          |
          = a reader could not tell the two apart
          = help: call one of them something else

        error: here are 9 words; 8 are the most
           --> content/letters/2023-08-29-river/rules.toml:15:8
           |
        15 | gist = "What the States “shall meet” for once every year or two"
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = it is read at a glance, and leads to the page that says all
           = help: take words out; what they say stands in the record

        error: `gist` is in our words, and quotes nobody
           --> content/letters/2023-08-29-river/rules.toml:15:25
           |
        15 | gist = "What the States “shall meet” for once every year or two"
           |                         ^^^^^^^^^^^^
           |
           = it has no source that the quoted words could be compared with
           = help: take the quotation marks away, and say it in words of your own

        4 errors; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_fact() {
    report(
        &with_rules(r#"when = { harm = ["drought"] }"#, r#"when = { harms = ["drought"] }"#),
        &expect![[r#"
            error: fact `harms` is not known
               --> content/letters/2023-08-29-river/rules.toml:23:10
               |
            23 | when = { harms = ["drought"] }
               |          ^^^^^
               |
               = help: did you mean `harm`? allowed: harm, age

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_value() {
    report(
        &with_rules(r#"when = { harm = ["drought"] }"#, r#"when = { harm = ["droughts"] }"#),
        &expect![[r#"
            error: the fact `harm` has no value `droughts`
               --> content/letters/2023-08-29-river/rules.toml:23:18
               |
            23 | when = { harm = ["droughts"] }
               |                  ^^^^^^^^^^
               |
               = help: did you mean `drought`? allowed: flood, drought

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn words_that_are_not_the_clauses() {
    report(
        &with_rules(r#"words = "The States shall meet""#, r#"words = "The States may meet""#),
        &expect![[r#"
            error: these words do not stand in the English text of `river-treaty-4`
               --> content/letters/2023-08-29-river/rules.toml:20:9
               |
            20 | words = "The States may meet"
               |         ^^^^^^^^^^^^^^^^^^^^^
               |
               = the words that decide are quoted, so they must be the clause's own
               = help: copy them from the clause, without ellipsis

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_contested_answer_with_one_reading() {
    report(
        &with_rules(r#"answer = "engaged""#, r#"answer = "contested""#),
        &expect![[r#"
            error: a contested answer has fewer than two readings
               --> content/letters/2023-08-29-river/rules.toml:16:1
               |
            16 | [[table.row]]
               | ^^^^^^^^^^^^^
               |
               = help: give both readings in `reasons`, each with its voice

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_answer_that_depends_on_nothing() {
    report(
        &with_rules(r#"answer = "engaged""#, r#"answer = "depends""#),
        &expect![[r#"
            error: `on` goes with the answers "depends" and "open", and only with them
               --> content/letters/2023-08-29-river/rules.toml:16:1
               |
            16 | [[table.row]]
               | ^^^^^^^^^^^^^
               |
               = "depends" names the condition of law that decides, "open" the fact that was not said
               = help: write on = "whether …" with these two; with the others `but = …`, or nothing

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_answer() {
    report(
        &with_rules(r#"answer = "engaged""#, r#"answer = "yes""#),
        &expect![[r#"
            error: answer `yes` is not known
               --> content/letters/2023-08-29-river/rules.toml:18:10
               |
            18 | answer = "yes"
               |          ^^^^^
               |
               = help: allowed: engaged, not-engaged, contested, depends, open

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_reason_without_a_source() {
    report(
        &with_rules(
            r#"text = "The article names it.", sources = ["register"]"#,
            r#"text = "The article names it.", sources = []"#,
        ),
        &expect![[r#"
            error: there is no source here
               --> content/letters/2023-08-29-river/rules.toml:21:74
               |
            21 | reasons = [{ voice = "treaty", text = "The article names it.", sources = [] }]
               |                                                                          ^^
               |
               = nothing is said on the page without a source
               = help: name at least one id from a sources.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_reason_in_our_own_voice() {
    report(
        &with_rules(
            r#"voice = "treaty", text = "The article names it.""#,
            r#"voice = "editor", text = "The article names it.""#,
        ),
        &expect![[r#"
            error: the voice `editor` may not say what the law is
               --> content/letters/2023-08-29-river/rules.toml:21:22
               |
            21 | reasons = [{ voice = "editor", text = "The article names it.", sources = ["register"] }]
               |                      ^^^^^^^^
               |
               = a legal statement needs someone who made it; ours are method and navigation only
               = help: name who says it: letter, treaty, depositary, un-body, press, scholar, river-guild

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_value_named_twice() {
    report(
        &with_rules(r#"id = "adult""#, r#"id = "flood""#),
        &expect![[r#"
            error: the value `flood` stands twice
               --> content/letters/2023-08-29-river/rules.toml:11:18
               |
            11 | values = [{ id = "flood", text = "18 or older", short = "18 or older" }, { id = "child"…
               |                  ^^^^^^^
               |
               = an address names values alone, without their facts
               = help: give one of them another id

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_instrument_that_the_rules_do_not_name_is_another_letters() {
    let mut files = with_rules("", "");
    let law = String::from_utf8(files.get(LAW).expect("the law").to_vec()).expect("text");
    files.insert("law/lake-treaty.toml", law.replace("river-treaty", "lake-treaty"));
    assert!(compile_files(&files, None).is_ok());
}

#[test]
fn a_provision_without_a_word() {
    report(
        &with_rules(r#"provision = "river-treaty-3""#, r#"provision = "river-treaty-4""#),
        &expect![[r#"
            error: the rules say nothing about `river-treaty-3`
              --> content/letters/2023-08-29-river/rules.toml:1:1
              |
            1 | [[fact]]
              | ^
              |
              = a reader would take silence for an answer
              = help: add a [[table]] for it, or a [[constant]] where facts do not matter

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_provision() {
    report(
        &with_rules(r#"provision = "river-treaty-4""#, r#"provision = "river-treaty-9""#),
        &expect![[r#"
            error: provision `river-treaty-9` is not known
               --> content/letters/2023-08-29-river/rules.toml:14:13
               |
            14 | provision = "river-treaty-9"
               |             ^^^^^^^^^^^^^^^^
               |
               = help: did you mean `river-treaty-4`?

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_dispute_with_one_side() {
    let text = r#"[[disputed]]
id = "boats"
title = "May boats be stopped?"
positions = [{ who = "The committee", voice = "letter", text = "It says no.", sources = ["register"] }]
"#;
    report(
        &with("letters/2023-08-29-river/claims.toml", text),
        &expect![[r#"
            error: this point has 1 position; it needs at least 2
              --> content/letters/2023-08-29-river/claims.toml:1:1
              |
            1 | [[disputed]]
              | ^^^^^^^^^^^^
              |
              = a dispute has two sides, each with its own words
              = help: add the other side to `positions`

            1 error; nothing was written.
        "#]],
    );
}

/// Who is written about is heard, or the page says that no answer was found.
#[test]
fn a_dispute_that_one_party_does_not_speak_in() {
    let text = r#"parties = [{ id = "committee", name = "the committee" }, { id = "boatmen", name = "the boatmen" }]
[[disputed]]
id = "boats"
title = "May boats be stopped?"
positions = [
  { who = "The committee", party = "committee", voice = "letter", text = "It says no.", sources = ["register"] },
  { who = "The Gazette", voice = "press", text = "It says yes.", sources = ["gazette"] },
]
"#;
    report(
        &with("letters/2023-08-29-river/claims.toml", text),
        &expect![[r#"
        error: nothing is said here of the answer of the boatmen
          --> content/letters/2023-08-29-river/claims.toml:2:1
          |
        2 | [[disputed]]
          | ^^^^^^^^^^^^
          |
          = who is written about is heard on each disputed point, or the page says that no answer was found
          = help: add a position with party = "boatmen": its strongest published answer, or its absence

        1 error; nothing was written.
    "#]],
    );
    let unknown = text.replace("party = \"committee\"", "party = \"boatman\"");
    report(
        &with("letters/2023-08-29-river/claims.toml", &unknown),
        &expect![[r#"
        error: nothing is said here of the answer of the boatmen
          --> content/letters/2023-08-29-river/claims.toml:2:1
          |
        2 | [[disputed]]
          | ^^^^^^^^^^^^
          |
          = who is written about is heard on each disputed point, or the page says that no answer was found
          = help: add a position with party = "boatmen": its strongest published answer, or its absence

        error: nothing is said here of the answer of the committee
          --> content/letters/2023-08-29-river/claims.toml:2:1
          |
        2 | [[disputed]]
          | ^^^^^^^^^^^^
          |
          = who is written about is heard on each disputed point, or the page says that no answer was found
          = help: add a position with party = "committee": its strongest published answer, or its absence

        error: party `boatman` is not known
          --> content/letters/2023-08-29-river/claims.toml:6:36
          |
        6 |   { who = "The committee", party = "boatman", voice = "letter", text = "It says no.", sources = ["registe…
          |                                    ^^^^^^^^^
          |
          = help: did you mean `boatmen`? allowed: committee, boatmen

        3 errors; nothing was written.
    "#]],
    );
}

#[test]
fn two_points_with_one_id() {
    let point = r#"[[agreed]]
id = "flood"
title = "Whether it flooded"
positions = [{ who = "The register", voice = "treaty", text = "It did.", sources = ["register"] }]
"#;
    report(
        &with("letters/2023-08-29-river/claims.toml", &[point, point].concat()),
        &expect![[r#"
        error: the point `flood` is declared twice
          --> content/letters/2023-08-29-river/claims.toml:6:6
          |
        6 | id = "flood"
          |      ^^^^^^^
          |
          = help: give one of them another id

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_event_out_of_order() {
    let text = r#"lanes = [{ id = "law", label = "Law" }, { id = "boats", label = "Boats" }]
[[event]]
id = "later"
date = "2023-10"
lane = "law"
title = "Later"
record = [{ voice = "press", text = "Later.", sources = ["register"] }]
[[event]]
id = "earlier"
date = "2023"
lane = "law"
title = "Earlier"
record = [{ voice = "press", text = "Earlier.", sources = ["register"] }]
"#;
    report(
        &with("letters/2023-08-29-river/timeline.toml", text),
        &expect![[r#"
            error: this event is earlier than the one before it
               --> content/letters/2023-08-29-river/timeline.toml:10:8
               |
            10 | date = "2023"
               |        ^^^^^^
               |
               = help: list the events in order of date

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_date_that_is_none() {
    let text = r#"lanes = [{ id = "law", label = "Law" }, { id = "boats", label = "Boats" }]
[[event]]
id = "later"
date = "2023-13"
lane = "lore"
title = "Later"
record = [{ voice = "press", text = "Later.", sources = ["register"] }]
"#;
    report(
        &with("letters/2023-08-29-river/timeline.toml", text),
        &expect![[r#"
            error: this is no date
              --> content/letters/2023-08-29-river/timeline.toml:4:8
              |
            4 | date = "2023-13"
              |        ^^^^^^^^^
              |
              = help: write "2023", "2023-10" or "2023-10-09", as far as it is established

            error: lane `lore` is not known
              --> content/letters/2023-08-29-river/timeline.toml:5:8
              |
            5 | lane = "lore"
              |        ^^^^^^
              |
              = help: allowed: law, boats

            2 errors; nothing was written.
        "#]],
    );
}

#[test]
fn an_aspect_with_one_side() {
    let text = r#"left = "river-treaty-3"
right = "river-treaty-4"
[[row]]
aspect = "Who"
left = { voice = "treaty", text = "States.", sources = ["register"] }
"#;
    report(
        &with("letters/2023-08-29-river/comparison.toml", text),
        &expect![[r#"
        error: `right` is missing here
          --> content/letters/2023-08-29-river/comparison.toml:3:1
          |
        3 | [[row]]
          | ^^^^^^^
          |
          = help: add `right = …` to this table

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_term_without_a_text() {
    let text = r#"[[term]]
id = "boat"
term = "Boat"
"#;
    report(
        &with("law/glossary.toml", text),
        &expect![[r#"
        error: there is nothing in `texts` here
          --> content/law/glossary.toml:1:1
          |
        1 | [[term]]
          | ^^^^^^^^
          |
          = help: add texts = [{ voice = …, text = …, sources = […] }]

        1 error; nothing was written.
    "#]],
    );
}
