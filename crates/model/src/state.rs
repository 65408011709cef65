//! States, and what a letter shows of them.

use super::{Topic, json};
use schemars::JsonSchema;
use serde::Serialize;

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
