//! How long trials took, so that a slow one is seen before the whole run is slow. Entry point: [`Times`].

use std::fmt;
use std::sync::Mutex;
use std::time::Instant;

/// So many are told, the slowest first.
const TOLD: usize = 15;

#[derive(Default)]
pub struct Times(Mutex<Vec<(f64, String)>>);

impl Times {
    /// Keeps the time since `start` for a trial.
    pub fn keep(&self, name: &str, start: Instant) {
        if let Ok(mut times) = self.0.lock() {
            times.push((start.elapsed().as_secs_f64(), name.to_owned()));
        }
    }
}

impl fmt::Display for Times {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(mut times) = self.0.lock() else { return Ok(()) };
        times.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let all: f64 = times.iter().map(|(seconds, _)| seconds).sum();
        writeln!(to, "{} trials took {all:.0} s in all; the slowest:", times.len())?;
        times.iter().take(TOLD).try_for_each(|(seconds, name)| writeln!(to, "  {seconds:6.1} s  {name}"))
    }
}
