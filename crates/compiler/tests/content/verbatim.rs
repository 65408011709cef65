//! Every English clause has the words of a second, independent copy of its instrument.
//!
//! The copy (`second-copy-en.json`) has words joined at old line breaks and a capital I for some digits 1,
//! so white space, punctuation and the letters that look alike are left out of the comparison. The words of
//! instruments that are not in it are pinned by a hash of what was compared by hand.

use crate::real::publication;
use model::{Clause, Instrument};
use serde_json::Value;
use sha2::{Digest, Sha256};

fn second_copy() -> Value {
    serde_json::from_str(include_str!("second-copy-en.json")).expect("JSON")
}

fn english(clause: &Clause) -> String {
    clause.english.running()
}

/// Letters and digits alone, with those that a scan confuses made one.
fn comparable(words: &str) -> String {
    let words: Vec<_> = words.to_lowercase().chars().collect();
    let mut kept = Vec::new();
    let mut rest = words.as_slice();
    loop {
        rest = match rest {
            // The copy leaves out some of the marks "(a)" at the start of a point.
            ['(', _, ')', after @ ..] => after,
            [c, after @ ..] => {
                kept.extend(c.is_alphanumeric().then_some(*c));
                after
            }
            [] => break,
        };
    }
    kept.into_iter().map(|c| if matches!(c, 'i' | 'l') { '1' } else { c }).collect()
}

/// "cat-3-1" is in article 3, "refugee-convention-1a2" in article 1.
fn article(instrument: &Instrument, clause: &Clause) -> String {
    let rest = clause.id.as_str().trim_start_matches(&instrument.id).trim_start_matches('-');
    rest.chars().take_while(char::is_ascii_digit).collect()
}

#[test]
fn each_english_clause_is_in_the_second_copy() {
    let copy = second_copy();
    let publication = publication();
    let mut compared = 0;
    for instrument in publication.instruments.iter().filter(|i| copy.get(&i.id).is_some()) {
        for clause in instrument.provisions.iter().flat_map(|provision| &provision.clauses) {
            let article = article(instrument, clause);
            let theirs = copy[&instrument.id][&article].as_str().unwrap_or_default();
            // "[…]" marks what a clause leaves out.
            for part in english(clause).split("[…]") {
                let ours = comparable(part);
                assert!(
                    comparable(theirs).contains(&ours),
                    "{}: not in article {article}: {part}",
                    clause.id
                );
            }
            compared += 1;
        }
    }
    assert!(compared >= 24, "only {compared} clauses were compared");
}

#[test]
fn the_clauses_outside_the_second_copy_stand_as_they_were_compared() {
    let publication = publication();
    let copy = second_copy();
    let pinned = publication.instruments.iter().filter(|i| copy.get(&i.id).is_none());
    let clauses =
        pinned.flat_map(|instrument| &instrument.provisions).flat_map(|provision| &provision.clauses);
    let mut lines = String::new();
    for clause in clauses {
        let hash = Sha256::digest(english(clause));
        let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        lines.push_str(&format!("{} {short}\n", clause.id));
    }
    expect_test::expect![[r#"
        icpped-16-1 64a009171108548b
        icpped-16-2 6dd81992ac377914
        refugee-protocol-1-1 73099158126cbe60
        refugee-protocol-1-2 7a2c4feff2ad3f9d
        refugee-protocol-1-3 8464c46fd2068fc6
        refugee-protocol-2-1 7a067eb3fed9669e
    "#]]
    .assert_eq(&lines);
}
