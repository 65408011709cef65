//! Cuts a text into words and marks. Entry point: [`tokens`].

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Mark,
    /// A quotation mark. Its kind is the printer's choice: all are the same to us.
    QuotationMark,
}

#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub kind: Kind,
    /// The word or mark.
    pub text: &'a str,
    /// The same with the white space before it, so that tokens join back to the text.
    pub spaced: &'a str,
}

impl Token<'_> {
    pub fn is_same(&self, other: &Token<'_>) -> bool {
        match (self.kind, other.kind) {
            (Kind::QuotationMark, Kind::QuotationMark) => true,
            (Kind::Word, Kind::Word) => even(self.text).eq(even(other.text)),
            (Kind::Mark, Kind::Mark) => self.text == other.text,
            _ => false,
        }
    }
}

/// Whether two texts have the same words and marks.
pub fn same_words(one: &str, other: &str) -> bool {
    let (one, other) = (tokens(one), tokens(other));
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one.is_same(other))
}

/// Words and marks in order. Every character is in one of them, but for white space at the end.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut before = 0;
    while let Some(found) = text[before..].find(|c: char| !c.is_whitespace()) {
        let start = before + found;
        let (kind, length) = first(&text[start..]);
        let end = start + length;
        out.push(Token { kind, text: &text[start..end], spaced: &text[before..end] });
        before = end;
    }
    out
}

/// The kind and length of the token that `text` begins with.
fn first(text: &str) -> (Kind, usize) {
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let goes_on = is_letter(c)
            // A hyphen or an apostrophe between letters is part of the word.
            || end > 0 && is_inside_word(c) && chars.peek().is_some_and(|(_, next)| is_letter(*next));
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    match text.chars().next() {
        Some(_) if end > 0 => (Kind::Word, end),
        Some(c) if is_quotation_mark(c) => (Kind::QuotationMark, c.len_utf8()),
        Some(c) => (Kind::Mark, c.len_utf8()),
        None => (Kind::Mark, 0),
    }
}

fn is_letter(c: char) -> bool {
    // Accents that stand apart from their letter belong to the word.
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_inside_word(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '\'' | '"' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '‹' | '›')
}

fn even(word: &str) -> impl Iterator<Item = char> {
    word.chars().map(|c| match c {
        '’' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    })
}
