//! The decision tables, as the page shows them.

use super::{statement, statements};
use logic::rules::{Values, Verdict};
use model::{Dependency, Fact, Publication, RuleTable};
use serde_json::{Value, json};

/// `tables[].rows[].when` lists the ways in which the row holds: for each fact the values that it may have.
pub fn rules(publication: &Publication) -> Value {
    let rules = &publication.rules;
    let facts = rules.facts.iter().map(|fact| {
        let values = fact.values.iter().map(|value| json!({ "id": value.id, "text": value.text }));
        json!({ "id": fact.id, "question": fact.question, "values": values.collect::<Vec<_>>() })
    });
    let tables = rules.tables.iter().map(|table| self::table(&rules.facts, table));
    let constants = rules.constants.iter().map(|constant| {
        json!({ "provision": constant.provision.as_str(), "reasons": statements(&constant.reasons) })
    });
    let dependencies = rules.dependencies.iter().map(|dependency| self::dependency(&rules.facts, dependency));
    json!({
        "dependencies": dependencies.collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
        "constants": constants.collect::<Vec<_>>(),
    })
}

fn when(facts: &[Fact], conditions: &[Values]) -> Value {
    let when = facts.iter().zip(conditions).map(|(fact, values)| {
        let held = fact.values.iter().enumerate().filter(|(place, _)| values >> place & 1 == 1);
        (fact.id.clone(), held.map(|(_, value)| value.id.clone()).collect::<Value>())
    });
    Value::Object(when.collect())
}

fn dependency(facts: &[Fact], dependency: &Dependency) -> Value {
    let keys = |verdicts: &[Verdict]| verdicts.iter().map(|verdict| verdict.key()).collect::<Vec<_>>();
    let given = dependency.given.as_ref();
    json!({
        "when": when(facts, &dependency.when),
        "given": given.map(|(id, verdicts)| json!({ "provision": id.as_str(), "answers": keys(verdicts) })),
        "provision": dependency.provision.as_str(),
        "never": keys(&dependency.never),
        "why": statement(&dependency.why),
    })
}

fn table(facts: &[Fact], table: &RuleTable) -> Value {
    let rows = table.rows.iter().map(|row| {
        json!({
            "when": row.when.iter().map(|when| self::when(facts, when)).collect::<Vec<_>>(),
            "answer": row.verdict.key(),
            "answer_label": row.verdict.label(),
            "answer_in_full": row.answer(),
            "clause": row.clause.as_str(),
            "words": row.words,
            "reasons": statements(&row.reasons),
        })
    });
    json!({ "provision": table.provision.as_str(), "rows": rows.collect::<Vec<_>>() })
}
