//! Reads the content folder, checks it, and refuses what is wrong: every fault with its file, line,
//! column, excerpt and likely fix, all at once.
//!
//! The way in: [`compile`] for a folder, [`compile_files`] for files in memory. What comes out is a
//! [`Publication`] in which every link has its target, every statement a voice and a source, and
//! every quotation has been compared.

mod bound;
mod check;
mod claims;
mod comparison;
mod deep;
mod document;
mod excerpt;
mod explainer;
mod files;
#[cfg(feature = "folder")]
mod folder;
mod glossary;
mod index;
mod invisible;
mod law;
mod letter;
mod links;
mod markdown;
mod nearest;
mod plain_language;
mod prose;
pub mod quotation;
mod quoted;
mod reading;
mod report;
mod resolve;
mod rules;
mod sources;
mod table;
mod text;
mod timeline;
mod vocabulary;

pub use files::Files;
#[cfg(feature = "folder")]
pub use folder::{compile, letters};
pub use index::PARTS;
pub use letter::extracted::{EXCEPTIONS, Exception};
pub use report::Report;

use document::Document;
use files::Source;
use index::List;
use letter::extracted;
use markdown::LetterText;
use model::{Instrument, Letter, Publication};
use reading::Reading;
use report::{Fault, Place};
use sha2::{Digest, Sha256};
use sources::Shelf;
use vocabulary::Vocabulary;

/// Compiles files in memory: their newest letter, or the one named by its folder's name.
pub fn compile_files(files: &Files, slug: Option<&str>) -> Result<Publication, Report> {
    let report = Report::default();
    match publication(files, slug, &report) {
        Some(publication) if report.is_empty() => Ok(publication),
        _ => Err(report),
    }
}

/// All files, parsed. Nothing of what they say has been checked.
struct Parsed<'a> {
    site: Document<'a>,
    states: Document<'a>,
    vocabulary: Document<'a>,
    law: Vec<(&'a str, Document<'a>)>,
    law_sources: Document<'a>,
    letter: Source<'a>,
    letter_text: LetterText,
    letter_is_whole: bool,
    front_matter: Document<'a>,
    extracted: Source<'a>,
    notes: Document<'a>,
    quotations: Document<'a>,
    letter_sources: Document<'a>,
    explainer: Document<'a>,
    deep: deep::Documents<'a>,
}

fn publication(files: &Files, slug: Option<&str>, report: &Report) -> Option<Publication> {
    files.check_folders(report);
    let slug = &the_letter(files, slug, report)?;
    // A file that cannot be parsed declares no ids: going on would only report its ids as unknown.
    let parsed = parse(files, slug, report)?;
    let reading = &mut Reading::new(report);
    take_ids_of_law(&parsed, reading);

    let before = report.len();
    reading.vocabulary = Vocabulary::read(parsed.states.table(report), parsed.vocabulary.table(report));
    // Of names that could not be read, each use would only be reported as unknown.
    if report.len() > before {
        return None;
    }
    let site = explainer::site(parsed.site.table(report), files, reading);
    let before = report.len();
    let mut instruments: Vec<Instrument> = parsed
        .law
        .iter()
        .filter_map(|(id, document)| law::read(id, document.table(report), reading))
        .collect();
    let mut sources = sources::read(parsed.law_sources.table(report), Shelf::Law, reading);
    let glossary = parsed.deep.shared_glossary(reading);
    take_ids_of_letter(&parsed, reading);
    sources.extend(sources::read(parsed.letter_sources.table(report), Shelf::Letter, reading));
    let is_whole = report.len() == before;
    let notes = letter::notes::read(parsed.notes.table(report), reading);
    let declared = quotation::read(parsed.quotations.table(report), reading);
    let explainer = explainer::read(parsed.explainer.table(report), reading);
    let deep = parsed.deep.read(&instruments, glossary, reading);
    let frame = letter::frame(slug, parsed.front_matter.table(report), reading);
    let start = Place { file: parsed.letter.file, span: 0..0 };
    let paragraphs = letter::body(&parsed.letter_text, start, reading);

    // What follows asks what the letter links to and says: of half a letter it would report the rest.
    if !parsed.letter_is_whole || parsed.letter_text.paragraphs.is_empty() {
        return None;
    }
    let links = std::mem::take(&mut reading.uses.quotations);
    let quotations = quotation::compare_all(&links, &declared, &instruments, reading);
    check::orphans(reading);
    reading.tally.check(parsed.explainer.table(report).place(), report);
    let Reading { uses, vocabulary, .. } = reading;
    let body = &parsed.letter_text.paragraphs;
    // Of law and sources that were read in part, what they hold is not known.
    if is_whole {
        let held = quoted::Held::new(&sources, &instruments, frame.as_ref(), body, parsed.extracted.text);
        quoted::check(&uses.quoted, &held, report);
    }
    if let Some(frame) = &frame {
        extracted::compare(frame, body, &sources, parsed.extracted, report);
    }
    let notes = letter::notes::check(notes, body, &uses.letter, report);
    let sources = check::sources(sources, &uses.letter, report);
    check::cite(&mut instruments, &quotations, &uses.letter.provisions);

    let signatories = frame.as_ref()?.signatories();
    let frame = frame?;
    let explainer::Explainer { in_brief, paths, about, not_found, provenance } = explainer;
    let letter = Letter {
        slug: slug.clone(),
        draft: frame.draft,
        title: frame.title,
        sender: frame.sender,
        date: frame.date,
        date_line: frame.date_line.line(),
        addressees: frame
            .addressees
            .iter()
            .map(|lines| lines.iter().map(text::Text::line).collect())
            .collect(),
        salutation: frame.salutation.line(),
        paragraphs,
        closing: frame.closing.line(),
        signatories,
        authors: frame.authors,
        recipients: frame.recipients,
        copied_to: frame.copied_to.iter().map(text::Text::line).collect(),
        citations: frame.citations,
        notes,
        sha256: sha256(parsed.extracted.text),
        provenance,
    };
    Some(Publication {
        site,
        letter,
        instruments,
        quotations,
        note_kinds: std::mem::take(&mut vocabulary.note_kinds),
        sources,
        in_brief,
        paths,
        rules: deep.rules,
        positions: deep.positions,
        bound: deep.bound,
        claims: deep.claims,
        comparison: deep.comparison,
        timeline: deep.timeline,
        glossary: deep.glossary,
        about,
        not_found,
    })
}

/// The letter asked for, or the newest: folders begin with the letter's date.
fn the_letter(files: &Files, slug: Option<&str>, report: &Report) -> Option<String> {
    let slugs = files.letters();
    let (what, help) = match (slug, slugs.as_slice()) {
        (None, [.., newest]) => return Some(newest.clone()),
        (Some(slug), slugs) if slugs.iter().any(|known| known == slug) => return Some(slug.to_owned()),
        (None, []) => {
            ("there is no letter".to_owned(), "add a folder <date-slug> with a letter.md".to_owned())
        }
        (Some(slug), _) => {
            let known = slugs.iter().map(String::as_str).collect::<Vec<_>>();
            (format!("there is no letter `{}`", slug.escape_debug()), nearest::one_of(slug, &known))
        }
    };
    let file = report.file(files.shown("letters"), "");
    report.add(Fault::new(Place { file, span: 0..0 }, what).help(help));
    None
}

fn parse<'a>(files: &'a Files, slug: &str, report: &Report) -> Option<Parsed<'a>> {
    let document = |path: &str| {
        let source = files.text(path, report)?;
        Document::parse(source, 0..source.text.len(), report)
    };
    let of_letter = |name: &str| format!("letters/{slug}/{name}");
    let site = document("site.toml");
    let states = document("states.toml");
    let vocabulary = document("vocabulary.toml");
    let law_sources = document("law/sources.toml");
    let mut law = Vec::new();
    let mut whole = true;
    for path in files.paths() {
        if let Some(id) = path.strip_prefix("law/").and_then(|name| name.strip_suffix(".toml"))
            && !deep::NOT_INSTRUMENTS.contains(&id)
        {
            let parsed = document(path);
            whole &= parsed.is_some();
            law.extend(parsed.map(|parsed| (id, parsed)));
        }
    }
    let notes = document(&of_letter("notes.toml"));
    let quotations = document(&of_letter("quotations.toml"));
    let letter_sources = document(&of_letter("sources.toml"));
    let explainer = document(&of_letter("explainer.toml"));
    let deep = deep::Documents::parse(files, slug, report);
    let extracted = files.text(&of_letter("extracted.txt"), report);
    let letter = files.text(&of_letter("letter.md"), report)?;
    let before = report.len();
    let letter_text = markdown::letter(letter, report);
    let letter_is_whole = report.len() == before;
    let front_matter = match letter_text.front_matter.clone() {
        Some(range) => Document::parse(letter, range, report),
        None => {
            report.add(
                Fault::new(Place { file: letter.file, span: 0..0 }, "this letter has no front matter")
                    .help("begin the file with a line `+++`, then title, sender, date and so on, then `+++`"),
            );
            None
        }
    };
    if !whole {
        return None;
    }
    Some(Parsed {
        site: site?,
        states: states?,
        vocabulary: vocabulary?,
        law,
        law_sources: law_sources?,
        letter,
        letter_text,
        letter_is_whole,
        front_matter: front_matter?,
        extracted: extracted?,
        notes: notes?,
        quotations: quotations?,
        letter_sources: letter_sources?,
        explainer: explainer?,
        deep: deep?,
    })
}

/// What the law may name: nothing of a letter, since all letters share it.
fn take_ids_of_law(parsed: &Parsed<'_>, reading: &mut Reading) {
    let Reading { index, report, .. } = reading;
    // What is wrong with the tables themselves is reported when they are read.
    let unheard = Report::default();
    for (_, document) in &parsed.law {
        index.take_provisions(document.table(&unheard), report);
    }
    index.take(List::Sources, parsed.law_sources.table(&unheard), report);
    index.withhold(List::Sources, parsed.letter_sources.table(&unheard));
    index.withhold(List::Notes, parsed.notes.table(&unheard));
    parsed.deep.take_shared_terms(index, report);
}

fn take_ids_of_letter(parsed: &Parsed<'_>, reading: &mut Reading) {
    let Reading { index, report, .. } = reading;
    let unheard = Report::default();
    parsed.deep.take_own_terms(index, report);
    index.take(List::Sources, parsed.letter_sources.table(&unheard), report);
    index.take(List::Notes, parsed.notes.table(&unheard), report);
    index.take(List::Quotations, parsed.quotations.table(&unheard), report);
    index.paragraphs = Some(parsed.letter_text.paragraphs.len());
}

/// In hexadecimal digits.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
