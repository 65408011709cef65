//! A quotation, compared word by word with the authentic text.

use super::{ProvisionId, QuotationId};
use schemars::JsonSchema;
use serde::Serialize;

/// A quotation that was compared. Only the compiler makes one, so one that was not compared cannot
/// be rendered.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Quotation {
    pub id: QuotationId,
    /// The clause it quotes.
    pub clause: ProvisionId,
    /// The body paragraph of the letter it stands in, counted from 1.
    pub paragraph: usize,
    /// The letter's words, without the quotation marks around them.
    pub words: String,
    /// The comparison, in reading order. Joined, `Same` + `Letter` give the letter's words and
    /// `Same` + `Text` the authentic ones, marks of quotation apart.
    pub comparison: Vec<Segment>,
    /// The declared differences, in reading order; the same as the computed ones. None: the
    /// quotation is exact.
    pub differences: Vec<Difference>,
    /// Whether the quotation leaves out the start or the end of the clause.
    pub partial: bool,
}

impl Quotation {
    pub fn is_exact(&self) -> bool {
        self.differences.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "in", content = "words", rename_all = "kebab-case")]
pub enum Segment {
    /// In both.
    #[serde(rename = "both")]
    Same(String),
    /// In the letter, not in the authentic text.
    Letter(String),
    /// In the authentic text, not in the letter.
    #[serde(rename = "treaty")]
    Text(String),
}

/// A declared difference: the letter has `letter` where the authentic text has `text`. Either may be
/// empty, not both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    pub letter: String,
    pub text: String,
}
