//! The links of running text, each resolved to what it points at. The way in: [`resolve`].

use super::index::PARTS;
use super::keyed::unknown;
use super::markdown::{self, Node, NodeKind};
use super::nearest::{nearest, one_of};
use super::reading::{QuotationLink, Reading};
use super::report::{Fault, Place};
use super::resolve;
use model::{Inline, QuotationId, Target};

const KINDS: [&str; 7] = ["provision", "source", "note", "term", "p", "part", "quote"];

/// Resolves every link. `paragraph` is the letter's, or `None` outside its body.
pub fn resolve(nodes: &[Node], paragraph: Option<usize>, reading: &mut Reading) -> Option<Vec<Inline>> {
    let mut out: Vec<Inline> = Vec::new();
    let mut whole = true;
    for node in nodes {
        let inline = match &node.kind {
            NodeKind::Text { words, .. } => {
                stray_link(words, node, reading);
                if let Some(Inline::Text(before)) = out.last_mut() {
                    before.push_str(words);
                    continue;
                }
                Some(Inline::Text(words.clone()))
            }
            NodeKind::Emphasis(children) => resolve(children, paragraph, reading).map(Inline::Emphasis),
            NodeKind::Link { target, at, children } => link(node, target, at, children, paragraph, reading),
        };
        whole &= inline.is_some();
        out.extend(inline);
    }
    whole.then_some(out)
}

fn link(
    node: &Node,
    target: &str,
    at: &Place,
    children: &[Node],
    paragraph: Option<usize>,
    reading: &mut Reading,
) -> Option<Inline> {
    if markdown::words(children).trim().is_empty() {
        let fault = Fault::new(node.place.clone(), "this link has no words");
        reading.refuse(fault.help("put the words that a reader follows between the square brackets"));
        return None;
    }
    if let Some(id) = target.strip_prefix("quote:") {
        return quotation(node, id, at, children, paragraph, reading);
    }
    let resolved = self::target(target, at, paragraph, reading);
    let children = resolve(children, paragraph, reading)?;
    Some(Inline::Link { target: resolved?, children })
}

fn quotation(
    node: &Node,
    id: &str,
    at: &Place,
    children: &[Node],
    paragraph: Option<usize>,
    reading: &mut Reading,
) -> Option<Inline> {
    let Some(paragraph) = paragraph else {
        let fault = Fault::new(at.clone(), "only the letter's body has quotations that are compared");
        reading.refuse(fault.help("link to the provision: [words](provision:id)"));
        return None;
    };
    reading.uses.quotations.push(QuotationLink {
        id: id.to_owned(),
        paragraph,
        place: node.place.clone(),
        target: at.clone(),
        nodes: children.to_vec(),
    });
    let children = resolve(children, Some(paragraph), reading)?;
    Some(Inline::Quotation { id: QuotationId::new(id), children })
}

fn target(target: &str, at: &Place, paragraph: Option<usize>, reading: &mut Reading) -> Option<Target> {
    let (kind, name) = target.split_once(':').unwrap_or((target, ""));
    let found = match kind {
        "provision" => Target::Provision(resolve::provision(name, at, reading)?),
        "source" => Target::Source(resolve::source(name, at, reading)?),
        "note" => Target::Note(resolve::note(name, at, reading)?),
        "term" => Target::Term(resolve::term(name, at, reading)?),
        "p" => Target::Paragraph(resolve::paragraph(name, at, reading)?),
        "part" if PARTS.contains(&name) => Target::Part(name.to_owned()),
        "part" => {
            let fault = unknown("part of the page", name, at.clone());
            reading.refuse(fault.help(one_of(name, &PARTS)));
            return None;
        }
        _ => {
            reading.refuse(not_a_target(target, at.clone()).help(target_help(target, kind)));
            return None;
        }
    };
    let links = &mut reading.uses.letter;
    let links = match found {
        Target::Provision(_) => Some(&mut links.provisions),
        Target::Source(_) => Some(&mut links.sources),
        Target::Note(_) => Some(&mut links.notes),
        _ => None,
    };
    if let (Some(links), Some(paragraph)) = (links, paragraph) {
        links.add(name, paragraph, at);
    }
    Some(found)
}

fn not_a_target(target: &str, at: Place) -> Fault {
    Fault::new(at, format!("a link cannot point to `{}`", target.escape_debug()))
        .why("links in running text point to what is checked: provisions, sources, notes, paragraphs and parts of the page")
}

fn target_help(target: &str, kind: &str) -> String {
    if target.starts_with("http://") || target.starts_with("https://") {
        return "make it a source in a sources.toml, and write [words](source:id)".to_owned();
    }
    match nearest(kind, KINDS) {
        Some(near) => format!("did you mean `{near}:…`?"),
        None => format!("write one of {}", KINDS.map(|kind| format!("{kind}:…")).join(", ")),
    }
}

/// Refuses words such as "(note:x)": brackets around them were meant and are not there.
fn stray_link(words: &str, node: &Node, reading: &mut Reading) {
    if words.contains('(') && KINDS.iter().any(|kind| words.contains(&format!("({kind}:"))) {
        let fault = Fault::new(node.place.clone(), "here stands the second half of a link without the first");
        reading.refuse(fault.help("write [words](kind:id), with nothing between the brackets"));
    }
}
