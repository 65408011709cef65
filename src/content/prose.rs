//! Running text with its links resolved, and statements. The way in: [`statement`], and [`resolve`]
//! for a paragraph of the letter.

use super::index::PARTS;
use super::markdown::{self, Node, NodeKind};
use super::nearest::{nearest, one_of};
use super::reading::{QuotationLink, Reading};
use super::report::{Fault, Place};
use super::table::Table;
use super::text::Text;
use crate::model::{Inline, NoteId, ProvisionId, QuotationId, SourceId, Statement, Target, Voice};

const KINDS: [&str; 6] = ["provision", "source", "note", "p", "part", "quote"];

/// Whether a statement says what the law is. We never do: someone with a name must have said it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    Legal,
    /// Method and navigation too, which are ours to explain.
    Any,
}

/// Reads `{ voice, text, sources }`.
pub fn statement(mut table: Table<'_>, matter: Matter, reading: &mut Reading) -> Option<Statement> {
    let voice = voice(&mut table, matter, reading);
    let text = table.text("text", &mut reading.report).and_then(|text| prose(&text, reading));
    let sources = sources(&mut table, reading);
    table.finish(&mut reading.report);
    Some(Statement { voice: voice?, text: text?, sources: sources? })
}

pub fn statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    reading: &mut Reading,
) -> Vec<Statement> {
    let tables = table.tables(key, &mut reading.report);
    tables.into_iter().filter_map(|table| statement(table, matter, reading)).collect()
}

/// The same where there must be at least one.
pub fn some_statements(
    table: &mut Table<'_>,
    key: &'static str,
    matter: Matter,
    reading: &mut Reading,
) -> Vec<Statement> {
    if table.has_none(key) {
        let fault = Fault::new(table.place_of(key), format!("there is nothing in `{key}` here"));
        let help = format!("add {key} = [{{ voice = …, text = …, sources = […] }}]");
        reading.report.add(fault.help(help));
    }
    statements(table, key, matter, reading)
}

fn voice(table: &mut Table<'_>, matter: Matter, reading: &mut Reading) -> Option<Voice> {
    let name = table.text("voice", &mut reading.report)?;
    let allowed = |voice: &&Voice| matter == Matter::Any || **voice != Voice::Editor;
    let keys: Vec<_> = Voice::ALL.iter().filter(allowed).map(|voice| voice.key()).collect();
    match Voice::ALL.iter().find(|voice| voice.key() == name.value()) {
        Some(Voice::Editor) if matter == Matter::Legal => {
            let fault = Fault::new(name.place(), "the voice `editor` may not say what the law is")
                .why("a legal statement needs someone who made it; ours are method and navigation only")
                .help(format!("name who says it: {}", keys.join(", ")));
            reading.report.add(fault);
            None
        }
        None => {
            let what = format!("voice `{}` is not known", name.value().escape_debug());
            reading.report.add(Fault::new(name.place(), what).help(one_of(name.value(), &keys)));
            None
        }
        found => found.copied(),
    }
}

/// Reads `sources = ["id", …]`: at least one, each known, none twice.
pub fn sources(table: &mut Table<'_>, reading: &mut Reading) -> Option<Vec<SourceId>> {
    let names = table.texts("sources", &mut reading.report)?;
    if names.is_empty() {
        let fault = Fault::new(table.place_of("sources"), "there is no source here")
            .why("nothing is said on the page without a source")
            .help("name at least one id from a sources.toml");
        reading.report.add(fault);
        return None;
    }
    let mut ids: Vec<SourceId> = Vec::new();
    for name in &names {
        let id = source(name.value(), &name.place(), reading)?;
        if ids.contains(&id) {
            let what = format!("source `{id}` is named twice");
            reading.report.add(Fault::new(name.place(), what).help("take one of the two out"));
        } else {
            ids.push(id);
        }
    }
    Some(ids)
}

fn source(name: &str, at: &Place, reading: &mut Reading) -> Option<SourceId> {
    if !reading.index.sources.has(name) {
        let help = reading.index.sources.help(name, "source", "a sources.toml");
        reading.report.add(unknown("source", name, at.clone()).help(help));
        return None;
    }
    reading.uses.sources.insert(name.to_owned());
    Some(SourceId::new(name))
}

/// Running text outside the letter.
pub fn prose(text: &Text, reading: &mut Reading) -> Option<Vec<Inline>> {
    let nodes = markdown::prose(text, &mut reading.report)?;
    resolve(&nodes, None, reading)
}

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
        reading.report.add(fault.help("put the words that a reader follows between the square brackets"));
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
        reading.report.add(fault.help("link to the provision: [words](provision:id)"));
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
        "p" => match name.parse() {
            Ok(number) if (1..=reading.index.paragraphs).contains(&number) => {
                return Some(Target::Paragraph(number));
            }
            _ => (
                Fault::new(at.clone(), format!("the letter has no paragraph `{}`", name.escape_debug())),
                match reading.index.paragraphs {
                    0 => "its body has none".to_owned(),
                    last => format!("its body paragraphs are 1 to {last}"),
                },
            ),
        },
        "part" if PARTS.contains(&name) => return Some(Target::Part(name.to_owned())),
        "part" => (unknown("part of the page", name, at.clone()), one_of(name, &PARTS)),
        _ => (not_a_target(target, at.clone()), target_help(target, kind)),
    };
    reading.report.add(fault.help(help));
    None
}

fn unknown(kind: &str, name: &str, at: Place) -> Fault {
    Fault::new(at, format!("{kind} `{}` is not known", name.escape_debug()))
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
        reading.report.add(fault.help("write [words](kind:id), with nothing between the brackets"));
    }
}
