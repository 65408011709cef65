//! What every reader of content carries along: the faults found so far, the ids that exist, and what
//! has been pointed at.

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::index::Index;
use super::markdown::Node;
use super::plain_language::Tally;
use super::vocabulary::Vocabulary;
use model::SourceId;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug)]
pub struct Context<'r> {
    pub diagnostics: &'r Diagnostics,
    pub vocabulary: Vocabulary,
    pub index: Index,
    pub uses: Uses,
    /// How long our own sentences are.
    pub tally: Tally,
}

impl<'r> Context<'r> {
    pub fn new(diagnostics: &'r Diagnostics) -> Self {
        let (vocabulary, index, uses, tally) = Default::default();
        Self { diagnostics, vocabulary, index, uses, tally }
    }

    pub fn refuse(&self, fault: Diagnostic) {
        self.diagnostics.add(fault);
    }
}

/// What has been pointed at. Paragraphs are the letter's, counted from 1.
#[derive(Debug, Default)]
pub struct Uses {
    /// Sources named anywhere.
    pub sources: BTreeSet<String>,
    /// What the letter's body links to.
    pub letter: LetterUses,
    pub quotations: Vec<QuotationLink>,
    /// Words between quotation marks outside the letter.
    pub quoted: Vec<Quoted>,
}

/// Words between “ and ” that somebody else must have written.
#[derive(Debug)]
pub struct Quoted {
    pub words: String,
    pub place: Span,
    /// One of these must hold them.
    pub sources: Vec<SourceId>,
    /// Or the letter: for titles of notes, which name its words.
    pub or_letter: bool,
}

/// Links of the letter's body: for each id the paragraphs, and the place of the first link.
#[derive(Debug, Default)]
pub struct LetterUses {
    pub provisions: Links,
    pub sources: Links,
    pub notes: Links,
}

/// Links to things of one kind.
#[derive(Debug, Default)]
pub struct Links(BTreeMap<String, Linked>);

#[derive(Debug)]
pub struct Linked {
    pub first: Span,
    pub paragraphs: BTreeSet<usize>,
    /// How many other things were linked before this one.
    pub order: usize,
}

impl Links {
    pub fn add(&mut self, id: &str, paragraph: usize, place: &Span) {
        let order = self.0.len();
        let linked = self.0.entry(id.to_owned()).or_insert_with(|| Linked {
            first: place.clone(),
            paragraphs: BTreeSet::new(),
            order,
        });
        linked.paragraphs.insert(paragraph);
    }

    pub fn get(&self, id: &str) -> Option<&Linked> {
        self.0.get(id)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Linked)> {
        self.0.iter().map(|(id, linked)| (id.as_str(), linked))
    }

    /// The paragraphs that link to `id`, in order.
    pub fn paragraphs(&self, id: &str) -> Vec<usize> {
        self.get(id).into_iter().flat_map(|linked| linked.paragraphs.iter().copied()).collect()
    }

    /// The place of `id` in the order of first links; after all others where it is not linked.
    pub fn order(&self, id: &str) -> usize {
        self.get(id).map_or(usize::MAX, |linked| linked.order)
    }
}

/// A quotation as it stands in the letter.
#[derive(Debug)]
pub struct QuotationLink {
    pub id: String,
    pub paragraph: usize,
    /// The whole quotation with its brackets.
    pub place: Span,
    /// The id between the round brackets.
    pub target: Span,
    pub nodes: Vec<Node>,
}
