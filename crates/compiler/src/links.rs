//! The links of running text, each resolved to what it points at. Entry point: [`resolve`].

use super::context::{Context, QuotationLink};
use super::diagnostics::{Diagnostic, Span};
use super::markdown::{self, Node, NodeKind};
use super::nearest::nearest;
use super::resolve;
use model::{Inline, QuotationId, Target};

const KINDS: [&str; 7] = ["provision", "source", "note", "term", "p", "part", "quote"];

/// Resolves every link. `paragraph` is the letter's, or `None` outside its body.
pub fn resolve(nodes: &[Node], paragraph: Option<usize>, context: &mut Context) -> Option<Vec<Inline>> {
    let mut out: Vec<Inline> = Vec::new();
    let mut whole = true;
    for node in nodes {
        let inline = match &node.kind {
            NodeKind::Text { words, .. } => {
                stray_link(words, node, context);
                if let Some(Inline::Text(before)) = out.last_mut() {
                    before.push_str(words);
                    continue;
                }
                Some(Inline::Text(words.clone()))
            }
            NodeKind::Emphasis(children) => resolve(children, paragraph, context).map(Inline::Emphasis),
            NodeKind::Link { target, at, children } => link(node, target, at, children, paragraph, context),
        };
        whole &= inline.is_some();
        out.extend(inline);
    }
    whole.then_some(out)
}

fn link(
    node: &Node,
    target: &str,
    at: &Span,
    children: &[Node],
    paragraph: Option<usize>,
    context: &mut Context,
) -> Option<Inline> {
    if markdown::words(children).trim().is_empty() {
        let fault = Diagnostic::new(node.place.clone(), "this link has no words");
        context.refuse(fault.help("put the words that a reader follows between the square brackets"));
        return None;
    }
    if let Some(id) = target.strip_prefix("quote:") {
        return quotation(node, id, at, children, paragraph, context);
    }
    let resolved = self::target(target, at, paragraph, context);
    let children = resolve(children, paragraph, context)?;
    Some(Inline::Link { target: resolved?, children })
}

fn quotation(
    node: &Node,
    id: &str,
    at: &Span,
    children: &[Node],
    paragraph: Option<usize>,
    context: &mut Context,
) -> Option<Inline> {
    let Some(paragraph) = paragraph else {
        let fault = Diagnostic::new(at.clone(), "only the letter's body has quotations that are compared");
        context.refuse(fault.help("link to the provision: [words](provision:id)"));
        return None;
    };
    context.uses.quotations.push(QuotationLink {
        id: id.to_owned(),
        paragraph,
        place: node.place.clone(),
        target: at.clone(),
        nodes: children.to_vec(),
    });
    let children = resolve(children, Some(paragraph), context)?;
    Some(Inline::Quotation { id: QuotationId::new(id), children })
}

fn target(target: &str, at: &Span, paragraph: Option<usize>, context: &mut Context) -> Option<Target> {
    let (kind, name) = target.split_once(':').unwrap_or((target, ""));
    let found = match kind {
        "provision" => Target::Provision(resolve::provision(name, at, context)?),
        "source" => Target::Source(resolve::source(name, at, context)?),
        "note" => Target::Note(resolve::note(name, at, context)?),
        "term" => Target::Term(resolve::term(name, at, context)?),
        "p" => Target::Paragraph(resolve::paragraph(name, at, context)?),
        "part" => Target::Part(resolve::part(name, at, context)?),
        _ => {
            context.refuse(not_a_target(target, at.clone()).help(target_help(target, kind)));
            return None;
        }
    };
    let links = &mut context.uses.letter;
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

fn not_a_target(target: &str, at: Span) -> Diagnostic {
    Diagnostic::new(at, format!("a link cannot point to `{}`", target.escape_debug()))
        .why("links in running text point to what is checked: provisions, sources, notes, terms, paragraphs and parts of the page")
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
fn stray_link(words: &str, node: &Node, context: &mut Context) {
    if words.contains('(') && KINDS.iter().any(|kind| words.contains(&format!("({kind}:"))) {
        let fault =
            Diagnostic::new(node.place.clone(), "here stands the second half of a link without the first");
        context.refuse(fault.help("write [words](kind:id), with nothing between the brackets"));
    }
}
