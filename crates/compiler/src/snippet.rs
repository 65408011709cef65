//! The lines that a fault is about, as its snippet shows them. A paragraph of a letter is one line of
//! its file and may be a thousand characters long: only the part around the caret is shown. Line and
//! column stay those of the file.

use super::invisible::is_invisible;
use codespan_reporting::files::{Error, Files};
use std::ops::Range;

/// How many characters are shown before the caret, and from it on, where a line is cut.
const BEFORE: usize = 40;
const FROM: usize = 70;
const CUT: char = '…';

/// The lines of one file that an snippet shows. It stands in for the file when a fault is rendered.
pub struct Snippet<'a> {
    name: &'a str,
    text: &'a str,
    shown: String,
    lines: Vec<Line>,
}

struct Line {
    /// Where it begins in the file.
    number: usize,
    start: usize,
    /// Where it stands in `shown`.
    range: Range<usize>,
    /// The part of the file it shows, and the length of the mark before that.
    part: Range<usize>,
    mark: usize,
}

impl<'a> Snippet<'a> {
    /// Shows the lines in which `spans` begin.
    pub fn new(name: &'a str, text: &'a str, spans: &[Range<usize>]) -> Self {
        let mut snippet = Self { name, text, shown: String::new(), lines: vec![] };
        let mut spans = spans.to_vec();
        spans.sort_by_key(|span| span.start);
        for span in spans {
            let start = text.floor_char_boundary(span.start);
            let from = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
            if snippet.lines.last().is_none_or(|line| line.start != from) {
                snippet.push(from, start);
            } else if let Some(line) = snippet.lines.last()
                && start > line.part.end
            {
                // Two far places in one long line: show it as far as the second.
                let part = line.part.start;
                snippet.lines.pop().into_iter().for_each(|line| snippet.shown.truncate(line.range.start));
                snippet.push_part(from, part..snippet.after(start));
            }
        }
        snippet
    }

    /// Where a part of the file stands in the snippet; no longer than its first line.
    pub fn place(&self, span: &Range<usize>) -> Range<usize> {
        let line = self.lines.iter().rev().find(|line| line.start <= span.start).or(self.lines.first());
        let Some(line) = line else { return 0..0 };
        let shift = |at: usize| {
            let at = self.text.floor_char_boundary(at).clamp(line.part.start, line.part.end);
            line.range.start + line.mark + at - line.part.start
        };
        shift(span.start)..shift(span.end)
    }

    fn push(&mut self, from: usize, caret: usize) {
        let end = self.line_end(from);
        let is_short = self.text[from..end].chars().count() <= BEFORE + FROM;
        let part = if is_short { from..end } else { self.before(from, caret)..self.after(caret) };
        self.push_part(from, part);
    }

    fn push_part(&mut self, start: usize, part: Range<usize>) {
        let number = self.text[..start].matches('\n').count() + 1;
        let from = self.shown.len();
        if part.start > start {
            self.shown.push(CUT);
        }
        let mark = self.shown.len() - from;
        self.shown.extend(self.text[part.clone()].chars().map(shown));
        if part.end < self.line_end(start) {
            self.shown.push(CUT);
        }
        self.shown.push('\n');
        self.lines.push(Line { number, start, range: from..self.shown.len(), part, mark });
    }

    fn line_end(&self, from: usize) -> usize {
        self.text[from..].find('\n').map_or(self.text.len(), |newline| from + newline)
    }

    fn before(&self, from: usize, caret: usize) -> usize {
        self.text[from..caret].char_indices().rev().nth(BEFORE - 1).map_or(from, |(at, _)| from + at)
    }

    fn after(&self, caret: usize) -> usize {
        let end = self.line_end(caret);
        self.text[caret..end].char_indices().nth(FROM).map_or(end, |(at, _)| caret + at)
    }
}

/// What stands for a character that could garble a terminal: one as many bytes long, so that places
/// stay right.
fn shown(c: char) -> char {
    match c.len_utf8() {
        _ if c == '\t' || !is_invisible(c) => c,
        1 => '?',
        2 => '\u{bf}',
        3 => char::REPLACEMENT_CHARACTER,
        _ => '\u{1f79d}',
    }
}

/// Snippets by number.
pub struct Snippets<'a>(pub Vec<Snippet<'a>>);

impl<'a> Snippets<'a> {
    fn line(&self, id: usize, index: usize) -> Result<&Line, Error> {
        let lines = &self.0.get(id).ok_or(Error::FileMissing)?.lines;
        lines.get(index).ok_or(Error::LineTooLarge { given: index, max: lines.len() })
    }
}

impl<'a> Files<'a> for Snippets<'a> {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: usize) -> Result<&'a str, Error> {
        self.0.get(id).map(|snippet| snippet.name).ok_or(Error::FileMissing)
    }

    fn source(&'a self, id: usize) -> Result<&'a str, Error> {
        self.0.get(id).map(|snippet| snippet.shown.as_str()).ok_or(Error::FileMissing)
    }

    fn line_index(&'a self, id: usize, at: usize) -> Result<usize, Error> {
        let lines = &self.0.get(id).ok_or(Error::FileMissing)?.lines;
        Ok(lines.iter().rposition(|line| line.range.start <= at).unwrap_or(0))
    }

    fn line_number(&'a self, id: usize, index: usize) -> Result<usize, Error> {
        self.line(id, index).map(|line| line.number)
    }

    fn column_number(&'a self, id: usize, index: usize, at: usize) -> Result<usize, Error> {
        let line = self.line(id, index)?;
        let text = self.0.get(id).ok_or(Error::FileMissing)?.text;
        let in_file = line.part.start + at.saturating_sub(line.range.start + line.mark);
        Ok(text[line.start..text.floor_char_boundary(in_file)].chars().count() + 1)
    }

    fn line_range(&'a self, id: usize, index: usize) -> Result<Range<usize>, Error> {
        self.line(id, index).map(|line| line.range.clone())
    }
}
