//! Events become a tree. Whatever the page cannot show is refused where it stands.

use super::brackets::{Piece, pair};
use super::{LetterText, Node, NodeKind, Paragraph};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::invisible;
use pulldown_cmark::{Event, LinkType, OffsetIter, Tag};
use std::ops::Range;

/// Running text needs three levels. Deeper nesting only comes from mistakes.
const MOST_LEVELS: usize = 8;

/// An element whose end has not been seen.
struct Open {
    kind: OpenKind,
    span: Range<usize>,
    pieces: Vec<Piece>,
}

enum OpenKind {
    Paragraph,
    Emphasis,
    Link(String),
}

struct Builder<'a> {
    text: &'a str,
    place: &'a dyn Fn(Range<usize>) -> Span,
    diagnostics: &'a Diagnostics,
    open: Vec<Open>,
    /// How many refused elements we are in; nothing in them is looked at.
    refused: usize,
    in_front_matter: bool,
    out: LetterText,
}

/// Builds paragraphs from the parser's events. `place` tells where a part of `text` stands.
pub fn build(
    text: &str,
    events: OffsetIter<'_>,
    place: &dyn Fn(Range<usize>) -> Span,
    diagnostics: &Diagnostics,
) -> LetterText {
    let out = LetterText { front_matter: None, paragraphs: Vec::new() };
    let mut builder =
        Builder { text, place, diagnostics, open: vec![], refused: 0, in_front_matter: false, out };
    for (event, span) in events {
        builder.take(event, span);
    }
    builder.out
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) {
        if self.refused > 0 {
            match event {
                Event::Start(_) => self.refused += 1,
                Event::End(_) => self.refused -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(_) => self.end(),
            Event::Text(_) if self.in_front_matter => {
                let start = self.out.front_matter.as_ref().map_or(span.start, |range| range.start);
                self.out.front_matter = Some(start..span.end);
            }
            Event::Text(words) => self.text(&words, span),
            Event::SoftBreak => {
                self.push(Piece::Text { words: " ".to_owned(), span, literal: false, escaped: false })
            }
            Event::HardBreak => {
                self.refuse(span, "a forced line break", "end the line without spaces or a backslash")
            }
            Event::Code(_) => self.refuse(span, "code", "take the backquotes out"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(span, "raw HTML", RAW_HTML),
            Event::Rule => {
                self.refuse(span, "a rule", "put a backslash before the first mark, or take it out")
            }
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {
                self.refuse(span, "this mark", "put a backslash before it");
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        let inside = !self.open.is_empty();
        let kind = match tag {
            Tag::MetadataBlock(_) => {
                self.in_front_matter = true;
                self.out.front_matter = None;
                return;
            }
            Tag::Paragraph => OpenKind::Paragraph,
            Tag::Emphasis if inside => OpenKind::Emphasis,
            Tag::Link { link_type: LinkType::Inline, dest_url, title, .. } if inside && title.is_empty() => {
                OpenKind::Link(dest_url.into_string())
            }
            // Links by definition: the definition has been reported.
            Tag::Link { link_type, .. }
                if inside
                    && !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email) =>
            {
                self.refused = 1;
                return;
            }
            other => {
                let (what, help) = refusal(&other);
                self.refuse(span, what, help);
                self.refused = 1;
                return;
            }
        };
        if self.open.len() > MOST_LEVELS {
            self.refuse(span, "nesting this deep", "take some of the marks out");
            self.refused = 1;
            return;
        }
        self.open.push(Open { kind, span, pieces: vec![] });
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.in_front_matter) {
            return;
        }
        let Some(Open { kind, span, pieces }) = self.open.pop() else { return };
        let children = pair(self.text, pieces, self.place, self.diagnostics);
        let place = (self.place)(span.clone());
        match kind {
            OpenKind::Paragraph => self.out.paragraphs.push(Paragraph { place, nodes: children }),
            OpenKind::Emphasis => self.push(Piece::Node(Node { place, kind: NodeKind::Emphasis(children) })),
            OpenKind::Link(target) => {
                let written = self.text[span.clone()].rfind(&target).filter(|_| !target.is_empty());
                let at = match written {
                    Some(from) => (self.place)(span.start + from..span.start + from + target.len()),
                    None => place.clone(),
                };
                self.push(Piece::Node(Node { place, kind: NodeKind::Link { target, at, children } }));
            }
        }
    }

    fn text(&mut self, words: &str, span: Range<usize>) {
        if let Some((at, c)) = invisible::find(words) {
            let from = (span.start + at).min(span.end);
            let to = (from + c.len_utf8()).min(span.end);
            self.diagnostics.add(Diagnostic::invisible((self.place)(from..to), c));
            return;
        }
        let literal = self.text.get(span.clone()) == Some(words);
        let backslashes = self.text[..span.start].bytes().rev().take_while(|byte| *byte == b'\\').count();
        self.push(Piece::Text { words: words.to_owned(), span, literal, escaped: backslashes % 2 == 1 });
    }

    fn push(&mut self, piece: Piece) {
        if let Some(open) = self.open.last_mut() {
            open.pieces.push(piece);
        }
    }

    fn refuse(&mut self, span: Range<usize>, what: &str, help: &str) {
        self.diagnostics.add(
            Diagnostic::new((self.place)(span), format!("{what} cannot be shown"))
                .why("running text has words, *emphasis* and [links](source:id), and nothing else")
                .help(help),
        );
    }
}

const RAW_HTML: &str = "put a backslash before `<`, or take the tag out";

fn refusal(tag: &Tag<'_>) -> (&'static str, &'static str) {
    match tag {
        Tag::Heading { .. } => {
            ("a heading", "put a backslash before the first `#`, or a blank line before the line of marks")
        }
        Tag::BlockQuote(_) => ("a block quotation", "put a backslash before `>`"),
        Tag::CodeBlock(_) => ("a code block", "begin the line without spaces or backquotes"),
        Tag::HtmlBlock => ("raw HTML", RAW_HTML),
        Tag::List(_) | Tag::Item => ("a list", "put a backslash before the mark or the dot: `1\\.`"),
        Tag::Strong => ("strong emphasis", "use single asterisks: *words*"),
        Tag::Image { .. } => ("an image", "take the `!` out"),
        Tag::Link { title, .. } if !title.is_empty() => {
            ("a link title", "take the title out: [words](source:id)")
        }
        Tag::Link { .. } => ("a bare address", "make it a source and link to that: [words](source:id)"),
        _ => ("this", "write plain words"),
    }
}
