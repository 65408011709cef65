//! `annotations.jsonld`: what the page says of the letter's words, as W3C Web Annotations that point into
//! `letter.txt` (<https://www.w3.org/TR/annotation-model/>). The way in: [`render`].

use super::LetterText;
use super::letter_text::{About, Mark};
use model::{NoteId, Publication, Target, plain_text};
use serde_json::{Value, json};

/// Letters of the context of a quotation, on each side.
const CONTEXT: usize = 32;

/// JSON-LD, UTF-8. Without a configured address all ids are relative to the file.
pub fn render(publication: &Publication, text: &LetterText) -> String {
    let site = publication.site.address.as_ref().map_or("", |address| address.as_str());
    let items = text.marks.iter().enumerate().filter_map(|(index, mark)| {
        let (motivation, body) = body(publication, site, &mark.about)?;
        Some(json!({
            "id": format!("{site}annotations.jsonld#a{}", index + 1),
            "type": "Annotation",
            "motivation": motivation,
            "body": body,
            "target": { "source": format!("{site}letter.txt"), "selector": selectors(&text.text, mark) },
        }))
    });
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{site}annotations.jsonld"),
        "type": "AnnotationPage",
        "items": items.collect::<Vec<_>>(),
    });
    format!("{page:#}\n")
}

/// Positions count Unicode code points, as the model asks.
fn selectors(text: &str, mark: &Mark) -> Value {
    let (before, rest) = text.split_at(mark.start);
    let (exact, after) = rest.split_at(mark.end - mark.start);
    let prefix: Vec<char> = before.chars().rev().take(CONTEXT).collect();
    let start = before.chars().count();
    json!([
        {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": prefix.into_iter().rev().collect::<String>(),
            "suffix": after.chars().take(CONTEXT).collect::<String>(),
        },
        { "type": "TextPositionSelector", "start": start, "end": start + exact.chars().count() },
    ])
}

/// Why, and what is said. `None` for links within our own page.
fn body(publication: &Publication, site: &str, about: &About) -> Option<(&'static str, Value)> {
    let page = |path: String| json!({ "id": format!("{site}{path}"), "type": "Text", "format": "text/html", "language": "en" });
    match about {
        About::Quotation(id) => {
            let quotation = publication.quotations.iter().find(|quotation| quotation.id == *id)?;
            Some(("identifying", page(format!("provision/{}.html", quotation.clause))))
        }
        About::Link(Target::Provision(id)) => Some(("linking", page(format!("provision/{id}.html")))),
        About::Link(Target::Note(id)) => {
            let said = json!({
                "type": "TextualBody",
                "value": note(publication, id)?,
                "format": "text/plain",
                "language": "en",
            });
            Some(("commenting", json!([said, page(format!("note/{id}.html"))])))
        }
        About::Link(Target::Source(id)) => {
            let address = publication.source(id)?.address.as_ref()?;
            Some(("linking", json!({ "id": address.as_str() })))
        }
        About::Link(Target::Term(_) | Target::Paragraph(_) | Target::Part(_)) => None,
    }
}

/// Each statement on a line of its own, with its voice.
fn note(publication: &Publication, id: &NoteId) -> Option<String> {
    let record = &publication.note(id)?.record;
    let lines = record.iter().map(|said| format!("{}: {}", said.voice.label(), plain_text(&said.text)));
    Some(lines.collect::<Vec<_>>().join("\n"))
}
