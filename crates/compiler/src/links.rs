//! The links of running text, each resolved to what it points at. The way in: [`resolve`].

use super::index::PARTS;
use super::markdown::{self, Node, NodeKind};
use super::nearest::{nearest, one_of};
use super::reading::{QuotationLink, Reading};
use super::report::{Fault, Place};
use super::resolve::{source, unknown};
use model::{Inline, NoteId, ProvisionId, QuotationId, Target, TermId};

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
    let (fault, help) = match kind {
        "provision" if reading.index.provisions.has(name) => {
            if let Some(paragraph) = paragraph {
                reading.uses.letter.provisions.add(name, paragraph, at);
            }
            return Some(Target::Provision(ProvisionId::new(name)));
        }
        "provision" => {
            (unknown(kind, name, at.clone()), reading.index.provisions.help(name, kind, "content/law"))
        }
        "source" => {
            let id = source(name, at, reading)?;
            if let Some(paragraph) = paragraph {
                reading.uses.letter.sources.add(name, paragraph, at);
            }
            return Some(Target::Source(id));
        }
        "note" if reading.index.notes.has(name) => {
            if let Some(paragraph) = paragraph {
                reading.uses.letter.notes.add(name, paragraph, at);
            }
            return Some(Target::Note(NoteId::new(name)));
        }
        "note" => {
            (unknown(kind, name, at.clone()), reading.index.notes.help(name, kind, "the letter's notes.toml"))
        }
        "term" if reading.index.terms.has(name) => return Some(Target::Term(TermId::new(name))),
        "term" => (
            unknown(kind, name, at.clone()),
            reading.index.terms.help(name, kind, "content/law/glossary.toml"),
        ),
        "p" => match name.parse() {
            Ok(number) if reading.index.paragraphs.is_some_and(|last| (1..=last).contains(&number)) => {
                return Some(Target::Paragraph(number));
            }
            _ => (
                Fault::new(at.clone(), format!("the letter has no paragraph `{}`", name.escape_debug())),
                match reading.index.paragraphs {
                    None => "here stands what all letters share; leave the link out".to_owned(),
                    Some(0) => "its body has none".to_owned(),
                    Some(last) => format!("its body paragraphs are 1 to {last}"),
                },
            ),
        },
        "part" if PARTS.contains(&name) => return Some(Target::Part(name.to_owned())),
        "part" => (unknown("part of the page", name, at.clone()), one_of(name, &PARTS)),
        _ => (not_a_target(target, at.clone()), target_help(target, kind)),
    };
    reading.refuse(fault.help(help));
    None
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
