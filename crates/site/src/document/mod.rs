//! The data file `document.json`: all that the page says, for programs. The way in: [`render`]. Its shape is
//! published as `document.schema.json`.

mod explainer;
mod law;
mod letter;
mod rules;

use model::{Publication, SourceId, Statement, plain_text};
use serde_json::{Value, json};

/// JSON, UTF-8. Dates are "2023-08-29", as far as they are established; what is not established is null.
pub fn render(publication: &Publication) -> String {
    let document = json!({
        "notice": "This is not legal advice.",
        "letter": letter::letter(publication),
        "instruments": publication.instruments.iter().map(law::instrument).collect::<Vec<_>>(),
        "quotations": publication.quotations.iter().map(letter::quotation).collect::<Vec<_>>(),
        "in_brief": statements(&publication.in_brief),
        "rules": rules::rules(publication),
        "claims": explainer::claims(publication),
        "comparison": explainer::comparison(publication),
        "timeline": publication.timeline.iter().map(explainer::event).collect::<Vec<_>>(),
        "glossary": publication.glossary.iter().map(explainer::term).collect::<Vec<_>>(),
        "sources": publication.sources.iter().map(explainer::source).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn statement(statement: &Statement) -> Value {
    let text = plain_text(&statement.text);
    json!({ "voice": statement.voice.key(), "text": text, "sources": source_ids(&statement.sources) })
}

fn statements(statements: &[Statement]) -> Vec<Value> {
    statements.iter().map(statement).collect()
}

fn source_ids(sources: &[SourceId]) -> Vec<&str> {
    sources.iter().map(SourceId::as_str).collect()
}
