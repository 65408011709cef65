//! What an id stands for, and where that stands. [`Anchor`] writes the ids and reads them; in the browser
//! `static/address.js` finds the same pages, and a test compares the two.

use crate::Part;
use std::fmt;

/// An element that others can link to, by its `#fragment`. Integrators rely on these names (docs/contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor<'a> {
    /// `p7`: a paragraph of the letter's body, from 1.
    Paragraph(usize),
    /// `lake-3-1`: an article or a clause of it. The article begins with a digit, the instrument holds no hyphen
    /// before one.
    Provision { instrument: &'a str, article: &'a str },
    /// `note-ID`
    Note(&'a str),
    /// `source-ID`
    Source(&'a str),
    /// `quote-ID`: a quotation, compared with the law.
    Quotation(&'a str),
    /// `term-ID`
    Term(&'a str),
    /// `claim-ID`
    Claim(&'a str),
    /// `event-ID`
    Event(&'a str),
    /// `fact-ID`: what a reader can set.
    Fact(&'a str),
    /// `rules-PROVISION`: a decision table.
    Rules(&'a str),
    /// A part of the page, or an instrument in it.
    Section(&'a str),
}

impl<'a> Anchor<'a> {
    /// Every id stands for something: what has no other form is a section.
    pub fn parse(id: &'a str) -> Self {
        let number = id.strip_prefix('p').filter(|number| number.starts_with(|first: char| first != '0'));
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            return Self::Paragraph(number);
        }
        if let Some((kind, rest)) = id.split_once('-') {
            match kind {
                "note" => return Self::Note(rest),
                "source" => return Self::Source(rest),
                "quote" => return Self::Quotation(rest),
                "term" => return Self::Term(rest),
                "claim" => return Self::Claim(rest),
                "event" => return Self::Event(rest),
                "fact" => return Self::Fact(rest),
                "rules" => return Self::Rules(rest),
                _ => {}
            }
        }
        match id
            .match_indices('-')
            .find(|(at, _)| id[at + 1..].starts_with(|next: char| next.is_ascii_digit()))
        {
            Some((at, _)) => Self::Provision { instrument: &id[..at], article: &id[at + 1..] },
            None => Self::Section(id),
        }
    }

    /// The page that is about it alone, or its place on a page of depth: from the letter's folder. The law lies
    /// beside the letters, since all share it. `None` for what stands with the letter.
    pub fn page(&self) -> Option<String> {
        Some(match self {
            Self::Paragraph(number) => format!("p/{number}.html"),
            Self::Note(id) => format!("note/{id}.html"),
            Self::Source(id) => format!("source/{id}.html"),
            _ => return self.home(),
        })
    }

    /// Its place on a page of depth or of the law, from the letter's folder.
    pub fn home(&self) -> Option<String> {
        match self {
            Self::Paragraph(_) => None,
            Self::Provision { instrument, article } => Some(format!("../law/{instrument}/{article}.html")),
            Self::Section(id) => Part::with_id(id).map(|part| part.file().to_owned()),
            _ => self.part().map(|part| format!("{}#{self}", part.file())),
        }
    }

    /// The page of depth on which it stands.
    pub fn part(&self) -> Option<Part> {
        Some(match self {
            Self::Note(_) => Part::Notes,
            Self::Source(_) => Part::Sources,
            Self::Quotation(_) => Part::Quotations,
            Self::Term(_) => Part::Words,
            Self::Claim(_) => Part::Claims,
            Self::Event(_) => Part::Since,
            Self::Fact(_) | Self::Rules(_) => Part::WhichRules,
            Self::Section(id) => return Part::with_id(id),
            Self::Paragraph(_) | Self::Provision { .. } => return None,
        })
    }

    /// Whether provisions of an instrument with this id are taken for what they are: `note-verbale-14` would be a
    /// note, and `protocol-1967-33` an article of `protocol`.
    pub fn is_instrument(id: &str) -> bool {
        let article = format!("{id}-1");
        Anchor::parse(id) == Anchor::Section(id)
            && Anchor::parse(&article) == Anchor::Provision { instrument: id, article: "1" }
    }
}

impl fmt::Display for Anchor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = match self {
            Self::Paragraph(number) => return write!(f, "p{number}"),
            Self::Provision { instrument, article } => return write!(f, "{instrument}-{article}"),
            Self::Section(id) => return f.write_str(id),
            Self::Note(id) => ("note", id),
            Self::Source(id) => ("source", id),
            Self::Quotation(id) => ("quote", id),
            Self::Term(id) => ("term", id),
            Self::Claim(id) => ("claim", id),
            Self::Event(id) => ("event", id),
            Self::Fact(id) => ("fact", id),
            Self::Rules(id) => ("rules", id),
        };
        write!(f, "{kind}-{id}")
    }
}

#[cfg(test)]
mod tests {
    use super::Anchor;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let all = [
            ("p7", Anchor::Paragraph(7)),
            ("cat-3-1", Anchor::Provision { instrument: "cat", article: "3-1" }),
            ("sea-convention-1a2", Anchor::Provision { instrument: "sea-convention", article: "1a2" }),
            ("note-verbale-14", Anchor::Note("verbale-14")),
            ("source-p7", Anchor::Source("p7")),
            ("quote-x", Anchor::Quotation("x")),
            ("term-x", Anchor::Term("x")),
            ("claim-2-x", Anchor::Claim("2-x")),
            ("event-x", Anchor::Event("x")),
            ("fact-x", Anchor::Fact("x")),
            ("rules-cat-3-1", Anchor::Rules("cat-3-1")),
            ("who-is-bound", Anchor::Section("who-is-bound")),
            ("p07", Anchor::Section("p07")),
            ("p", Anchor::Section("p")),
        ];
        for (id, anchor) in all {
            assert_eq!(Anchor::parse(id), anchor);
            assert_eq!(anchor.to_string(), id);
        }
    }

    #[test]
    fn an_instrument_is_not_called_as_something_else() {
        assert!(Anchor::is_instrument("cat"));
        assert!(Anchor::is_instrument("sea-convention"));
        for taken in ["note-verbale", "note", "source", "protocol-1967", "rules", "p1"] {
            assert!(!Anchor::is_instrument(taken), "{taken}");
        }
    }
}
