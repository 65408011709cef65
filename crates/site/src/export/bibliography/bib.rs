//! BibLaTeX, for LaTeX.

use super::{Name, Reference};
use biblatex::{Bibliography, Chunk, Chunks, Entry, EntryType, Spanned};

pub fn render(references: &[Reference]) -> String {
    let mut bibliography = Bibliography::new();
    for reference in references {
        bibliography.insert(entry(reference));
    }
    bibliography.to_biblatex_string()
}

fn entry(reference: &Reference) -> Entry {
    let kind = match reference {
        Reference { is_letter: true, .. } => EntryType::Misc,
        Reference { address: Some(_), .. } => EntryType::Online,
        _ => EntryType::Misc,
    };
    let mut entry = Entry::new(reference.id.clone(), kind);
    // Verbatim: styles must not change the case of names, nor take a body's name apart.
    entry.set("title", verbatim(&reference.title));
    let mut authors = Chunks::new();
    for author in &reference.authors {
        if !authors.is_empty() {
            authors.push(Spanned::detached(Chunk::Normal(" and ".to_owned())));
        }
        match author {
            Name::Parts(person) => {
                authors
                    .push(Spanned::detached(Chunk::Normal(format!("{}, {}", person.family, person.given))));
            }
            Name::Literal(literal) => authors.extend(verbatim(literal)),
        }
    }
    if !authors.is_empty() {
        entry.set("author", authors);
    }
    if let Some(publisher) = &reference.publisher {
        entry.set("organization", verbatim(publisher));
    }
    if let Some(date) = reference.date {
        entry.set("date", plain(&date.to_string()));
    }
    if let Some(address) = &reference.address {
        entry.set("url", plain(address));
    }
    entry.set("note", verbatim(&reference.note));
    entry
}

/// For values that readers take as they stand: braces around them would be part of the date or the address.
fn plain(text: &str) -> Chunks {
    vec![Spanned::detached(Chunk::Normal(text.to_owned()))]
}

fn verbatim(text: &str) -> Chunks {
    vec![Spanned::detached(Chunk::Verbatim(text.to_owned()))]
}
