//! What a run came to, against `budgets.toml`. Entry point: [`check`].

use super::measures::{FIRST_CARD, FIRST_PAINT, Measure, NEXT_CARD, START, START_TASK};
use super::{Measured, Results, SLOWNESS, visit::Slowness};
use crate::Outcome;
use crate::budgets::Budget;

const SLOW: Slowness = SLOWNESS[1];

/// Fails over a gate, with every gate that was missed.
pub fn check(results: &Results) -> Outcome {
    let missed: Vec<_> = all(results)?.into_iter().filter(Gate::is_missed).collect();
    let told = missed.iter().map(|gate| {
        format!("{}: {:.2} {} is over the gate of {}", gate.what, gate.measured, gate.unit, gate.budget.gate)
    });
    match missed.is_empty() {
        true => Ok(()),
        false => Err(told.collect::<Vec<_>>().join("\n").into()),
    }
}

pub struct Gate {
    pub what: &'static str,
    pub unit: &'static str,
    pub measured: f64,
    pub budget: Budget,
}

impl Gate {
    pub fn is_missed(&self) -> bool {
        self.measured > self.budget.gate
    }
}

pub fn all(results: &Results) -> Outcome<Vec<Gate>> {
    let budgets = results.budgets;
    let [floor, page, ..] = results.sites.as_slice() else {
        return Err("two pages are measured at least".into());
    };
    let [short, .., long] = results.lengths.as_slice() else {
        return Err("two lengths are measured at least".into());
    };
    let paint = |slowness| {
        Ok::<_, libtest_mimic::Failed>(
            median(&FIRST_PAINT, page, slowness)? / median(&FIRST_PAINT, floor, slowness)?,
        )
    };
    let gate = |what, unit, measured, budget| Gate { what, unit, measured, budget };
    Ok(vec![
        gate("First contentful paint, against no script", "times", paint(SLOWNESS[0])?, budgets.first_paint),
        gate("The same, processor 4 times slower", "times", paint(SLOW)?, budgets.first_paint),
        gate("Start, processor 4 times slower", "ms", median(&START, page, SLOW)?, budgets.start),
        gate(
            "Longest task of the start, the same",
            "ms",
            median(&START_TASK, page, SLOW)?,
            budgets.start_task,
        ),
        gate("First card, processor 4 times slower", "ms", median(&FIRST_CARD, page, SLOW)?, budgets.card),
        gate("Further cards, the same", "ms", median(&NEXT_CARD, page, SLOW)?, budgets.card),
        gate(
            "Further cards, the same, against a bare popover on the page without script",
            "times",
            median(&NEXT_CARD, page, SLOW)? / median(&NEXT_CARD, floor, SLOW)?,
            budgets.bare_popover,
        ),
        gate(
            "Start with a letter 100 times as long, against the real one",
            "times",
            median(&START, long, SLOW)? / median(&START, short, SLOW)?,
            budgets.long_letter,
        ),
    ])
}

fn median<T>(measure: &Measure, page: &Measured<T>, slowness: Slowness) -> Outcome<f64> {
    let spread = measure.of(page, slowness).ok_or_else(|| format!("{} was not measured", measure.name))?;
    Ok(spread.median)
}
