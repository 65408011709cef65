//! Where words of the explorer are found again, as far as no attribute of the contract marks them.

/// The id of the answers.
pub const ANSWERS: &str = "answers";

/// The verdicts, in the order of [`Verdict::ALL`](logic::rules::Verdict::ALL).
pub const VERDICT: &str = ".key dt";
/// In a fact: its short name, and each choice.
pub const FACT: &str = "small";
pub const LABEL: &str = "label";
pub const BUTTON: &str = "input";
/// In a table: the provision's name.
pub const NAME: &str = ".name";
/// In a row: what its verdict hangs on.
pub const ON: &str = ".on";
