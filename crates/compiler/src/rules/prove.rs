//! The proof that decision tables decide, and that they agree: every combination of facts is tried.

use super::Placed;
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use logic::rules::{Values, is_possible};
use model::{self, Constant, Dependency, Instrument, Provision, ProvisionId, Rule};

/// More combinations than this take longer to try than an author waits: the letter of 2023 has 10,368.
const MOST_COMBINATIONS: usize = 200_000;

/// Whether the combinations of these facts can be tried one by one; if not, that is reported.
pub fn can_be_tried(facts: &[model::Fact], place: &Span, diagnostics: &Diagnostics) -> bool {
    let count = facts.iter().try_fold(1usize, |count, fact| count.checked_mul(fact.values.len()));
    if count.is_some_and(|count| count <= MOST_COMBINATIONS) {
        return true;
    }
    let what = format!("these {} facts combine in more than {MOST_COMBINATIONS} ways", facts.len());
    diagnostics.add(
        Diagnostic::new(place.clone(), what)
            .why("each combination is tried, to prove that it has exactly one answer")
            .help("ask for fewer facts, or give them fewer values"),
    );
    false
}

/// Reports the first combination for which no row holds, the first for which two do, and each row
/// that never holds.
pub fn one_row_for_each_combination(placed: &Placed, facts: &[model::Fact], diagnostics: &Diagnostics) {
    let Placed { table, place, .. } = placed;
    let mut reached = vec![false; table.rows.len()];
    let (mut gap, mut overlap) = (None, None);
    for combination in Combinations::of(facts) {
        let holding: Vec<_> =
            (0..table.rows.len()).filter(|row| table.rows[*row].is_possible(&combination)).collect();
        match holding.as_slice() {
            [one] => reached[*one] = true,
            [] => gap = gap.or(Some(combination)),
            [first, second, ..] => {
                for row in &holding {
                    reached[*row] = true;
                }
                overlap = overlap.or(Some((combination, *first, *second)));
            }
        }
    }
    let name = &table.provision;
    if let Some(combination) = gap {
        let what = format!("the table of `{name}` has no row for {}", told(&combination, facts));
        diagnostics.add(
            Diagnostic::new(place.clone(), what)
                .why("each combination of facts must have exactly one answer")
                .help("add a row, or widen the conditions of one"),
        );
    }
    if let Some((combination, first, second)) = overlap {
        let what = format!(
            "rows {} and {} of the table of `{name}` both hold for {}",
            first + 1,
            second + 1,
            told(&combination, facts)
        );
        diagnostics.add(
            Diagnostic::new(place.clone(), what)
                .why("each combination of facts must have exactly one answer")
                .help("narrow the conditions of one of the two"),
        );
    }
    for (row, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
        let what = format!("row {} of the table of `{name}` never holds", row + 1);
        diagnostics.add(Diagnostic::new(place.clone(), what).help("widen its conditions, or take it out"));
    }
}

/// Reports each dependency that a combination of facts breaks, with the first such combination, and each one
/// that no combination puts to the proof. Every table has one row for each combination.
pub fn dependencies_hold(
    dependencies: &[(Dependency, Span)],
    tables: &[Placed],
    facts: &[model::Fact],
    diagnostics: &Diagnostics,
) {
    for (dependency, place) in dependencies {
        let mut is_asked = false;
        let mut combinations = Combinations::of(facts).filter(|combination| {
            let given = dependency.given.as_ref().is_none_or(|(provision, answers)| {
                row(tables, provision, combination).is_some_and(|(_, row)| answers.contains(&row.verdict))
            });
            given && is_possible(&dependency.when, combination)
        });
        let broken = combinations.find_map(|combination| {
            is_asked = true;
            let (at, row) = row(tables, &dependency.provision, &combination)?;
            dependency.never.contains(&row.verdict).then(|| (at.clone(), row.answer(), combination))
        });
        if let Some((at, answer, combination)) = broken {
            let given = dependency.given.as_ref();
            let other = given.and_then(|(id, _)| Some((id, row(tables, id, &combination)?.1.answer())));
            let other = other.map(|(id, answer)| format!(" where that of `{id}` answers \"{answer}\""));
            let what = format!(
                "the table of `{}` answers \"{answer}\"{} for {}",
                dependency.provision,
                other.unwrap_or_default(),
                told(&combination, facts)
            );
            diagnostics.add(
                Diagnostic::new(at, what)
                    .here("this row holds")
                    .also(place.clone(), "this dependency says that it never does so")
                    .why("a reader who sets these facts would read two answers that contradict each other")
                    .help("narrow the conditions of this row and give the combination to another, or correct the dependency"),
            );
        } else if !is_asked {
            diagnostics.add(
                Diagnostic::new(place.clone(), "no combination of facts puts this dependency to the proof")
                    .help("check `when` and `given`: together they never hold"),
            );
        }
    }
}

/// The row that holds, and where it stands.
fn row<'t>(tables: &'t [Placed], provision: &ProvisionId, facts: &[Values]) -> Option<(&'t Span, &'t Rule)> {
    let Placed { table, rows, .. } = tables.iter().find(|placed| placed.table.provision == *provision)?;
    rows.iter().zip(&table.rows).find(|(_, row)| row.is_possible(facts))
}

/// Reports provisions of which the rules say nothing. An instrument that they do not name at all is another letter's.
pub fn each_provision_is_covered(
    tables: &[Placed],
    constants: &[Constant],
    instruments: &[Instrument],
    place: &Span,
    diagnostics: &Diagnostics,
) {
    let named = || {
        let tables = tables.iter().map(|placed| &placed.table.provision);
        tables.chain(constants.iter().map(|constant| &constant.provision))
    };
    let is_covered = |provision: &Provision| {
        named().any(|id| *id == provision.id || provision.clauses.iter().any(|clause| clause.id == *id))
    };
    let instruments = instruments.iter().filter(|instrument| instrument.provisions.iter().any(is_covered));
    for provision in instruments.flat_map(|instrument| &instrument.provisions) {
        if !is_covered(provision) {
            let what = format!("the rules say nothing about `{}`", provision.id);
            diagnostics.add(
                Diagnostic::new(place.clone(), what)
                    .why("a reader would take silence for an answer")
                    .help("add a [[table]] for it, or a [[constant]] where facts do not matter"),
            );
        }
    }
}

/// "storm, night, …": the chosen value of each fact.
fn told(combination: &[Values], facts: &[model::Fact]) -> String {
    let value = |(bit, fact): (&Values, &model::Fact)| {
        let place = bit.trailing_zeros() as usize;
        fact.values.get(place).map_or_else(String::new, |value| value.id.clone())
    };
    combination.iter().zip(facts).map(value).collect::<Vec<_>>().join(", ")
}

/// Counts through every choice of one value for each fact.
struct Combinations<'a> {
    facts: &'a [model::Fact],
    next: Option<Vec<usize>>,
}

impl<'a> Combinations<'a> {
    fn of(facts: &'a [model::Fact]) -> Self {
        Self { facts, next: Some(vec![0; facts.len()]) }
    }
}

impl Iterator for Combinations<'_> {
    type Item = Vec<Values>;

    fn next(&mut self) -> Option<Self::Item> {
        let places = self.next.take()?;
        let mut following = places.clone();
        for (place, fact) in following.iter_mut().zip(self.facts).rev() {
            *place += 1;
            if *place < fact.values.len() {
                self.next = Some(following);
                break;
            }
            *place = 0;
        }
        Some(places.into_iter().map(|place| 1 << place).collect())
    }
}
