//! Cases that a teacher would put to the decision tables of this repository.

use crate::real::publication;
use expect_test::expect_file;
use logic::rules::{Outcome, Values, Verdict};
use model::{Publication, Rule, RuleTable, plain_text};

const ARTICLE_33: &str = "refugee-convention-33-1";
const CAT_3: &str = "cat-3-1";

/// A person who fears torture for a political opinion, came without permission, was never examined, has
/// no other nationality, and is to be returned. Each case changes some of it.
const USUAL: [&str; 8] =
    ["torture", "opinion", "unexamined", "irregular", "no-finding", "none-other", "adult", "return"];

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

fn answer(publication: &Publication, provision: &str, changes: &[&str]) -> Verdict {
    row(publication, provision, changes).verdict
}

/// The row that holds.
fn row<'p>(publication: &'p Publication, provision: &str, changes: &[&str]) -> &'p Rule {
    let facts = facts(publication, changes);
    table(publication, provision).rows.iter().find(|row| row.is_possible(&facts)).expect("one row holds")
}

#[test]
fn a_recognised_refugee_who_fears_torture_for_an_opinion_is_within_both_articles() {
    let publication = publication();
    assert_eq!(answer(&publication, ARTICLE_33, &["recognised"]), Verdict::Engaged);
    assert_eq!(answer(&publication, CAT_3, &[]), Verdict::Engaged);
}

#[test]
fn hardship_alone_engages_neither_article() {
    let publication = publication();
    for ground in ["no-ground", "opinion"] {
        assert_eq!(answer(&publication, ARTICLE_33, &["hardship", ground]), Verdict::NotEngaged);
        assert_eq!(answer(&publication, CAT_3, &["hardship", ground]), Verdict::NotEngaged);
    }
}

#[test]
fn an_economic_migrant_who_fears_torture_is_inside_cat_3() {
    let publication = publication();
    assert_eq!(answer(&publication, CAT_3, &["no-ground"]), Verdict::Engaged);
    assert_ne!(answer(&publication, ARTICLE_33, &["no-ground"]), Verdict::Engaged);
}

#[test]
fn who_meets_the_definition_is_within_article_33_before_anyone_decides_and_unhcr_is_quoted() {
    let publication = publication();
    assert_eq!(answer(&publication, ARTICLE_33, &["unexamined"]), Verdict::Engaged);
    let row = row(&publication, ARTICLE_33, &["unexamined"]);
    assert!(row.reasons.iter().any(|reason| reason.voice.key() == "un-body"), "{:?}", row.reasons);
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
fn an_exclusion_takes_article_33_away_and_a_danger_its_benefit_but_never_cat_3() {
    let publication = publication();
    assert_eq!(answer(&publication, ARTICLE_33, &["excluded", "recognised"]), Verdict::NotEngaged);
    let danger = row(&publication, ARTICLE_33, &["danger", "recognised"]);
    assert_eq!(danger.answer(), "Engaged, but paragraph 2 takes the benefit away");
    assert_eq!(answer(&publication, "refugee-convention-33-2", &["danger", "recognised"]), Verdict::Engaged);
    for finding in ["danger", "excluded"] {
        assert_eq!(answer(&publication, CAT_3, &[finding]), Verdict::Engaged);
    }
}

#[test]
fn a_recognition_that_the_facts_do_not_bear_out_stands_until_it_is_taken_away() {
    let publication = publication();
    for facts in ["hardship", "no-ground", "would-protect"] {
        let of = |provision, more: &[&str]| {
            answer(&publication, provision, &[&[facts, "recognised"], more].concat())
        };
        assert_eq!(of(ARTICLE_33, &[]), Verdict::Depends);
        assert_eq!(of("refugee-convention-31", &[]), Verdict::Depends);
        assert_eq!(of("refugee-convention-32", &["lawful-stay", "expel"]), Verdict::Depends);
        assert_eq!(of("refugee-convention-33-2", &["danger"]), Verdict::Depends);
        assert_eq!(answer(&publication, ARTICLE_33, &[facts, "unexamined"]), Verdict::NotEngaged);
    }
}

#[test]
fn hardship_alone_engages_no_right_of_a_child() {
    let publication = publication();
    for article in ["crc-3", "crc-22", "crc-37"] {
        assert_ne!(answer(&publication, article, &["child", "hardship", "recognised"]), Verdict::Engaged);
        assert_ne!(answer(&publication, article, &["child", "hardship"]), Verdict::Engaged);
    }
    assert_eq!(answer(&publication, "crc-37", &["child"]), Verdict::Engaged);
}

#[test]
fn other_ill_treatment_under_the_cat_is_contested_with_both_readings() {
    let publication = publication();
    assert_eq!(answer(&publication, CAT_3, &["ill-treatment"]), Verdict::Contested);
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
    assert_eq!(answer(&publication, CAT_3, &["would-protect"]), Verdict::Engaged);
    assert_eq!(answer(&publication, CAT_3, &["unclear"]), Verdict::Engaged);
}

#[test]
fn expulsion_of_lawful_residents_alone_is_for_article_32() {
    let publication = publication();
    let article = "refugee-convention-32";
    assert_eq!(answer(&publication, article, &["irregular", "expel"]), Verdict::NotEngaged);
    assert_eq!(answer(&publication, article, &["lawful-stay", "return"]), Verdict::NotEngaged);
    assert_ne!(answer(&publication, article, &["recognised", "lawful-stay", "expel"]), Verdict::NotEngaged);
}

#[test]
fn facts_left_open_are_asked_for_only_where_they_decide() {
    let publication = publication();
    let open: Vec<_> = publication.rules.facts.iter().map(model::Fact::open).collect();
    let Outcome::OpenFacts(asked) = table(&publication, CAT_3).outcome(&open) else {
        panic!("CAT article 3 turns on the harm that is feared")
    };
    let asked: Vec<_> = asked.iter().map(|place| publication.rules.facts[*place].id.as_str()).collect();
    assert!(
        asked.contains(&"harm") && !asked.contains(&"ground") && !asked.contains(&"finding"),
        "{asked:?}"
    );
}

/// What the tables answer to the facts as each side describes them, with the deciding words and the first reason.
#[test]
fn the_answers_to_both_descriptions_and_their_reasons() {
    let publication = publication();
    for position in &publication.positions {
        let facts = position.values(&publication.rules);
        let mut shown = String::new();
        for table in &publication.rules.tables {
            let outcome = match table.outcome(&facts) {
                Outcome::Answer(row) => row.answer(),
                Outcome::OpenFacts(open) => {
                    let ids: Vec<_> =
                        open.iter().map(|place| publication.rules.facts[*place].id.as_str()).collect();
                    format!("Open: {}", ids.join(", "))
                }
            };
            shown.push_str(&format!("{}: {outcome}\n", table.provision));
            for row in table.rows.iter().filter(|row| row.is_possible(&facts)) {
                let reason = &row.reasons[0];
                let said = plain_text(&reason.text);
                shown.push_str(&format!("  {} ({}): {said}\n", row.answer(), reason.voice.label()));
            }
        }
        expect_file![format!("descriptions/{}.txt", position.id)].assert_eq(&shown);
    }
}
