//! The decision tables, as the page shows them.

use super::statements;
use crate::model::{Fact, Publication, RuleTable};
use crate::view::page::answer_label;
use serde_json::{Value, json};

/// `tables[].rows[].when` lists, for each fact, the values for which the row holds.
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
    json!({
        "facts": facts.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
        "constants": constants.collect::<Vec<_>>(),
    })
}

fn table(facts: &[Fact], table: &RuleTable) -> Value {
    let rows = table.rows.iter().map(|row| {
        let when = facts.iter().zip(&row.when).map(|(fact, values)| {
            let held = fact.values.iter().enumerate().filter(|(place, _)| values >> place & 1 == 1);
            (fact.id.clone(), held.map(|(_, value)| value.id.clone()).collect::<Value>())
        });
        json!({
            "when": when.collect::<serde_json::Map<_, _>>(),
            "answer": row.answer.key(),
            "answer_label": answer_label(row.answer),
            "on": row.on,
            "clause": row.clause.as_str(),
            "words": row.words,
            "reasons": statements(&row.reasons),
        })
    });
    json!({ "provision": table.provision.as_str(), "rows": rows.collect::<Vec<_>>() })
}
