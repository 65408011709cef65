//! `annotations.jsonld`: what the page says of the letter's words, as W3C Web Annotations that point into
//! `letter.txt` (<https://www.w3.org/TR/annotation-model/>). Entry point: [`render`].

use super::LetterText;
use super::letter_text::{About, Mark};
use contract::Anchor;
use model::{NoteId, ProvisionId, Publication, Target, plain_text};
use serde_json::{Value, json};

/// Letters of the context of a quotation, on each side.
const CONTEXT: usize = 32;

/// JSON-LD, UTF-8. Without a configured address all ids are relative to the file.
pub fn render(publication: &Publication, text: &LetterText) -> String {
    let folder = &publication.letter_address().unwrap_or_default();
    let items = text.marks.iter().enumerate().filter_map(|(index, mark)| {
        let (motivation, body) = body(publication, folder, &mark.about)?;
        Some(json!({
            "id": format!("{folder}annotations.jsonld#a{}", index + 1),
            "type": "Annotation",
            "motivation": motivation,
            "body": body,
            "target": { "source": format!("{folder}letter.txt"), "selector": selectors(&text.text, mark) },
        }))
    });
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{folder}annotations.jsonld"),
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
fn body(publication: &Publication, folder: &str, about: &About) -> Option<(&'static str, Value)> {
    let page =
        |address: String| json!({ "id": address, "type": "Text", "format": "text/html", "language": "en" });
    match about {
        About::Quotation(id) => {
            let quotation = publication.quotations.iter().find(|quotation| quotation.id == *id)?;
            Some(("identifying", page(law(publication, &quotation.clause)?)))
        }
        About::Link(Target::Provision(id)) => Some(("linking", page(law(publication, id)?))),
        About::Link(Target::Note(id)) => {
            let said = json!({
                "type": "TextualBody",
                "value": note(publication, id)?,
                "format": "text/plain",
                "language": "en",
            });
            Some(("commenting", json!([said, page(format!("{folder}note/{id}.html"))])))
        }
        About::Link(Target::Source(id)) => {
            let address = publication.source(id)?.address.as_ref()?;
            Some(("linking", json!({ "id": address.as_str() })))
        }
        About::Link(Target::Term(_) | Target::Paragraph(_) | Target::Part(_)) => None,
    }
}

/// The page about a provision: its address, or from the letter's folder where no address is configured.
fn law(publication: &Publication, id: &ProvisionId) -> Option<String> {
    let path = Anchor::parse(id.as_str()).page()?;
    Some(match &publication.site.address {
        Some(site) => format!("{}{}", site.as_str(), path.trim_start_matches("../")),
        None => path,
    })
}

/// Each statement on a line of its own, with its voice.
fn note(publication: &Publication, id: &NoteId) -> Option<String> {
    let (record, words) = (&publication.note(id)?.record, publication.words());
    let lines = record.iter().map(|said| format!("{}: {}", words.voice(&said.voice), plain_text(&said.text)));
    Some(lines.collect::<Vec<_>>().join("\n"))
}
