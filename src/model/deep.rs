//! The deeper parts of the explainer: rules, claims, comparison, timeline and glossary.

use super::rules::{Answer, MOST_VALUES, Outcome, Values, outcome};
use super::{Language, ProvisionId, Statement};

/// The decision tables, and the facts they ask for.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Rules {
    pub facts: Vec<Fact>,
    pub tables: Vec<RuleTable>,
    /// Provisions that do not turn on a person's facts.
    pub constants: Vec<Constant>,
}

/// A question about the person, with the answers that a reader may choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub id: String,
    pub question: String,
    pub values: Vec<FactValue>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FactValue {
    pub id: String,
    pub text: String,
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
    pub rows: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// For each fact, in order, the values for which the row holds.
    pub when: Vec<Values>,
    pub answer: Answer,
    /// Only with "depends": completes "Depends on …".
    pub on: Option<String>,
    /// The clause whose words decide.
    pub clause: ProvisionId,
    /// Those words, verbatim.
    pub words: String,
    /// Never empty; two or more where the answer is contested.
    pub reasons: Vec<Statement>,
}

impl RuleTable {
    pub fn outcome(&self, facts: &[Values]) -> Outcome {
        let rows: Vec<_> = self.rows.iter().map(|row| (row.when.clone(), row.answer)).collect();
        outcome(&rows, facts)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    pub provision: ProvisionId,
    pub reasons: Vec<Statement>,
}

/// How someone describes the facts. What is not said stays open.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    pub id: String,
    pub title: String,
    pub about: Statement,
    /// In the order of the facts.
    pub facts: Vec<Described>,
}

#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub id: String,
    pub title: String,
    pub positions: Vec<Said>,
}

/// Who said what, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub who: String,
    /// In words: "24 January 2024".
    pub when: Option<String>,
    pub statement: Statement,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Claims {
    pub agreed: Vec<Claim>,
    pub disputed: Vec<Claim>,
}

/// Two provisions side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub left: ProvisionId,
    pub right: ProvisionId,
    pub rows: Vec<Aspect>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Aspect {
    pub aspect: String,
    pub left: Statement,
    pub right: Statement,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TimelineEvent {
    pub id: String,
    pub date: PartialDate,
    pub lane: Lane,
    pub title: String,
    pub record: Vec<Statement>,
}

/// A date as far as it is established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    Law,
    Letter,
    Returns,
    Said,
}

impl Lane {
    pub const ALL: [Lane; 4] = [Lane::Law, Lane::Letter, Lane::Returns, Lane::Said];

    pub fn key(self) -> &'static str {
        match self {
            Lane::Law => "law",
            Lane::Letter => "letter",
            Lane::Returns => "returns",
            Lane::Said => "said",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Lane::Law => "Law and findings",
            Lane::Letter => "Letters and the Commission",
            Lane::Returns => "Reported returns",
            Lane::Said => "Statements",
        }
    }
}

/// A word of the field, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub id: super::TermId,
    pub term: String,
    /// Where the term itself is foreign.
    pub language: Option<Language>,
    pub texts: Vec<Statement>,
}
