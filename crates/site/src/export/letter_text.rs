//! The letter as plain text, and where in it each of its links and quotations stands.

use model::{Inline, Publication, QuotationId, Target};

pub struct LetterText {
    /// UTF-8, lines ended by "\n", paragraphs parted by an empty line. A final newline.
    pub text: String,
    /// In the order in which they end.
    pub marks: Vec<Mark>,
}

/// A stretch of the text that something is said of.
pub struct Mark {
    pub about: About,
    /// In bytes of the text.
    pub start: usize,
    pub end: usize,
}

pub enum About {
    Link(Target),
    Quotation(QuotationId),
}

impl LetterText {
    pub fn new(publication: &Publication) -> Self {
        let letter = &publication.letter;
        let mut built = Self { text: String::new(), marks: Vec::new() };
        built.block([&letter.date_line]);
        letter.addressees.iter().for_each(|lines| built.block(lines));
        built.block([&letter.salutation]);
        for paragraph in &letter.paragraphs {
            built.inlines(paragraph);
            built.text.push_str("\n\n");
        }
        built.block([&letter.closing]);
        letter.signatories.iter().for_each(|one| built.block([&one.name, &one.office]));
        if let Some((first, others)) = letter.copied_to.split_first() {
            built.block([&format!("cc: {first}")].into_iter().chain(others));
        }
        let length = built.text.trim_end().len();
        built.text.truncate(length);
        built.text.push('\n');
        built
    }

    fn block<'a>(&mut self, lines: impl IntoIterator<Item = &'a String>) {
        for line in lines {
            self.text.push_str(line);
            self.text.push('\n');
        }
        self.text.push('\n');
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text.push_str(text),
                Inline::Emphasis(children) => self.inlines(children),
                Inline::Link { target, children } => self.mark(About::Link(target.clone()), children),
                Inline::Quotation { id, children } => self.mark(About::Quotation(id.clone()), children),
            }
        }
    }

    fn mark(&mut self, about: About, children: &[Inline]) {
        let start = self.text.len();
        self.inlines(children);
        self.marks.push(Mark { about, start, end: self.text.len() });
    }
}
