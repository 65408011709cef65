//! Reads the content folder, checks it, and refuses what is wrong: every fault with its file, line,
//! column, snippet and likely fix, all at once.
//!
//! Entry point: [`compile`] for a folder, [`compile_files`] for files in memory. What comes out is a
//! [`Publication`] in which every link has its target, every statement a voice and a source, and
//! every quotation has been compared.

mod bound;
mod brevity;
mod check;
mod claims;
mod comparison;
mod context;
mod diagnostics;
mod document;
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
mod numbers;
mod parsed;
mod plain_language;
mod prose;
pub mod quotation;
mod quoted;
mod resolve;
mod rules;
mod snippet;
mod sources;
mod summaries;
mod table;
mod text;
mod timeline;
mod vocabulary;
mod words;

pub use diagnostics::Diagnostics;
pub use files::Files;
#[cfg(feature = "folder")]
pub use folder::{compile, letters};
pub use index::PARTS;
pub use letter::extracted::{EXCEPTIONS, Exception};

use context::Context;
use diagnostics::{Diagnostic, Span};
use document::Document;
use letter::extracted;
use model::words::Language;
use model::{Instrument, Publication, Words};
use parsed::Parsed;
use sha2::{Digest, Sha256};
use sources::Shelf;
use table::Table;
use vocabulary::Vocabulary;

/// Compiles files in memory: their newest letter, or the one named by its folder's name.
pub fn compile_files(files: &Files, slug: Option<&str>) -> Result<Publication, Diagnostics> {
    let diagnostics = Diagnostics::default();
    match publication(files, slug, &diagnostics) {
        Some(publication) if diagnostics.is_empty() => Ok(publication),
        _ => Err(diagnostics),
    }
}

fn publication(files: &Files, slug: Option<&str>, diagnostics: &Diagnostics) -> Option<Publication> {
    files.check_folders(diagnostics);
    let slug = the_letter(files, slug, diagnostics)?;
    let parsed = Parsed::new(files, &slug, diagnostics)?;
    let context = &mut Context::new(diagnostics);
    parsed.take_ids_of_law(&mut context.index, diagnostics);
    let before = diagnostics.len();
    context.vocabulary =
        Vocabulary::read(parsed.states.table(diagnostics), parsed.vocabulary.table(diagnostics));
    // Of names that could not be read, each use would only be reported as unknown.
    if diagnostics.len() > before {
        return None;
    }
    let words = words::read(parsed.words.table(diagnostics), parsed.language.clone());
    let site = explainer::site(parsed.site.table(diagnostics), files, words, context);
    let before = diagnostics.len();
    let mut instruments: Vec<Instrument> = parsed
        .law
        .iter()
        .filter_map(|(id, document)| law::read(id, document.table(diagnostics), context))
        .collect();
    let mut sources = sources::read(&parsed.law_sources, Shelf::Law, context);
    let mut glossary =
        if_any(&parsed.shared_glossary, diagnostics, |file| glossary::read(file, true, context));
    parsed.take_ids_of_letter(&mut context.index, diagnostics);
    sources.extend(sources::read(&parsed.letter_sources, Shelf::Letter, context));
    let is_whole = diagnostics.len() == before;
    let notes = letter::notes::read(parsed.notes.table(diagnostics), context);
    let declared = quotation::read(parsed.quotations.table(diagnostics), context);
    let explainer = explainer::read(parsed.explainer.table(diagnostics), context);
    let rules = if_any(&parsed.rules, diagnostics, |file| rules::read(file, &instruments, context));
    let positions = if_any(&parsed.positions, diagnostics, |file| rules::positions(file, &rules, context));
    let bound = if_any(&parsed.bound, diagnostics, |file| bound::read(file, context));
    let claims = if_any(&parsed.claims, diagnostics, |file| claims::read(file, context));
    let comparison = if_any(&parsed.comparison, diagnostics, |file| comparison::read(file, context));
    let timeline = if_any(&parsed.timeline, diagnostics, |file| timeline::read(file, context));
    glossary.extend(if_any(&parsed.own_glossary, diagnostics, |file| glossary::read(file, false, context)));
    glossary.sort_by_key(|term| term.term.to_lowercase());
    let parts = summaries::Parts {
        instruments: &instruments,
        bound: &bound,
        rules: &rules,
        claims: &claims,
        comparison: comparison.as_ref(),
        timeline: &timeline,
        glossary: &glossary,
    };
    let summaries = if_any(&parsed.summaries, diagnostics, |file| summaries::read(file, &parts, context));
    let frame = letter::frame(&slug, parsed.front_matter.table(diagnostics), context);
    let start = Span { file: parsed.letter.file, bytes: 0..0 };
    let paragraphs = letter::body(&parsed.letter_text, start, context);

    // What follows asks what the letter links to and says: of half a letter it would report the rest.
    if !parsed.letter_is_whole || parsed.letter_text.paragraphs.is_empty() {
        return None;
    }
    let links = std::mem::take(&mut context.uses.quotations);
    let quotations = quotation::compare_all(&links, &declared, &instruments, context);
    check::orphans(files, &slug, context);
    context.tally.check(parsed.explainer.table(diagnostics).place(), diagnostics);
    let Context { uses, vocabulary, .. } = context;
    let body = &parsed.letter_text.paragraphs;
    // Of law and sources that were read in part, what they hold is not known.
    if is_whole {
        let held = quoted::Held::new(&sources, &instruments, frame.as_ref(), body, parsed.extracted.text);
        quoted::check(&uses.quoted, &held, diagnostics);
    }
    if let Some(frame) = &frame {
        extracted::compare(frame, body, &sources, parsed.extracted, diagnostics);
    }
    let notes = letter::notes::check(notes, body, &uses.letter, diagnostics);
    let sources = check::sources(sources, &uses.letter, diagnostics);
    check::cite(&mut instruments, &quotations, &uses.letter.provisions);

    let explainer::Explainer { in_brief, about, not_found, provenance } = explainer;
    let letter = frame?.letter(slug, paragraphs, notes, parsed.extracted.text, provenance);
    Some(Publication {
        site: site?,
        letter,
        instruments,
        quotations,
        note_kinds: std::mem::take(&mut vocabulary.note_kinds),
        sources,
        in_brief,
        summaries,
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

/// Reads the words of the page in one language alone, out of its file in memory.
pub fn compile_words(files: &Files, language: &str) -> Result<Words, Diagnostics> {
    let diagnostics = Diagnostics::default();
    let read = || {
        let language = Language::new(language)?;
        let source = files.text(&words::path(&language), &diagnostics)?;
        let document = Document::parse(source, 0..source.text.len(), &diagnostics)?;
        words::read(document.table(&diagnostics), language)
    };
    match read() {
        Some(words) if diagnostics.is_empty() => Ok(words),
        _ => Err(diagnostics),
    }
}

/// What a file says that a letter may do without.
fn if_any<'d, T: Default>(
    document: &'d Option<Document<'d>>,
    diagnostics: &'d Diagnostics,
    read: impl FnOnce(Table<'d>) -> T,
) -> T {
    document.as_ref().map(|document| read(document.table(diagnostics))).unwrap_or_default()
}

/// The letter asked for, or the newest: folders begin with the letter's date.
fn the_letter(files: &Files, slug: Option<&str>, diagnostics: &Diagnostics) -> Option<String> {
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
    let file = diagnostics.file(files.shown("letters"), "");
    diagnostics.add(Diagnostic::new(Span { file, bytes: 0..0 }, what).help(help));
    None
}

/// In hexadecimal digits.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
