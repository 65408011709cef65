//! Words that a program puts on the screen, and that stand in the page as attributes: no program holds wording.
//!
//! Each set is written and read by its own functions. One that lacks a word is not read at all: what is missing has a
//! name, and no word takes the place of another.

use crate::Attribute;
use crate::attributes as data;
use std::marker::PhantomData;

/// What the page lacks, by the name of the attribute or the selector of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing(pub &'static str);

/// A set as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<Set> {
    words: Vec<String>,
    set: PhantomData<Set>,
}

/// For all sets, so that the widget has this code once.
fn read(
    attributes: &[Attribute],
    attribute: &dyn Fn(Attribute) -> Option<String>,
) -> Result<Vec<String>, Missing> {
    let mut words = Vec::with_capacity(attributes.len());
    for name in attributes {
        words.push(attribute(*name).ok_or(Missing(name.name()))?);
    }
    Ok(words)
}

macro_rules! words {
    ($($(#[$doc:meta])* $set:ident { $($(#[$word_doc:meta])* $word:ident: $attribute:ident,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct $set<'a> {
                $($(#[$word_doc])* pub $word: &'a str,)+
            }

            impl $set<'_> {
                /// The attributes of the element that they stand on.
                pub fn write(self) -> Vec<(Attribute, String)> {
                    vec![$((data::$attribute, self.$word.to_owned())),+]
                }
            }

            impl Words<$set<'_>> {
                /// `attribute` is what the element answers when it is asked for one.
                pub fn read(attribute: &dyn Fn(Attribute) -> Option<String>) -> Result<Self, Missing> {
                    Ok(Self { words: read(&[$(data::$attribute),+], attribute)?, set: PhantomData })
                }

                pub fn get(&self) -> $set<'_> {
                    match self.words.as_slice() {
                        [$($word),+] => $set { $($word),+ },
                        _ => unreachable!("each set is read whole"),
                    }
                }
            }
        )+

        /// Each set by its name, with the attributes that its words stand in.
        pub const SETS: &[(&str, &[Attribute])] = &[$((stringify!($set), &[$(data::$attribute),+])),+];
    };
}

words! {
    /// The card's, where it is drawn.
    CardWords {
        back: BACK,
        close: CLOSE,
        hover_on: HOVER_ON,
        hover_off: HOVER_OFF,
    }

    /// Those of the rules, around the answers of their rows.
    RuleWords {
        /// Before the facts that would decide.
        open: OPEN_FACTS,
        /// Before the answers that have changed.
        changed: CHANGED_ANSWERS,
    }

    /// How much a search has found; the number comes before the last two.
    SearchWords {
        none: NONE,
        found: FOUND,
        more: MORE,
    }

    /// What is said after copying.
    CopyWords {
        copied: COPIED,
        refused: REFUSED,
    }

    /// A citation, around its paragraph and the address.
    CitationWords {
        before: BEFORE,
        /// Before the number of the one paragraph.
        one: ONE,
        /// Before the numbers of the first and the last of several.
        several: SEVERAL,
        between: BETWEEN,
        after: AFTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: SearchWords = SearchWords { none: "Nothing.", found: " found.", more: " found; some." };

    #[test]
    fn words_are_read_as_they_were_written() {
        let written = WORDS.write();
        let answer = |name| written.iter().find(|(known, _)| *known == name).map(|(_, word)| word.clone());
        let read = Words::<SearchWords>::read(&answer).expect("a whole set");
        assert_eq!(read.get(), WORDS);
    }

    #[test]
    fn a_set_that_lacks_a_word_names_it() {
        let read = Words::<SearchWords>::read(&|name| (name != data::FOUND).then(String::new));
        assert_eq!(read, Err(Missing("data-found")));
    }
}
