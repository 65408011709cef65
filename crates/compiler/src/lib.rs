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
mod document;
mod excerpt;
mod explainer;
mod files;
#[cfg(feature = "folder")]
mod folder;
mod glossary;
mod index;
mod invisible;
mod keyed;
mod law;
mod letter;
mod links;
mod markdown;
mod nearest;
mod parsed;
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
use letter::extracted;
use model::{Instrument, Publication};
use parsed::Parsed;
use reading::Reading;
use report::{Fault, Place};
use sha2::{Digest, Sha256};
use sources::Shelf;
use table::Table;
use vocabulary::Vocabulary;

/// Compiles files in memory: their newest letter, or the one named by its folder's name.
pub fn compile_files(files: &Files, slug: Option<&str>) -> Result<Publication, Report> {
    let report = Report::default();
    match publication(files, slug, &report) {
        Some(publication) if report.is_empty() => Ok(publication),
        _ => Err(report),
    }
}

fn publication(files: &Files, slug: Option<&str>, report: &Report) -> Option<Publication> {
    files.check_folders(report);
    let slug = the_letter(files, slug, report)?;
    let parsed = Parsed::new(files, &slug, report)?;
    let reading = &mut Reading::new(report);
    parsed.take_ids_of_law(&mut reading.index, report);
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
    let mut glossary = if_any(&parsed.shared_glossary, report, |file| glossary::read(file, true, reading));
    parsed.take_ids_of_letter(&mut reading.index, report);
    sources.extend(sources::read(parsed.letter_sources.table(report), Shelf::Letter, reading));
    let is_whole = report.len() == before;
    let notes = letter::notes::read(parsed.notes.table(report), reading);
    let declared = quotation::read(parsed.quotations.table(report), reading);
    let explainer = explainer::read(parsed.explainer.table(report), reading);
    let rules = if_any(&parsed.rules, report, |file| rules::read(file, &instruments, reading));
    let positions = if_any(&parsed.positions, report, |file| rules::positions(file, &rules, reading));
    let bound = if_any(&parsed.bound, report, |file| bound::read(file, reading));
    let claims = if_any(&parsed.claims, report, |file| claims::read(file, reading));
    let comparison = if_any(&parsed.comparison, report, |file| comparison::read(file, reading));
    let timeline = if_any(&parsed.timeline, report, |file| timeline::read(file, reading));
    glossary.extend(if_any(&parsed.own_glossary, report, |file| glossary::read(file, false, reading)));
    glossary.sort_by_key(|term| term.term.to_lowercase());
    let frame = letter::frame(&slug, parsed.front_matter.table(report), reading);
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

    let explainer::Explainer { in_brief, paths, about, not_found, provenance } = explainer;
    let letter = frame?.letter(slug, paragraphs, notes, parsed.extracted.text, provenance);
    Some(Publication {
        site,
        letter,
        instruments,
        quotations,
        note_kinds: std::mem::take(&mut vocabulary.note_kinds),
        sources,
        in_brief,
        paths,
        rules,
        positions,
        bound,
        claims,
        comparison,
        timeline,
        glossary,
        about,
        not_found,
    })
}

/// What a file says that a letter may do without.
fn if_any<'d, T: Default>(
    document: &'d Option<Document<'d>>,
    report: &'d Report,
    read: impl FnOnce(Table<'d>) -> T,
) -> T {
    document.as_ref().map(|document| read(document.table(report))).unwrap_or_default()
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

/// In hexadecimal digits.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
