//! The deeper parts of the explainer: rules, claims, comparison, timeline and glossary.

use super::{Lane, Language, ProvisionId, Statement, json};
use logic::rules::{MOST_VALUES, Outcome, Values, Verdict, is_possible, outcome};
use schemars::JsonSchema;
use serde::Serialize;

/// The decision tables, and the facts they ask for.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Rules {
    pub facts: Vec<Fact>,
    pub tables: Vec<RuleTable>,
    /// How the tables depend on each other; proved over all combinations of facts.
    pub dependencies: Vec<Dependency>,
    /// Provisions that do not turn on a person's facts.
    pub constants: Vec<Constant>,
}

/// A question about the person, with the answers that a reader may choose.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    pub id: String,
    pub question: String,
    /// What the question asks for, inside a sentence: "second nationality".
    pub short: String,
    pub values: Vec<FactValue>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FactValue {
    pub id: String,
    pub text: String,
    /// The same in a word or two, for a button.
    pub short: String,
}

impl Fact {
    /// All values: the fact is open.
    pub fn open(&self) -> Values {
        Values::MAX >> (MOST_VALUES - self.values.len().min(MOST_VALUES))
    }
}

/// All that is said about one provision. For every combination of facts one row holds.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTable {
    pub provision: ProvisionId,
    /// What the provision is about, in a few words.
    pub gist: String,
    pub rows: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Rule {
    /// The row holds where one of these does, of which there is at least one: for each fact, in order, the values
    /// that it may have.
    #[serde(skip)]
    pub when: Vec<Vec<Values>>,
    #[serde(skip)]
    pub verdict: Verdict,
    /// Completes the verdict: "Depends on …", "Open: …", "Engaged, but …".
    pub rest: Option<String>,
    /// The clause whose words decide.
    pub clause: ProvisionId,
    /// Those words, verbatim.
    pub words: String,
    /// Two or more where the answer is contested.
    #[schemars(length(min = 1))]
    pub reasons: Vec<Statement>,
}

impl RuleTable {
    /// Where all rows that are still possible give the same answer, the first of them.
    pub fn outcome(&self, facts: &[Values]) -> Outcome<&Rule> {
        outcome(self.rows.iter().flat_map(Rule::ways), facts).map(|SameAnswer(row)| row)
    }
}

/// Rows are told apart by what they answer: one may hold for other reasons than another.
struct SameAnswer<'r>(&'r Rule);

impl PartialEq for SameAnswer<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.0.verdict, &self.0.rest) == (other.0.verdict, &other.0.rest)
    }
}

impl Rule {
    /// Whether it can still be the row that holds.
    pub fn is_possible(&self, facts: &[Values]) -> bool {
        self.when.iter().any(|when| is_possible(when, facts))
    }

    fn ways(&self) -> impl Iterator<Item = (&[Values], SameAnswer<'_>)> + Clone {
        self.when.iter().map(|when| (when.as_slice(), SameAnswer(self)))
    }

    /// What stands after the verdict: "on whether …", "but …".
    pub fn on(&self) -> Option<String> {
        let rest = self.rest.as_ref()?;
        Some(match self.verdict {
            Verdict::Open => rest.clone(),
            Verdict::Depends => format!("on {rest}"),
            _ => format!("but {rest}"),
        })
    }

    /// The whole answer in words.
    pub fn answer(&self) -> String {
        let verdict = self.verdict.label();
        match (self.on(), self.verdict) {
            (None, _) => verdict.to_owned(),
            (Some(on), Verdict::Depends) => format!("{verdict} {on}"),
            (Some(on), Verdict::Open) => format!("{verdict}: {on}"),
            (Some(on), _) => format!("{verdict}, {on}"),
        }
    }
}

/// Where the facts are as in `when`, and the table of `given` answers one of `answers`, the table of
/// `provision` never answers one of `never`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependency {
    /// For each fact, in order, the values for which it is asked of the tables.
    pub when: Vec<Values>,
    /// `None`: whatever another table says.
    pub given: Option<(ProvisionId, Vec<Verdict>)>,
    pub provision: ProvisionId,
    pub never: Vec<Verdict>,
    /// Why this must be so.
    pub why: Statement,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Constant {
    pub provision: ProvisionId,
    #[schemars(length(min = 1))]
    pub reasons: Vec<Statement>,
}

/// How someone describes the facts. What is not said stays open.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Position {
    pub id: String,
    pub title: String,
    pub about: Statement,
    /// In the order of the facts.
    pub facts: Vec<Described>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Described {
    /// The place of the value among the fact's values.
    pub value: Option<usize>,
    pub said: Statement,
}

impl Position {
    pub fn values(&self, rules: &Rules) -> Vec<Values> {
        let one = |(fact, described): (&Fact, &Described)| match described.value {
            Some(value) => 1 << value,
            None => fact.open(),
        };
        rules.facts.iter().zip(&self.facts).map(one).collect()
    }
}

/// A point that is agreed, or that is disputed between named speakers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Claim {
    pub id: String,
    pub title: String,
    pub positions: Vec<Said>,
}

/// One side of the letter's dispute: who wrote it, or who is written about.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Party {
    pub id: String,
    pub name: String,
}

/// Who said what, and when.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Said {
    pub who: String,
    /// The id of the party that speaks, or that was found to be silent.
    pub party: Option<String>,
    /// In words: "24 January 2024".
    pub when: Option<String>,
    pub statement: Statement,
}

#[derive(Clone, Debug, PartialEq, Default, Serialize, JsonSchema)]
pub struct Claims {
    /// Whose answer each dispute gives, or says to be absent.
    pub parties: Vec<Party>,
    pub agreed: Vec<Claim>,
    pub disputed: Vec<Claim>,
}

/// Two provisions side by side.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Comparison {
    pub left: ProvisionId,
    pub right: ProvisionId,
    pub rows: Vec<Aspect>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Aspect {
    pub aspect: String,
    pub left: Statement,
    pub right: Statement,
}

/// What happened and when.
#[derive(Clone, Debug, PartialEq, Default, Serialize, JsonSchema)]
pub struct Timeline {
    /// The columns of its picture, from left to right.
    pub lanes: Vec<Lane>,
    /// In order of date.
    pub events: Vec<TimelineEvent>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TimelineEvent {
    pub id: String,
    #[serde(serialize_with = "json::partial_date")]
    #[schemars(with = "String", regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))]
    pub date: PartialDate,
    pub lane: Lane,
    pub title: String,
    #[schemars(length(min = 1))]
    pub record: Vec<Statement>,
}

/// A date as far as it is established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

/// A word of the field, explained.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Term {
    pub id: super::TermId,
    pub term: String,
    /// Where the term itself is foreign.
    pub language: Option<Language>,
    pub texts: Vec<Statement>,
    /// Whether all letters share it, as a word of the law.
    pub shared: bool,
}
