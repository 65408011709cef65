//! The budgets, read from `budgets.toml`. Entry point: [`Budgets::read`].
//! The browser tests read the same file, for what only a browser can count.

// Each of the two test programs reads its own half.
#![allow(dead_code)]

use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budgets {
    pub code: Budget,
    pub plain_code: Budget,
    pub style: Budget,
    pub boot: Budget,
    pub embed: Budget,
    pub cards: Budget,
    pub passage: Budget,
    pub page_bytes_per_byte_of_text: Budget,
    pub page_warning: u64,
    pub quiet: Quiet,
    pub bench: Bench,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    pub gate: f64,
    pub record: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Quiet {
    pub requests_to_others: usize,
    pub requests_per_card: usize,
    pub cookies: usize,
    pub layout_shift: f64,
    pub layouts_per_card: f64,
}

/// What `cargo xtask bench` measures.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Bench {
    pub first_paint: Budget,
    pub start: Budget,
    pub start_task: Budget,
    pub card: Budget,
    pub bare_popover: Budget,
    pub long_letter: Budget,
}

impl Budgets {
    pub fn read() -> Result<Self, String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("budgets.toml");
        let text = std::fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        toml::from_str(&text).map_err(|why| format!("{}: {why}", file.display()))
    }
}
