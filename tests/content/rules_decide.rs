//! Cases that a teacher would put to the decision tables of this repository.

use letter_of_the_law::content::compile;
use letter_of_the_law::model::rules::{Answer, Outcome, Values};
use letter_of_the_law::model::{Publication, Rule, RuleTable, Voice};
use std::path::Path;

const ARTICLE_33: &str = "refugee-convention-33-1";
const CAT_3: &str = "cat-3-1";

/// A person who fears torture for a political opinion, came without permission, was never examined, has
/// no other nationality, and is to be returned. Each case changes some of it.
const USUAL: [&str; 8] =
    ["torture", "opinion", "unexamined", "irregular", "no-finding", "none-other", "adult", "return"];

fn publication() -> Publication {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    compile(&root, None).unwrap_or_else(|report| panic!("{report}"))
}

/// The usual facts, but with these values.
fn facts(publication: &Publication, changes: &[&str]) -> Vec<Values> {
    let facts = &publication.rules.facts;
    let value = |name: &str| {
        let found = facts
            .iter()
            .enumerate()
            .find_map(|(fact, one)| Some((fact, one.values.iter().position(|value| value.id == name)?)));
        found.unwrap_or_else(|| panic!("no value is called {name}"))
    };
    let mut all = vec![0; facts.len()];
    for name in USUAL.iter().chain(changes) {
        let (fact, place) = value(name);
        all[fact] = 1 << place;
    }
    all
}

fn table<'p>(publication: &'p Publication, provision: &str) -> &'p RuleTable {
    let found = publication.rules.tables.iter().find(|table| table.provision.as_str() == provision);
    found.unwrap_or_else(|| panic!("no table for {provision}"))
}

fn answer(publication: &Publication, provision: &str, changes: &[&str]) -> Answer {
    match table(publication, provision).outcome(&facts(publication, changes)) {
        Outcome::Answer(answer) => answer,
        Outcome::OpenFacts(open) => panic!("all facts are set, but {open:?} are called open"),
    }
}

/// The row that holds.
fn row<'p>(publication: &'p Publication, provision: &str, changes: &[&str]) -> &'p Rule {
    let facts = facts(publication, changes);
    let holds = |row: &&Rule| row.when.iter().zip(&facts).all(|(when, fact)| when & fact != 0);
    table(publication, provision).rows.iter().find(holds).expect("one row holds")
}

#[test]
fn a_recognised_refugee_who_fears_torture_for_an_opinion_is_within_both_articles() {
    let publication = publication();
    assert_eq!(answer(&publication, ARTICLE_33, &["recognised"]), Answer::Engaged);
    assert_eq!(answer(&publication, CAT_3, &[]), Answer::Engaged);
}

#[test]
fn hardship_alone_engages_neither_article() {
    let publication = publication();
    for ground in ["no-ground", "opinion"] {
        assert_eq!(answer(&publication, ARTICLE_33, &["hardship", ground]), Answer::NotEngaged);
        assert_eq!(answer(&publication, CAT_3, &["hardship", ground]), Answer::NotEngaged);
    }
}

#[test]
fn an_economic_migrant_who_fears_torture_is_inside_cat_3() {
    let publication = publication();
    assert_eq!(answer(&publication, CAT_3, &["no-ground"]), Answer::Engaged);
    assert_ne!(answer(&publication, ARTICLE_33, &["no-ground"]), Answer::Engaged);
}

#[test]
fn of_undecided_status_article_33_asks_whether_the_person_is_a_refugee_and_unhcr_is_quoted() {
    let publication = publication();
    assert_eq!(answer(&publication, ARTICLE_33, &["unexamined"]), Answer::Depends);
    let row = row(&publication, ARTICLE_33, &["unexamined"]);
    assert!(row.reasons.iter().any(|reason| reason.voice == Voice::UnBody), "{:?}", row.reasons);
}

#[test]
fn unlawful_entry_does_not_switch_article_33_off() {
    let publication = publication();
    assert_eq!(
        answer(&publication, ARTICLE_33, &["irregular"]),
        answer(&publication, ARTICLE_33, &["lawful-stay"])
    );
}

#[test]
fn a_finding_of_danger_can_switch_off_article_33_and_never_cat_3() {
    let publication = publication();
    for finding in ["danger", "excluded"] {
        assert_ne!(answer(&publication, ARTICLE_33, &[finding, "recognised"]), Answer::Engaged);
        assert_eq!(answer(&publication, CAT_3, &[finding]), Answer::Engaged);
    }
}

#[test]
fn other_ill_treatment_under_the_cat_is_contested_with_both_readings() {
    let publication = publication();
    assert_eq!(answer(&publication, CAT_3, &["ill-treatment"]), Answer::Contested);
    assert!(row(&publication, CAT_3, &["ill-treatment"]).reasons.len() >= 2);
}

#[test]
fn a_second_nationality_bears_on_the_definition_and_not_on_cat_3() {
    let publication = publication();
    let definition = "refugee-convention-1a2";
    assert_ne!(
        answer(&publication, definition, &["would-protect"]),
        answer(&publication, definition, &["none-other"])
    );
    assert_eq!(answer(&publication, CAT_3, &["would-protect"]), Answer::Engaged);
    assert_eq!(answer(&publication, CAT_3, &["unclear"]), Answer::Engaged);
}

#[test]
fn expulsion_of_lawful_residents_alone_is_for_article_32() {
    let publication = publication();
    let article = "refugee-convention-32";
    assert_eq!(answer(&publication, article, &["irregular", "expel"]), Answer::NotEngaged);
    assert_eq!(answer(&publication, article, &["lawful-stay", "return"]), Answer::NotEngaged);
    assert_ne!(answer(&publication, article, &["recognised", "lawful-stay", "expel"]), Answer::NotEngaged);
}

#[test]
fn facts_left_open_are_asked_for_only_where_they_decide() {
    let publication = publication();
    let open: Vec<_> = publication.rules.facts.iter().map(letter_of_the_law::model::Fact::open).collect();
    let Outcome::OpenFacts(asked) = table(&publication, CAT_3).outcome(&open) else {
        panic!("CAT article 3 turns on the harm that is feared")
    };
    let asked: Vec<_> = asked.iter().map(|place| publication.rules.facts[*place].id.as_str()).collect();
    assert!(
        asked.contains(&"harm") && !asked.contains(&"ground") && !asked.contains(&"finding"),
        "{asked:?}"
    );
}

/// Each description gives an answer or an open fact for each table, and China's own differs from the letter's.
#[test]
fn the_two_descriptions_differ_under_article_33() {
    let publication = publication();
    let [letter, china] = publication.positions.as_slice() else { panic!("two descriptions") };
    let outcome = |position: &letter_of_the_law::model::Position| {
        table(&publication, ARTICLE_33).outcome(&position.values(&publication.rules))
    };
    assert_ne!(outcome(letter), outcome(china));
}
