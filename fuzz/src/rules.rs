//! Decision rows as the page holds them, where a browser or an extension may have changed them. Entry point:
//! [`check`].

use contract::conditions::{decode, encode};
use logic::rules::{Outcome, Values, is_possible, outcome};

/// With more facts than this, trying every choice would take longer than it teaches.
const MOST_FACTS_TRIED: usize = 3;

/// Reads the input as the page's attributes are read: the facts on the first line, then a row on each line,
/// its answer before its conditions (`engaged 01ff`).
pub fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut lines = text.lines();
    let facts = conditions(lines.next().unwrap_or_default());
    let rows: Vec<_> = lines.map(row).collect();
    let decided = outcome(rows.iter().map(|(when, answer)| (when.as_slice(), *answer)), &facts);
    match &decided {
        Outcome::Answer(answer) => {
            assert!(rows.iter().any(|(_, known)| *known == *answer), "an answer that no row gives");
        }
        Outcome::OpenFacts(open) => {
            assert!(open.is_sorted_by(|one, next| one < next), "facts out of order, or asked for twice");
            assert!(open.iter().all(|fact| *fact < facts.len()), "a fact that does not exist");
        }
    }
    if let Outcome::Answer(answer) = decided
        && facts.len() <= MOST_FACTS_TRIED
    {
        each_choice(&facts, &mut Vec::new(), &mut |choice| {
            for (when, other) in &rows {
                assert!(!is_possible(when, choice) || *other == answer, "a choice that answers otherwise");
            }
        });
    }
}

fn row(line: &str) -> (Vec<Values>, &str) {
    let (answer, when) = line.split_once(' ').unwrap_or(("", line));
    (conditions(when), answer)
}

/// One way in which a row holds: what stands after the second separator is left.
fn conditions(text: &str) -> Vec<Values> {
    let (verdict, ways) = decode(&format!("0|{text}"));
    assert_eq!(
        decode(&encode(verdict, &ways)),
        (verdict, ways.clone()),
        "what is written is not what is read"
    );
    ways.into_iter().next().unwrap_or_default()
}

/// Every way to choose one of the open values of each fact.
fn each_choice(facts: &[Values], chosen: &mut Vec<Values>, see: &mut impl FnMut(&[Values])) {
    let Some(open) = facts.get(chosen.len()) else { return see(chosen) };
    for bit in (0..Values::BITS).map(|place| 1 << place).filter(|bit| open & bit != 0) {
        chosen.push(bit);
        each_choice(facts, chosen, see);
        chosen.pop();
    }
}
