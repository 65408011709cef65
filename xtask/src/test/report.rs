//! The table at the end: each step, how it ended and how long it took. [`Report`] is the way in.

use std::fmt;
use std::time::Duration;

/// What became of the steps, in their order.
#[derive(Default)]
pub struct Report {
    rows: Vec<(String, Outcome)>,
}

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    LeftOut,
}

impl Report {
    pub fn passed(&mut self, step: impl Into<String>, time: Duration) {
        self.rows.push((step.into(), Outcome::Passed(time)));
    }

    pub fn failed(&mut self, step: impl Into<String>, time: Duration) {
        self.rows.push((step.into(), Outcome::Failed(time)));
    }

    pub fn left_out(&mut self, step: impl Into<String>) {
        self.rows.push((step.into(), Outcome::LeftOut));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut total = Duration::ZERO;
        for (step, outcome) in &self.rows {
            let (word, time) = match outcome {
                Outcome::Passed(time) => ("passed", Some(*time)),
                Outcome::Failed(time) => ("FAILED", Some(*time)),
                Outcome::LeftOut => ("not run", None),
            };
            total += time.unwrap_or_default();
            writeln!(f, "{step:<16} {word:<8} {:>10}", time.map(seconds).unwrap_or_default())?;
        }
        writeln!(f, "{:<16} {:<8} {:>10}", "all", "", seconds(total))
    }
}

/// A time as a person reads it: 4.2 s, 3 min 05 s.
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_each_step_and_what_was_not_run() {
        let mut report = Report::default();
        report.passed("fmt", Duration::from_millis(1_240));
        report.failed("clippy", Duration::from_secs(185));
        report.left_out("host");
        assert_eq!(
            report.to_string(),
            "fmt              passed        1.2 s\n\
             clippy           FAILED   3 min 05 s\n\
             host             not run            \n\
             all                       3 min 06 s\n"
        );
    }
}
