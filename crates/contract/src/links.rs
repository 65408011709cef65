//! Links that open a card: the site writes [`Anchor::link`], the widget reads [`KINDS`].

use crate::attributes::{NOTE, PARAGRAPH, PROVISION, QUOTE, SOURCE, TERM};
use crate::{Anchor, Attribute};

/// The attribute of a link, and what precedes its value in the id of the element that it names.
pub const KINDS: [(Attribute, &str); 6] = [
    (PROVISION, ""),
    (SOURCE, "source-"),
    (NOTE, "note-"),
    (QUOTE, "quote-"),
    (TERM, "term-"),
    (PARAGRAPH, "p"),
];

impl Anchor<'_> {
    /// The attribute by which a link names this, and its value.
    ///
    /// # Panics
    /// Of what has no card.
    pub fn link(&self) -> (Attribute, String) {
        match self {
            Anchor::Provision { .. } => (PROVISION, self.to_string()),
            Anchor::Source(id) => (SOURCE, (*id).to_owned()),
            Anchor::Note(id) => (NOTE, (*id).to_owned()),
            Anchor::Quotation(id) => (QUOTE, (*id).to_owned()),
            Anchor::Term(id) => (TERM, (*id).to_owned()),
            Anchor::Paragraph(number) => (PARAGRAPH, number.to_string()),
            other => panic!("{other} has no card"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::Anchor;

    #[test]
    fn a_link_names_the_element_that_it_is_about() {
        for id in ["sea-convention-3-1", "source-x", "note-2-x", "quote-x", "term-x", "p7"] {
            let (attribute, value) = Anchor::parse(id).link();
            let (_, prefix) = KINDS.iter().find(|(known, _)| *known == attribute).expect("a kind");
            assert_eq!(format!("{prefix}{value}"), id);
        }
    }
}
