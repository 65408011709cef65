//! The one error type: what went wrong and, where a person can act on it, what to do.

use std::fmt;

/// A sentence for the person at the terminal. [`Failure::because`] and [`Failure::with_remedy`] build it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

impl Failure {
    /// What went wrong, where and why. No full stop at the end: [`fmt::Display`] finishes the sentence.
    pub fn because(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// The same, with what to do about it: an order that follows a colon, such as "run `…`".
    pub fn with_remedy(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: Some(remedy.into()) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.remedy {
            Some(remedy) => write!(f, "error: {}: {remedy}.", self.what),
            None => write!(f, "error: {}.", self.what),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_one_sentence() {
        let plain = Failure::because("`cargo fmt` failed with exit code 1");
        assert_eq!(plain.to_string(), "error: `cargo fmt` failed with exit code 1.");
        let acted_on = Failure::with_remedy("port 8080 is taken", "choose another with `--port`");
        assert_eq!(acted_on.to_string(), "error: port 8080 is taken: choose another with `--port`.");
    }
}
