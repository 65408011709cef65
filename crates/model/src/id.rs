//! Names that other things point at. A `ProvisionId` is not a `String`: only the content compiler
//! makes one, after it has found what the name stands for.

use super::json;
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[schemars(extend("pattern" = json::ID))]
        pub struct $name(String);

        impl $name {
            /// Wraps a name already checked by [`is_well_formed`].
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// An article (`river-treaty-3`) or one of its clauses (`river-treaty-3-1`). Also its `#fragment` on the page.
    ProvisionId,
    /// A publication that the letter links to or that we rely on. On the page: `#source-<id>`.
    SourceId,
    /// A note on the letter's own words. On the page: `#note-<id>`.
    NoteId,
    /// A word of the glossary. On the page: `#term-<id>`.
    TermId,
    /// A quotation of a provision in the letter. On the page: `#quote-<id>`.
    QuotationId,
}

/// Whether a name may serve as an id: lower-case letters, digits and single hyphens, so that it is
/// the same in a file, in an address and in a style sheet.
pub fn is_well_formed(name: &str) -> bool {
    !name.is_empty()
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn names_are_fit_for_files_addresses_and_style_sheets() {
        for good in ["river-treaty-3-1", "river-treaty-1a2", "x"] {
            assert!(is_well_formed(good), "{good}");
        }
        for bad in ["", "-lake", "lake-", "lake--3", "Lake", "lake 3", "lake\u{301}"] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
