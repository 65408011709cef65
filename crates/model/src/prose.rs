//! Running text and who speaks it.

use super::{NoteId, ProvisionId, QuotationId, SourceId, TermId, json};
use schemars::JsonSchema;
use serde::Serialize;

/// Who is speaking. Every block outside the letter is labelled once, in words, with one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    Letter,
    Treaty,
    Depositary,
    UnBody,
    UnExpert,
    State,
    Court,
    Ngo,
    Press,
    Scholar,
    /// Ourselves: method and navigation only. A legal statement in this voice does not compile.
    Editor,
}

impl Voice {
    pub const ALL: [Voice; 11] = [
        Voice::Letter,
        Voice::Treaty,
        Voice::Depositary,
        Voice::UnBody,
        Voice::UnExpert,
        Voice::State,
        Voice::Court,
        Voice::Ngo,
        Voice::Press,
        Voice::Scholar,
        Voice::Editor,
    ];

    /// The name used in content files.
    pub fn key(self) -> &'static str {
        match self {
            Voice::Letter => "letter",
            Voice::Treaty => "treaty",
            Voice::Depositary => "depositary",
            Voice::UnBody => "un-body",
            Voice::UnExpert => "un-expert",
            Voice::State => "state",
            Voice::Court => "court",
            Voice::Ngo => "ngo",
            Voice::Press => "press",
            Voice::Scholar => "scholar",
            Voice::Editor => "editor",
        }
    }

    /// The label that a reader sees.
    pub fn label(self) -> &'static str {
        match self {
            Voice::Letter => "The letter",
            Voice::Treaty => "Treaty text",
            Voice::Depositary => "Depositary record",
            Voice::UnBody => "UN body",
            Voice::UnExpert => "UN experts",
            Voice::State => "State",
            Voice::Court => "Court",
            Voice::Ngo => "Non-governmental organisation",
            Voice::Press => "Press",
            Voice::Scholar => "Scholars",
            Voice::Editor => "This page",
        }
    }
}

/// Running text, already checked: every target exists.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Link {
        target: Target,
        children: Vec<Inline>,
    },
    /// Only in a letter: words that it quotes from a provision, compared when content is compiled.
    Quotation {
        id: QuotationId,
        children: Vec<Inline>,
    },
}

/// What a link in running text points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Provision(ProvisionId),
    Source(SourceId),
    Note(NoteId),
    Term(TermId),
    /// A body paragraph of the letter, counted from 1.
    Paragraph(usize),
    /// A part of our own page, by its fragment (`quotes`).
    Part(String),
}

/// The words of running text without its structure.
pub fn plain_text(inlines: &[Inline]) -> String {
    fn collect(inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => out.push_str(text),
                Inline::Emphasis(children)
                | Inline::Link { children, .. }
                | Inline::Quotation { children, .. } => collect(children, out),
            }
        }
    }
    let mut out = String::new();
    collect(inlines, &mut out);
    out
}

/// Something said outside the letter: who says it, and at least one source for it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Statement {
    pub voice: Voice,
    #[serde(serialize_with = "json::words")]
    #[schemars(with = "String")]
    pub text: Vec<Inline>,
    /// Never empty: the compiler refuses a statement without a source.
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}
