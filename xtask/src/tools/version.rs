//! Versions as tools print them, and what is asked of them. [`printed`] reads one, [`Wanted::accepts`] judges
//! it.

use std::fmt;

/// What a tool's version has to be.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    Exactly(&'a str),
    AtLeast(&'a str),
}

impl Wanted<'_> {
    /// The version to install when none is there.
    pub fn version(&self) -> &str {
        match self {
            Self::Exactly(version) | Self::AtLeast(version) => version,
        }
    }

    pub fn accepts(&self, found: &Version) -> bool {
        match (self, Version::parse(self.version())) {
            (Self::Exactly(_), Some(wanted)) => *found == wanted,
            (Self::AtLeast(_), Some(wanted)) => found.numbers >= wanted.numbers,
            (_, None) => false,
        }
    }
}

/// Up to three numbers, and what follows a hyphen: 132, 0.21.14, 0.22.0-beta.1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    numbers: [u64; 3],
    extra: String,
}

impl Version {
    fn parse(text: &str) -> Option<Self> {
        let (numbers, extra) = text.split_once('-').unwrap_or((text, ""));
        let mut version = Self { numbers: [0; 3], extra: extra.to_owned() };
        let mut places = version.numbers.iter_mut();
        for number in numbers.split('.') {
            *places.next()? = number.parse().ok()?;
        }
        Some(version)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.numbers;
        write!(f, "{major}.{minor}.{patch}")?;
        if self.extra.is_empty() { Ok(()) } else { write!(f, "-{}", self.extra) }
    }
}

/// The version in the output of `tool --version`: the first word that is one.
pub fn printed(output: &str) -> Option<Version> {
    output.split_whitespace().find_map(Version::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tool_s_output_is_understood() {
        for (output, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("trunk 0.22.0-beta.1", "0.22.0-beta.1"),
            ("wasm-bindgen 0.2.130", "0.2.130"),
            ("wasm-opt version 132 (version_132)", "132.0.0"),
            ("geckodriver 0.37.1 (c1c51bdfac73 2026-09-01 10:00 +0000)\n\nThe source code", "0.37.1"),
        ] {
            assert_eq!(printed(output).map(|found| found.to_string()).as_deref(), Some(version), "{output}");
        }
        assert_eq!(printed("command not found"), None);
        assert_eq!(printed("1.2.3.4"), None);
    }

    #[test]
    fn at_least_compares_numbers_and_not_text() {
        let wanted = Wanted::AtLeast("0.21.14");
        for (text, accepted) in [
            ("0.21.14", true),
            ("0.21.9", false),
            ("0.22.0-beta.1", true),
            ("0.20.99", false),
            ("1.0.0", true),
        ] {
            assert_eq!(wanted.accepts(&Version::parse(text).unwrap()), accepted, "{text}");
        }
    }

    #[test]
    fn exactly_means_the_same_release() {
        let wanted = Wanted::Exactly("0.2.130");
        assert!(wanted.accepts(&Version::parse("0.2.130").unwrap()));
        assert!(!wanted.accepts(&Version::parse("0.2.131").unwrap()));
        assert!(!wanted.accepts(&Version::parse("0.2.130-rc1").unwrap()));
    }
}
