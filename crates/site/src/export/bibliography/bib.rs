//! BibLaTeX, for LaTeX.

use super::{Name, Reference};
use std::fmt::Write;

pub fn render(references: &[Reference]) -> String {
    references.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(reference: &Reference) -> String {
    let kind = if reference.is_letter || reference.address.is_none() { "misc" } else { "online" };
    let authors: Vec<_> = reference.authors.iter().map(name).collect();
    let fields = [
        ("author", (!authors.is_empty()).then(|| authors.join(" and "))),
        ("date", reference.date.map(|date| date.to_string())),
        ("note", Some(verbatim(&reference.note))),
        ("organization", reference.publisher.as_deref().map(verbatim)),
        ("title", Some(verbatim(&reference.title))),
        // As it stands: a backslash would be part of the address.
        ("url", reference.address.clone()),
    ];
    let mut entry = format!("@{kind}{{{},\n", reference.id);
    for (field, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(entry, "{field} = {{{value}}},");
        }
    }
    entry + "}\n"
}

/// A person in parts, at whose comma the name is parted; a body in one piece.
fn name(name: &Name) -> String {
    match name {
        Name::Parts(person) => format!("{}, {}", escaped(&person.family), escaped(&person.given)),
        Name::Literal(literal) => verbatim(literal),
    }
}

/// In braces of its own, so that styles neither change the case of names nor take a body's name apart.
fn verbatim(text: &str) -> String {
    format!("{{{}}}", escaped(text))
}

/// What TeX would read as a command of its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => out += r"\textbackslash{}",
            '~' => out += r"\textasciitilde{}",
            '^' => out += r"\textasciicircum{}",
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}
