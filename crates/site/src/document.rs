//! The data file `document.json`: all that the page says, for programs; and `document.schema.json`, its shape.
//! Both follow from the types of the model. Entry points: [`render`] and [`schema`].

use logic::rules::{Values, Verdict};
use model::{Constant, Fact, ProvisionId, Publication, Rule, RuleTable, Statement};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A letter, read beside the law it cites. What is not established is null.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    notice: &'a str,
    #[serde(flatten)]
    publication: &'a Publication,
    rules: Rules<'a>,
}

/// For every combination of facts, each table has exactly one row that holds.
#[derive(Serialize, JsonSchema)]
struct Rules<'a> {
    facts: &'a [Fact],
    tables: Vec<Table<'a>>,
    dependencies: Vec<Dependency<'a>>,
    /// Provisions that do not turn on a person's facts.
    constants: &'a [Constant],
}

#[derive(Serialize, JsonSchema)]
struct Table<'a> {
    provision: &'a ProvisionId,
    /// What the provision is about, in a few words.
    gist: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Row<'a> {
    /// The ways in which the row holds.
    #[schemars(length(min = 1))]
    when: Vec<When<'a>>,
    answer: Answer,
    /// The answer with the condition of law or the fact that it hangs on.
    answer_in_full: String,
    #[serde(flatten)]
    rule: &'a Rule,
}

/// Where the facts are as in `when`, and the table of `given` has one of its answers, the table of `provision` has
/// none of `never`.
#[derive(Serialize, JsonSchema)]
struct Dependency<'a> {
    when: When<'a>,
    given: Option<Given<'a>>,
    provision: &'a ProvisionId,
    never: Vec<Answer>,
    /// Why this must be so.
    why: &'a Statement,
}

#[derive(Serialize, JsonSchema)]
struct Given<'a> {
    provision: &'a ProvisionId,
    answers: Vec<Answer>,
}

/// For each fact the values that it may have.
type When<'a> = BTreeMap<&'a str, Vec<&'a str>>;

#[derive(Serialize, JsonSchema)]
#[schemars(extend("enum" = Verdict::ALL.map(Verdict::key)))]
struct Answer(&'static str);

/// JSON, UTF-8. Dates are "2023-08-29", as far as they are established; what is not established is null.
pub fn render(publication: &Publication) -> String {
    let rules = &publication.rules;
    let facts = &rules.facts;
    lines(&Document {
        notice: publication.words().files.notice(),
        publication,
        rules: Rules {
            facts,
            tables: rules.tables.iter().map(|one| table(facts, one)).collect(),
            dependencies: rules.dependencies.iter().map(|one| dependency(facts, one)).collect(),
            constants: &rules.constants,
        },
    })
}

/// JSON Schema, draft 2020-12.
pub fn schema() -> String {
    lines(&SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Document>())
}

fn lines(value: &impl Serialize) -> String {
    // By way of a `Value`, whose keys are in order.
    let value: Value = serde_json::to_value(value).expect("all keys are texts");
    format!("{value:#}\n")
}

fn table<'a>(facts: &'a [Fact], table: &'a RuleTable) -> Table<'a> {
    let rows = table.rows.iter().map(|rule| row(facts, rule)).collect();
    Table { provision: &table.provision, gist: &table.gist, rows }
}

fn row<'a>(facts: &'a [Fact], rule: &'a Rule) -> Row<'a> {
    let when = rule.when.iter().map(|when| self::when(facts, when)).collect();
    Row { when, answer: answer(&rule.verdict), answer_in_full: rule.answer(), rule }
}

fn dependency<'a>(facts: &'a [Fact], dependency: &'a model::Dependency) -> Dependency<'a> {
    let answers = |verdicts: &[Verdict]| verdicts.iter().map(answer).collect();
    let given = dependency.given.as_ref();
    Dependency {
        when: when(facts, &dependency.when),
        given: given.map(|(provision, verdicts)| Given { provision, answers: answers(verdicts) }),
        provision: &dependency.provision,
        never: answers(&dependency.never),
        why: &dependency.why,
    }
}

fn when<'a>(facts: &'a [Fact], conditions: &[Values]) -> When<'a> {
    let held = |(fact, values): (&'a Fact, &Values)| {
        let held = fact.values.iter().enumerate().filter(|(place, _)| values >> place & 1 == 1);
        (fact.id.as_str(), held.map(|(_, value)| value.id.as_str()).collect())
    };
    facts.iter().zip(conditions).map(held).collect()
}

fn answer(verdict: &Verdict) -> Answer {
    Answer(verdict.key())
}
