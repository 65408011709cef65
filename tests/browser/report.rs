//! `docs/accessibility.md` stays true: it judges each criterion, and names only checks that there are.
//! Entry point: [`trial`].

use crate::Outcome;
use libtest_mimic::Trial;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// WCAG 2.2, levels A and AA.
const CRITERIA: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 \
    1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 \
    2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 \
    3.3.7 3.3.8 4.1.2 4.1.3";

/// Those that a script can check must be checked by one.
const SCRIPTED: &str = "1.3.2 1.4.1 1.4.3 1.4.4 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.4.3 2.4.7 2.4.11 \
    2.5.7 2.5.8 3.2.1 3.3.1 4.1.2 4.1.3";

const TERMS: [&str; 5] =
    ["supports", "partially supports", "does not support", "not applicable", "not evaluated"];

/// Page, card, search, quoting bar, facts, component.
const PARTS: usize = 6;

/// `names` are those of all cases that at least one engine runs.
pub fn trial(names: BTreeSet<String>) -> Trial {
    let name = "the conformance report judges each criterion, and names only checks that there are";
    Trial::test(name, move || {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let wrong = wrong(&fs::read_to_string(root.join("docs/accessibility.md"))?, root, &names)?;
        match wrong.is_empty() {
            true => Ok(()),
            false => Err(format!("docs/accessibility.md:\n  {}", wrong.join("\n  ")).into()),
        }
    })
}

struct Criterion {
    terms: Vec<String>,
    checks: BTreeSet<String>,
    judgement: String,
}

/// The cells of each row of a table whose first cell looks like this.
fn rows(report: &str, first: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Option<Vec<String>> {
        let inside = line.strip_prefix('|')?.strip_suffix('|')?;
        Some(inside.split('|').map(|cell| cell.trim().to_owned()).collect())
    };
    report.lines().filter_map(cells).filter(|cells| first(&cells[0])).collect()
}

fn wrong(report: &str, root: &Path, names: &BTreeSet<String>) -> Outcome<Vec<String>> {
    let number = |cell: &str| cell.strip_prefix('c').is_some_and(|number| number.parse::<u32>().is_ok());
    let mut checks = BTreeMap::new();
    for row in rows(report, number) {
        let [number, check] = row.as_slice() else { return Err(format!("not two cells: {row:?}").into()) };
        checks.insert(number.clone(), check.clone());
    }
    let mut wrong: Vec<_> = checks.values().filter_map(|check| missing(check, root, names)).collect();

    let mut criteria = BTreeMap::new();
    for row in rows(report, |cell| cell.starts_with(|first: char| first.is_ascii_digit())) {
        let [name, terms @ .., named, judgement] = row.as_slice() else {
            return Err(format!("too few cells: {row:?}").into());
        };
        let number = name.split(' ').next().unwrap_or_default().to_owned();
        let named = named.split(", ").filter(|check| !check.is_empty()).map(str::to_owned).collect();
        let criterion = Criterion { terms: terms.to_vec(), checks: named, judgement: judgement.clone() };
        if criteria.insert(number.clone(), criterion).is_some() {
            wrong.push(format!("{number} stands twice"));
        }
    }
    let expected: BTreeSet<_> = CRITERIA.split_whitespace().map(str::to_owned).collect();
    let judged: BTreeSet<_> = criteria.keys().cloned().collect();
    wrong.extend(
        expected.symmetric_difference(&judged).map(|number| format!("{number}: missing, or not of A and AA")),
    );
    for (number, criterion) in &criteria {
        wrong.extend(
            faults(criterion, &checks, SCRIPTED.split_whitespace().any(|one| one == number))
                .map(|why| format!("{number}: {why}")),
        );
    }
    let used: BTreeSet<_> = criteria.values().flat_map(|criterion| &criterion.checks).collect();
    wrong.extend(
        checks
            .keys()
            .filter(|check| !used.contains(check))
            .map(|check| format!("{check} is used by no criterion")),
    );
    Ok(wrong)
}

fn faults<'a>(
    criterion: &'a Criterion,
    checks: &'a BTreeMap<String, String>,
    scripted: bool,
) -> impl Iterator<Item = String> + 'a {
    let terms = criterion.terms.iter().filter(|term| !TERMS.contains(&term.as_str()));
    let unknown = criterion.checks.iter().filter(|check| !checks.contains_key(*check));
    let bare = criterion.checks.is_empty() && criterion.judgement.is_empty();
    // Whoever reads that something is not fully so must learn why.
    let silent = criterion.judgement.is_empty()
        && criterion
            .terms
            .iter()
            .any(|term| ["partially supports", "does not support", "not evaluated"].contains(&term.as_str()));
    terms
        .map(|term| format!("{term:?} is none of the terms"))
        .chain(unknown.map(|check| format!("{check} is not in the list of checks")))
        .chain(
            (criterion.terms.len() != PARTS)
                .then(|| format!("{} parts instead of {PARTS}", criterion.terms.len())),
        )
        .chain((bare || silent).then(|| "no judgement says why".to_owned()))
        .chain(
            (scripted && criterion.checks.is_empty())
                .then(|| "a script can check it, and none is named".to_owned()),
        )
}

/// A check is a case in browsers, by its name, or a test on the host: "`tests/FILE.rs` `name`".
fn missing(check: &str, root: &Path, names: &BTreeSet<String>) -> Option<String> {
    let Some((file, test)) =
        check.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')?.split_once("` `"))
    else {
        return (!names.contains(check)).then(|| format!("no engine runs a case named {check:?}"));
    };
    let source = fs::read_to_string(root.join(file)).unwrap_or_default();
    let there = source.contains(&format!("#[test]\nfn {test}("));
    (!there).then(|| format!("{file} has no test `{test}`"))
}
