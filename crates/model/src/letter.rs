//! The letter, word for word as sent.

use super::{Gist, Inline, NoteId, NoteKind, Statement, json, json::DateText};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Letter {
    /// The name of its folder.
    pub slug: String,
    /// Not published yet: built only on demand.
    pub draft: bool,
    /// Ours, not the letter's: the copy that was found carries no title.
    pub title: String,
    /// Who sent it, for headings and citations.
    pub sender: String,
    #[schemars(with = "DateText")]
    pub date: Date,
    /// The date as the letter writes it.
    pub date_line: String,
    /// One list of lines for each addressee.
    pub addressees: Vec<Vec<String>>,
    pub salutation: String,
    /// The body: the first is `#p1` on the page, the second `#p2`.
    #[serde(serialize_with = "json::paragraphs")]
    #[schemars(with = "Vec<String>", length(min = 1))]
    pub paragraphs: Vec<Vec<Inline>>,
    pub closing: String,
    pub signatories: Vec<Signatory>,
    /// The signatories' names in their parts.
    pub authors: Vec<PersonName>,
    /// The addressees' names in their parts.
    pub recipients: Vec<PersonName>,
    /// Lines after "cc:".
    pub copied_to: Vec<String>,
    /// One for each style, or none.
    pub citations: Vec<Citation>,
    pub notes: Vec<Note>,
    /// SHA-256 of the extracted text, in hexadecimal.
    pub sha256: String,
    pub provenance: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Signatory {
    pub name: String,
    pub office: String,
}

/// A person's name in its parts, as bibliographies ask for it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PersonName {
    pub family: String,
    pub given: String,
}

/// How words of the letter are cited: what stands before their paragraph, between that and their address, and
/// after the address.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Citation {
    pub style: CitationStyle,
    pub before: String,
    pub between: String,
    pub after: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CitationStyle {
    Plain,
    Ap,
    Chicago,
    Bluebook,
}

impl CitationStyle {
    pub const ALL: [Self; 4] = [Self::Plain, Self::Ap, Self::Chicago, Self::Bluebook];

    /// Its name in the content files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Ap => "ap",
            Self::Chicago => "chicago",
            Self::Bluebook => "bluebook",
        }
    }

    /// What stands before the number of one paragraph, and before those of several. The paragraphs bear no
    /// numbers in the letter itself, so no style has a sign for them.
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Self::Plain | Self::Ap => ["paragraph", "paragraphs"],
            Self::Chicago | Self::Bluebook => ["para.", "paras."],
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Plain => "Plain",
            Self::Ap => "AP",
            Self::Chicago => "Chicago",
            Self::Bluebook => "Bluebook",
        }
    }
}

/// What the record says about words of the letter.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Note {
    pub id: NoteId,
    /// Its heading.
    pub title: String,
    pub kind: NoteKind,
    /// The letter's words it is about, verbatim; found in the letter by the compiler.
    pub words: String,
    /// The record in one line.
    pub short: Gist,
    #[schemars(length(min = 1))]
    pub record: Vec<Statement>,
    /// Body paragraphs where it is linked; computed.
    pub paragraphs: Vec<usize>,
}
