//! What the front page says of each part, in short. All of it is optional; what the numbers of quotations and of
//! notes say is computed.

use super::{Gist, Inline, ProvisionId, SourceId, State, Statement, TermId, Voice, json};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Default, Serialize, JsonSchema)]
pub struct Summaries {
    pub masthead: Option<Masthead>,
    pub bound: Option<BoundSummary>,
    pub rules: Option<RulesSummary>,
    pub claims: Option<ClaimsSummary>,
    pub comparison: Option<ComparisonSummary>,
    /// In the order of the timeline.
    pub since: Vec<EventSummary>,
    /// Whether the text is genuine.
    pub provenance: Vec<Statement>,
    pub words: Vec<TermSummary>,
}

/// What stands over and under the letter's title.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Masthead {
    /// Who writes to whom.
    pub kicker: String,
    /// Where the text comes from, in one line.
    pub line: Statement,
}

/// A small table of who is bound, and what follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct BoundSummary {
    /// Ids of instruments that have parties: the rows.
    #[schemars(length(min = 1))]
    pub instruments: Vec<String>,
    /// The columns, out of those that the letter's page shows.
    #[schemars(length(min = 1))]
    pub states: Vec<State>,
    pub statements: Vec<Statement>,
}

/// A small table of what the descriptions give, and the answer in a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RulesSummary {
    /// The provisions whose tables it shows: the rows.
    #[schemars(length(min = 1))]
    pub tables: Vec<ProvisionId>,
    pub answer: Statement,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ClaimsSummary {
    #[schemars(length(min = 1))]
    pub agreed: Vec<Statement>,
    /// Ids of disputed claims.
    #[schemars(length(min = 1))]
    pub disputed: Vec<String>,
}

/// A small table of the two provisions that the letter's comparison sets side by side.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ComparisonSummary {
    #[schemars(length(min = 1))]
    pub rows: Vec<AspectSummary>,
    /// Of all cells.
    pub voice: Voice,
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

/// Words that it quotes stand in the provision of their side.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AspectSummary {
    pub aspect: String,
    #[serde(serialize_with = "json::words")]
    #[schemars(with = "String")]
    pub left: Vec<Inline>,
    #[serde(serialize_with = "json::words")]
    #[schemars(with = "String")]
    pub right: Vec<Inline>,
}

/// What an event of the timeline comes to. Its date and its title are the event's.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventSummary {
    /// The event's id.
    pub event: String,
    pub gist: Gist,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TermSummary {
    pub term: TermId,
    pub gist: Gist,
}
