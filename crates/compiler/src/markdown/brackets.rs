//! Quotations that contain links. CommonMark has no link in a link: in `["… [their](note:x) …"](quote:y)`
//! the inner link wins, and the outer brackets stay as literal text. Here they are paired again, in
//! the tree: a literal `[` with a literal `](quote:y)` on the same level.

use super::{Node, NodeKind};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use std::ops::Range;

const QUOTATION: &str = "](quote:";

/// What an element holds, in reading order.
pub enum Piece {
    /// `literal`: as it stands in the file. `escaped`: with a backslash before its first character.
    Text {
        words: String,
        span: Range<usize>,
        literal: bool,
        escaped: bool,
    },
    Node(Node),
}

/// Words waiting for their closing bracket.
struct Level {
    /// Where its `[` stands; `None` for the outermost.
    bracket: Option<Range<usize>>,
    nodes: Vec<Node>,
    has_quotation: bool,
}

struct Pairing<'a> {
    place: &'a dyn Fn(Range<usize>) -> Span,
    diagnostics: &'a Diagnostics,
    outer: Level,
    inner: Vec<Level>,
}

/// Turns pieces into nodes, with quotations paired. Brackets that have no partner are refused: in
/// nearly every case they are a link gone wrong.
pub fn pair(
    text: &str,
    pieces: Vec<Piece>,
    place: &dyn Fn(Range<usize>) -> Span,
    diagnostics: &Diagnostics,
) -> Vec<Node> {
    let outer = Level { bracket: None, nodes: vec![], has_quotation: false };
    let mut pairing = Pairing { place, diagnostics, outer, inner: vec![] };
    for piece in join(text, pieces) {
        match piece {
            Piece::Text { words, span, literal: true, escaped } => pairing.split(&words, span.start, escaped),
            Piece::Text { words, span, .. } => pairing.words(words, span, false),
            Piece::Node(node) => pairing.node(node),
        }
    }
    pairing.finish()
}

/// Joins neighbours that also stand side by side in the file: the parser cuts text at every mark.
fn join(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        if let Piece::Text { words, span, literal: true, escaped: false } = &piece
            && let Some(Piece::Text { words: before, span: at, literal: true, .. }) = out.last_mut()
            && at.end == span.start
            && text.is_char_boundary(span.start)
        {
            before.push_str(words);
            at.end = span.end;
        } else {
            out.push(piece);
        }
    }
    out
}

impl Pairing<'_> {
    /// Cuts literal words at their brackets. `start` is where they begin.
    fn split(&mut self, words: &str, start: usize, escaped: bool) {
        let mut from = 0;
        let mut search = if escaped { words.chars().next().map_or(0, char::len_utf8) } else { 0 };
        while let Some(found) = words[search..].find(['[', ']']) {
            let at = search + found;
            self.words(words[from..at].to_owned(), start + from..start + at, true);
            let bracket = start + at..start + at + 1;
            let rest = &words[at..];
            from = at + 1;
            if rest.starts_with('[') {
                self.inner.push(Level { bracket: Some(bracket), nodes: vec![], has_quotation: false });
            } else if let Some((id, _)) = rest.strip_prefix(QUOTATION).and_then(|after| after.split_once(')'))
            {
                from = at + QUOTATION.len() + id.len() + 1;
                let target = start + at + "](".len()..start + from - 1;
                self.quotation(format!("quote:{id}"), target, start + from);
            } else {
                self.close(bracket);
                if rest.starts_with("](") {
                    let what = Diagnostic::new(
                        (self.place)(start + at..start + at + 2),
                        "this link is not complete",
                    );
                    self.diagnostics
                        .add(what.help("write [words](kind:id) on one line, with a closing round bracket"));
                }
            }
            search = from;
        }
        self.words(words[from..].to_owned(), start + from..start + words.len(), true);
    }

    fn quotation(&mut self, target: String, at: Range<usize>, end: usize) {
        let Some(level) = self.inner.pop() else {
            self.unpaired(at, "]");
            return;
        };
        let Some(bracket) = level.bracket else { return };
        if level.has_quotation {
            self.diagnostics.add(
                Diagnostic::new((self.place)(bracket.start..end), "a quotation stands inside a quotation")
                    .help("end the first quotation before the second begins"),
            );
            self.level().has_quotation = true;
            self.level().nodes.extend(level.nodes);
            return;
        }
        let kind = NodeKind::Link { target, at: (self.place)(at), children: level.nodes };
        let place = (self.place)(bracket.start..end);
        self.level().has_quotation = true;
        self.level().nodes.push(Node { place, kind });
    }

    /// A pair of brackets that are only brackets, as in `[sic]`.
    fn close(&mut self, bracket: Range<usize>) {
        let Some(level) = self.inner.pop() else {
            self.unpaired(bracket, "]");
            return;
        };
        if let Some(opening) = level.bracket {
            self.words("[".to_owned(), opening, true);
        }
        self.level().has_quotation |= level.has_quotation;
        self.level().nodes.extend(level.nodes);
        self.words("]".to_owned(), bracket, true);
    }

    fn node(&mut self, node: Node) {
        self.level().has_quotation |= has_quotation(&node);
        self.level().nodes.push(node);
    }

    fn words(&mut self, words: String, span: Range<usize>, literal: bool) {
        if !words.is_empty() {
            let place = (self.place)(span);
            self.level().nodes.push(Node { place, kind: NodeKind::Text { words, literal } });
        }
    }

    fn level(&mut self) -> &mut Level {
        self.inner.last_mut().unwrap_or(&mut self.outer)
    }

    fn unpaired(&mut self, span: Range<usize>, bracket: &str) {
        self.diagnostics.add(
            Diagnostic::new((self.place)(span), format!("`{bracket}` has no partner"))
                .why("most often this is a link that is not complete")
                .help(format!(
                    "complete the link, or write `\\{bracket}` for a bracket that is only a bracket"
                )),
        );
    }

    fn finish(mut self) -> Vec<Node> {
        for level in std::mem::take(&mut self.inner) {
            if let Some(bracket) = level.bracket {
                self.unpaired(bracket, "[");
            }
            self.outer.nodes.extend(level.nodes);
        }
        self.outer.nodes
    }
}

fn has_quotation(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Text { .. } => false,
        NodeKind::Emphasis(children) => children.iter().any(has_quotation),
        NodeKind::Link { target, children, .. } => {
            target.starts_with("quote:") || children.iter().any(has_quotation)
        }
    }
}
