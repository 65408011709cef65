//! Numbers for print: what the letter links to, in the order of the letter. On paper a link shows the number,
//! and the entry that it leads to bears it as an endnote does.

use super::prose::anchor;
use contract::Anchor;
use model::{Inline, Publication, Target};

/// The ids of the entries. The first has number 1.
pub fn ids(publication: &Publication) -> Vec<String> {
    let mut ids = Vec::new();
    publication.letter.paragraphs.iter().for_each(|paragraph| collect(paragraph, &mut ids));
    ids
}

fn collect(inlines: &[Inline], ids: &mut Vec<String>) {
    for inline in inlines {
        let (id, children) = match inline {
            Inline::Text(_) => continue,
            Inline::Emphasis(children) => (None, children),
            Inline::Link { target, children } => (of(target), children),
            // Its link stands after the quotation, so what it holds comes first.
            Inline::Quotation { id, children } => {
                (Some(Anchor::Quotation(id.as_str()).to_string()), children)
            }
        };
        collect(children, ids);
        if let Some(id) = id.filter(|id| !ids.contains(id)) {
            ids.push(id);
        }
    }
}

/// Only what has a card: other links lead within the page.
fn of(target: &Target) -> Option<String> {
    match target {
        Target::Provision(_) | Target::Source(_) | Target::Note(_) => Some(anchor(target).to_string()),
        Target::Term(_) | Target::Paragraph(_) | Target::Part(_) => None,
    }
}
