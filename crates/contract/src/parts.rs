//! The parts of the explainer: each is a page of depth in the letter's folder, and a block with the same id on the
//! front page or in the single file.

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident $id:literal $file:literal,)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part {
            $($(#[$doc])* $part,)+
        }

        impl Part {
            /// In the order in which a reader is led through them.
            pub const ALL: &[Part] = &[$(Part::$part),+];

            /// Its id, which others link to (docs/contract.md).
            pub const fn id(self) -> &'static str {
                match self {
                    $(Part::$part => $id,)+
                }
            }

            /// Its page, in the letter's folder.
            pub const fn file(self) -> &'static str {
                match self {
                    $(Part::$part => $file,)+
                }
            }
        }
    };
}

parts! {
    /// What the record says about the letter's words.
    Notes "notes" "notes.html",
    /// Each quotation of law, word by word.
    Quotations "quotes" "quotations.html",
    /// Facts to set, and the provisions that they engage.
    WhichRules "which-rules" "which-rules.html",
    /// Who is a party to what, since when.
    WhoIsBound "who-is-bound" "who-is-bound.html",
    /// Two provisions compared.
    SideBySide "side-by-side" "side-by-side.html",
    /// Words of the field.
    Words "glossary" "words.html",
    /// What is agreed, and who disputes what.
    Claims "claims" "claims.html",
    /// What happened, and when.
    Since "since-then" "since.html",
    /// All publications, numbered as they are cited.
    Sources "sources" "sources.html",
    /// Where the text comes from, how the page is made, what was not found.
    About "about" "about.html",
    /// Lines for the pages of others.
    Embed "embed" "embed.html",
}

/// The block on where the text comes from, which is a part of [`Part::About`].
pub const PROVENANCE: &str = "provenance";

impl Part {
    pub fn with_id(id: &str) -> Option<Part> {
        match id {
            PROVENANCE => Some(Part::About),
            id => Part::ALL.iter().copied().find(|part| part.id() == id),
        }
    }
}
