//! Decision tables that contradict each other.

use crate::base::{files, report};
use compiler::{Files, compile_files};
use expect_test::expect;

/// Two tables that agree: who is found to be a boatman is within article 4, or that hangs on the register.
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
when = [{ harm = ["flood"] }, { harm = ["drought"], age = ["child"] }]
answer = "engaged"
but = "only in spring"
clause = "river-treaty-4"
words = "The States shall meet"
reasons = [{ voice = "treaty", text = "The article names it.", sources = ["register"] }]
[[table.row]]
when = { harm = ["drought"], age = ["adult"] }
answer = "open"
on = "whether it rained"
clause = "river-treaty-4"
words = "The States shall meet"
reasons = [{ voice = "treaty", text = "The article does not say.", sources = ["register"] }]

[[table]]
provision = "river-treaty-3-1"
gist = "Boats on the river"
[[table.row]]
when = { harm = ["flood"] }
answer = "engaged"
clause = "river-treaty-3-1"
words = "a boat on the river"
reasons = [{ voice = "treaty", text = "The article names it.", sources = ["register"] }]
[[table.row]]
when = { harm = ["drought"] }
answer = "depends"
on = "whether the register lists the boat"
clause = "river-treaty-3-1"
words = "a boat on the river"
reasons = [{ voice = "treaty", text = "The article does not say.", sources = ["register"] }]

[[dependency]]
when = { age = ["child"] }
given = { table = "river-treaty-4", answers = ["engaged"] }
never = { table = "river-treaty-3-1", answers = ["not-engaged"] }
why = { voice = "treaty", text = "The second article speaks of the first.", sources = ["register"] }
"#;

fn with(from: &str, to: &str) -> Files {
    assert_eq!(RULES.matches(from).count(), 1, "{from:?} must stand once");
    let mut files = files();
    files.insert("letters/2023-08-29-river/rules.toml", RULES.replace(from, to));
    files
}

#[test]
fn tables_that_agree_are_accepted() {
    let publication =
        compile_files(&with("A flood", "A flood"), None).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(publication.rules.dependencies.len(), 1);
    let answers: Vec<_> =
        publication.rules.tables.iter().flat_map(|t| &t.rows).map(|row| row.answer()).collect();
    assert_eq!(
        answers,
        [
            "Engaged, but only in spring",
            "Open: whether it rained",
            "Engaged",
            "Depends on whether the register lists the boat"
        ]
    );
}

#[test]
fn a_contradiction_shows_one_combination_and_both_answers() {
    report(
        &with(r#"answers = ["not-engaged"] }"#, r#"answers = ["not-engaged", "depends"] }"#),
        &expect![[r#"
            error: the table of `river-treaty-3-1` answers "Depends on whether the register lists the boat" where that of `river-treaty-4` answers "Engaged, but only in spring" for drought, child
               --> content/letters/2023-08-29-river/rules.toml:40:1
               |
            40 | [[table.row]]
               | ^^^^^^^^^^^^^ this row holds
            48 | [[dependency]]
               | -------------- this dependency says that it never does so
               |
               = a reader who sets these facts would read two answers that contradict each other
               = help: narrow the conditions of this row and give the combination to another, or correct the dependency

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_answer_that_is_never_given_whatever_another_table_says() {
    report(
        &with(
            r#"given = { table = "river-treaty-4", answers = ["engaged"] }
never = { table = "river-treaty-3-1", answers = ["not-engaged"] }"#,
            r#"never = { table = "river-treaty-3-1", answers = ["engaged"] }"#,
        ),
        &expect![[r#"
            error: the table of `river-treaty-3-1` answers "Engaged" for flood, child
               --> content/letters/2023-08-29-river/rules.toml:34:1
               |
            34 | [[table.row]]
               | ^^^^^^^^^^^^^ this row holds
            48 | [[dependency]]
               | -------------- this dependency says that it never does so
               |
               = a reader who sets these facts would read two answers that contradict each other
               = help: narrow the conditions of this row and give the combination to another, or correct the dependency

            1 error; nothing was written.
        "#]],
    );
}

/// It would look like a proof and prove nothing.
#[test]
fn a_dependency_that_no_combination_tries() {
    report(
        &with(r#"answers = ["engaged"] }"#, r#"answers = ["contested"] }"#),
        &expect![[r#"
            error: no combination of facts puts this dependency to the proof
               --> content/letters/2023-08-29-river/rules.toml:48:1
               |
            48 | [[dependency]]
               | ^^^^^^^^^^^^^^
               |
               = help: check `when` and `given`: together they never hold

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_dependency_on_a_table_that_is_not_there() {
    report(
        &with(r#"never = { table = "river-treaty-3-1","#, r#"never = { table = "river-treaty-3","#),
        &expect![[r#"
            error: there is no table for `river-treaty-3`
               --> content/letters/2023-08-29-river/rules.toml:51:19
               |
            51 | never = { table = "river-treaty-3", answers = ["not-engaged"] }
               |                   ^^^^^^^^^^^^^^^^
               |
               = help: name a provision that has a [[table]]

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_dependency_without_answers() {
    report(
        &with(r#"answers = ["not-engaged"] }"#, "answers = [] }"),
        &expect![[r#"
            error: there is no answer in `answers` here
               --> content/letters/2023-08-29-river/rules.toml:51:49
               |
            51 | never = { table = "river-treaty-3-1", answers = [] }
               |                                                 ^^
               |
               = help: name at least one, such as "engaged"

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_open_answer_that_names_no_fact() {
    report(
        &with("on = \"whether it rained\"\n", ""),
        &expect![[r#"
            error: `on` goes with the answers "depends" and "open", and only with them
               --> content/letters/2023-08-29-river/rules.toml:23:1
               |
            23 | [[table.row]]
               | ^^^^^^^^^^^^^
               |
               = "depends" names the condition of law that decides, "open" the fact that was not said
               = help: write on = "whether …" with these two; with the others `but = …`, or nothing

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_condition_beside_an_exception() {
    report(
        &with("on = \"whether it rained\"\n", "on = \"whether it rained\"\nbut = \"not on Sundays\"\n"),
        &expect![[r#"
            error: `on` goes with the answers "depends" and "open", and only with them
               --> content/letters/2023-08-29-river/rules.toml:23:1
               |
            23 | [[table.row]]
               | ^^^^^^^^^^^^^
               |
               = "depends" names the condition of law that decides, "open" the fact that was not said
               = help: write on = "whether …" with these two; with the others `but = …`, or nothing

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_row_that_holds_in_no_way() {
    report(
        &with(r#"when = [{ harm = ["flood"] }, { harm = ["drought"], age = ["child"] }]"#, "when = []"),
        &expect![[r#"
            error: this array should be a table: { key = … }
               --> content/letters/2023-08-29-river/rules.toml:17:8
               |
            17 | when = []
               |        ^^

            error: there is no table for `river-treaty-4`
               --> content/letters/2023-08-29-river/rules.toml:50:19
               |
            50 | given = { table = "river-treaty-4", answers = ["engaged"] }
               |                   ^^^^^^^^^^^^^^^^
               |
               = help: name a provision that has a [[table]]

            2 errors; nothing was written.
        "#]],
    );
}
