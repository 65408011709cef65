//! Markdown on the host, and only the part of it that the page can show: paragraphs of words,
//! emphasis and links. Entry point: [`letter`] for a whole file, [`prose`] for a string of a TOML
//! file. This is the one place where the parser's options are set.

mod brackets;
mod tree;

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::files::Source;
use super::text::Text;
use pulldown_cmark::{Options, Parser};
use std::ops::Range;

/// Smart punctuation stays off: a quotation mark in a quoted text is a fact. Front matter is TOML
/// between `+++` lines.
const OPTIONS: Options = Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;

/// A part of running text with its place, before links are resolved.
#[derive(Clone, Debug)]
pub struct Node {
    pub place: Span,
    pub kind: NodeKind,
}

#[derive(Clone, Debug)]
pub enum NodeKind {
    /// `literal`: the words stand in the file as they are, byte for byte.
    Text {
        words: String,
        literal: bool,
    },
    Emphasis(Vec<Node>),
    /// A link, or a quotation: `target` is what stands between the round brackets.
    Link {
        target: String,
        at: Span,
        children: Vec<Node>,
    },
}

/// The words of a tree, run by run, in reading order.
pub fn runs(nodes: &[Node]) -> Vec<&Node> {
    let mut out = Vec::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Text { .. } => out.push(node),
            NodeKind::Emphasis(children) | NodeKind::Link { children, .. } => out.extend(runs(children)),
        }
    }
    out
}

/// The words of a tree without its structure.
pub fn words(nodes: &[Node]) -> String {
    let words = |node: &Node| match &node.kind {
        NodeKind::Text { words, .. } => words.clone(),
        _ => String::new(),
    };
    runs(nodes).into_iter().map(words).collect()
}

#[derive(Debug)]
pub struct Paragraph {
    pub place: Span,
    pub nodes: Vec<Node>,
}

/// A letter's file: where its front matter stands, and its paragraphs.
#[derive(Debug)]
pub struct LetterText {
    pub front_matter: Option<Range<usize>>,
    pub paragraphs: Vec<Paragraph>,
}

pub fn letter(source: Source<'_>, diagnostics: &Diagnostics) -> LetterText {
    let place = |bytes| Span { file: source.file, bytes };
    parse(source.text, OPTIONS, &place, diagnostics)
}

/// One paragraph of running text. `None`, with the fault reported, where it is anything else.
pub fn prose(text: &Text, diagnostics: &Diagnostics) -> Option<Vec<Node>> {
    let before = diagnostics.len();
    let place = |span| text.place_of(span);
    let mut parsed = parse(text.value(), Options::empty(), &place, diagnostics);
    if diagnostics.len() > before {
        return None;
    }
    if parsed.paragraphs.len() != 1 {
        let what = format!("running text is one paragraph; this has {}", parsed.paragraphs.len());
        diagnostics
            .add(Diagnostic::new(text.place(), what).help("make each paragraph a statement of its own"));
        return None;
    }
    parsed.paragraphs.pop().map(|paragraph| paragraph.nodes)
}

fn parse(
    text: &str,
    options: Options,
    place: &dyn Fn(Range<usize>) -> Span,
    diagnostics: &Diagnostics,
) -> LetterText {
    let events = Parser::new_ext(text, options).into_offset_iter();
    let definitions: Vec<_> =
        events.reference_definitions().iter().map(|(_, definition)| definition.span.clone()).collect();
    for span in definitions {
        diagnostics.add(
            Diagnostic::new(place(span), "a link definition cannot be shown")
                .help("write the link in place: [words](source:id)"),
        );
    }
    tree::build(text, events, place, diagnostics)
}
