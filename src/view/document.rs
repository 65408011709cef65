//! The data file `document.json`: for now the rules, as the page shows them. The way in: [`render`].

use super::page::answer_label;
use crate::model::{Fact, Publication, RuleTable, Statement, plain_text};
use serde_json::{Value, json};

/// JSON, UTF-8. `rules.tables[].rows[].when` lists, for each fact, the values for which the row holds.
pub fn render(publication: &Publication) -> String {
    let rules = &publication.rules;
    let facts = rules.facts.iter().map(|fact| {
        let values = fact.values.iter().map(|value| json!({ "id": value.id, "text": value.text }));
        json!({ "id": fact.id, "question": fact.question, "values": values.collect::<Vec<_>>() })
    });
    let tables = rules.tables.iter().map(|table| self::table(&rules.facts, table));
    let constants = rules.constants.iter().map(|constant| {
        json!({ "provision": constant.provision.as_str(), "reasons": statements(&constant.reasons) })
    });
    let document = json!({
        "letter": publication.letter.slug,
        "notice": "This is not legal advice.",
        "rules": {
            "facts": facts.collect::<Vec<_>>(),
            "tables": tables.collect::<Vec<_>>(),
            "constants": constants.collect::<Vec<_>>(),
        },
    });
    format!("{document:#}\n")
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

fn statements(statements: &[Statement]) -> Vec<Value> {
    let statement = |statement: &Statement| {
        let sources: Vec<_> = statement.sources.iter().map(|source| source.as_str()).collect();
        json!({ "voice": statement.voice.key(), "text": plain_text(&statement.text), "sources": sources })
    };
    statements.iter().map(statement).collect()
}
