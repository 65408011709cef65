//! CSL-JSON (<https://docs.citationstyles.org/en/stable/specification.html>), for reference managers.

use super::{Name, Reference};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<NameVariable<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipient: Vec<NameVariable<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    note: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum NameVariable<'a> {
    Parts { family: &'a str, given: &'a str },
    Literal { literal: &'a str },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [[i16; 3]; 1],
}

pub fn render(references: &[Reference]) -> String {
    let items: Vec<_> = references.iter().map(item).collect();
    let json = serde_json::to_string_pretty(&items).expect("strings and numbers are always JSON");
    format!("{json}\n")
}

fn item(reference: &Reference) -> Item<'_> {
    Item {
        id: &reference.id,
        kind: match reference {
            Reference { is_letter: true, .. } => "personal_communication",
            Reference { address: Some(_), .. } => "webpage",
            _ => "document",
        },
        title: &reference.title,
        author: reference.authors.iter().map(name).collect(),
        recipient: reference.recipients.iter().map(name).collect(),
        publisher: reference.publisher.as_deref(),
        issued: reference
            .date
            .map(|date| Issued { date_parts: [[date.year(), date.month().into(), date.day().into()]] }),
        address: reference.address.as_deref(),
        note: &reference.note,
    }
}

/// The format's "name variable".
fn name(name: &Name) -> NameVariable<'_> {
    match name {
        Name::Parts(person) => NameVariable::Parts { family: &person.family, given: &person.given },
        Name::Literal(literal) => NameVariable::Literal { literal },
    }
}
