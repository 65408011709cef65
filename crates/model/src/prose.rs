//! Running text and who speaks it.

use super::{Entry, NoteId, ProvisionId, QuotationId, SourceId, TermId, json};
use schemars::JsonSchema;
use serde::Serialize;

/// Who is speaking. Every block outside the letter is labelled once, in words, with one of these. Those with a
/// variant are the ones that this program itself acts on or speaks with; all others are content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "String")]
pub enum Voice {
    /// Verbatim, so that its sentences are not held to plain language.
    Letter,
    /// What an instrument says: the voice of its clauses.
    Treaty,
    /// Who is bound: the voice of statuses.
    Depositary,
    /// Ourselves: method and navigation only. A legal statement in this voice does not compile.
    Editor,
    Other(Entry),
}

impl Voice {
    pub const OWN: [Voice; 4] = [Voice::Letter, Voice::Treaty, Voice::Depositary, Voice::Editor];

    /// The name used in content files.
    pub fn key(&self) -> &str {
        match self {
            Voice::Letter => "letter",
            Voice::Treaty => "treaty",
            Voice::Depositary => "depositary",
            Voice::Editor => "editor",
            Voice::Other(voice) => &voice.id,
        }
    }

    /// The label that a reader sees.
    pub fn label(&self) -> &str {
        match self {
            Voice::Letter => "The letter",
            Voice::Treaty => "Treaty text",
            Voice::Depositary => "Depositary record",
            Voice::Editor => "This page",
            Voice::Other(voice) => &voice.label,
        }
    }
}

impl From<Voice> for String {
    fn from(voice: Voice) -> Self {
        voice.key().to_owned()
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

/// One line that sums up statements, in words of its own. It says nothing that they do not say.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Gist {
    #[serde(serialize_with = "json::words")]
    #[schemars(with = "String")]
    pub text: Vec<Inline>,
    /// Who speaks in the statements that it sums up, in their order, each once; computed.
    #[schemars(length(min = 1))]
    pub voices: Vec<Voice>,
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
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
