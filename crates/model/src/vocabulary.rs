//! Entries of the tables that content declares: what content files call a thing, and what a reader sees.

use super::{Topic, json};
use schemars::JsonSchema;
use serde::Serialize;

/// A voice, a language, a lane of the timeline, or a way in which a State becomes bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend("pattern" = json::ID))]
pub struct Entry {
    pub id: String,
    #[serde(skip)]
    pub label: String,
}

/// By its BCP 47 tag, with its English name.
pub type Language = Entry;

/// A column of the timeline's picture.
pub type Lane = Entry;

/// What a note does: it confirms the letter, say, or differs from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend("pattern" = json::ID))]
pub struct NoteKind {
    pub id: String,
    /// "The sources agree".
    #[serde(skip)]
    pub label: String,
    /// The same in one word, at the head of a line: "Confirms".
    #[serde(skip)]
    pub word: String,
    #[serde(skip)]
    pub sign: Sign,
    /// Before the number of such notes: "Notes where the sources agree with the letter".
    #[serde(skip)]
    pub counted: String,
}

/// The shape that stands for a kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Equal,
    Unequal,
    Plus,
}

impl Sign {
    pub const ALL: [Self; 3] = [Self::Equal, Self::Unequal, Self::Plus];

    /// Its name in the content files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Unequal => "unequal",
            Self::Plus => "plus",
        }
    }
}

/// A treaty, a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend("pattern" = json::ID))]
pub struct InstrumentKind {
    pub id: String,
    /// Whether States become parties to it, so that it stands in "Who is bound".
    #[serde(skip)]
    pub has_parties: bool,
}

/// A State, as `content/states.toml` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct State {
    #[schemars(extend("pattern" = json::ID))]
    pub id: String,
    /// Inside a sentence, with its article where it has one ("the Riverland").
    pub name: String,
}

impl State {
    /// The name at the start of a sentence: "The Riverland".
    pub fn name_first(&self) -> String {
        let mut letters = self.name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// Who is bound, as far as it matters to the letter.
#[derive(Clone, Debug, PartialEq, Default, Serialize, JsonSchema)]
pub struct Bound {
    /// The States that the page shows, in this order.
    pub states: Vec<State>,
    /// Those of them that the letter is about. The first leads: its status stands at the head of each article.
    pub about: Vec<State>,
    /// What a reader asks about it, answered.
    pub questions: Vec<Topic>,
}
