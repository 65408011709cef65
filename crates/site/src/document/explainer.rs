//! Claims, comparison, timeline, glossary and sources.

use super::{statement, statements};
use model::{Claim, Excerpt, PartialDate, Publication, Source, Term, TimelineEvent};
use serde_json::{Value, json};

pub fn claims(publication: &Publication) -> Value {
    let all = |claims: &[Claim]| claims.iter().map(claim).collect::<Vec<_>>();
    json!({ "agreed": all(&publication.claims.agreed), "disputed": all(&publication.claims.disputed) })
}

fn claim(claim: &Claim) -> Value {
    let positions = claim.positions.iter().map(|position| {
        json!({
            "who": position.who,
            "when": position.when,
            "party": position.party,
            "said": statement(&position.statement),
        })
    });
    json!({ "id": claim.id, "title": claim.title, "positions": positions.collect::<Vec<_>>() })
}

pub fn comparison(publication: &Publication) -> Option<Value> {
    let comparison = publication.comparison.as_ref()?;
    let rows = comparison.rows.iter().map(
        |row| json!({ "aspect": row.aspect, "left": statement(&row.left), "right": statement(&row.right) }),
    );
    let (left, right) = (comparison.left.as_str(), comparison.right.as_str());
    Some(json!({ "left": left, "right": right, "rows": rows.collect::<Vec<_>>() }))
}

pub fn event(event: &TimelineEvent) -> Value {
    json!({
        "id": event.id,
        "date": date(event.date),
        "lane": event.lane.key(),
        "title": event.title,
        "record": statements(&event.record),
    })
}

/// As far as it is established: "2023", "2023-10" or "2023-10-09".
fn date(date: PartialDate) -> String {
    let rest = [date.month, date.day].into_iter().flatten();
    rest.fold(format!("{:04}", date.year), |known, part| format!("{known}-{part:02}"))
}

pub fn term(term: &Term) -> Value {
    json!({
        "id": term.id.as_str(),
        "term": term.term,
        "language": term.language.map(|language| language.tag()),
        "texts": statements(&term.texts),
    })
}

pub fn source(source: &Source) -> Value {
    let in_letter = source.in_letter.as_ref();
    json!({
        "id": source.id.as_str(),
        "name": source.name,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author(),
        "date": source.date.map(|date| date.to_string()),
        "address": source.address.as_ref().map(|address| address.as_str()),
        "copy": source.copy.as_ref().map(|address| address.as_str()),
        "read": source.read,
        "read_at": source.read_at,
        "caution": source.caution,
        "excerpts": source.excerpts.iter().map(excerpt).collect::<Vec<_>>(),
        "in_letter": in_letter.map(|link| json!({ "used_for": link.used_for, "paragraphs": link.paragraphs })),
    })
}

fn excerpt(excerpt: &Excerpt) -> Value {
    json!({
        "paragraphs": excerpt.paragraphs,
        "language": excerpt.language.as_deref().unwrap_or("en"),
        "at": excerpt.at,
        "read_at": excerpt.read_at,
        "compared_at": excerpt.compared_at,
    })
}
