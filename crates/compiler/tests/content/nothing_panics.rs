//! Whatever the files hold, the compiler answers: with content in which every target exists, or with
//! a report.

use crate::base::{ALL, files};
use crate::change::{PIECES, apply, change};
use crate::traced::{gists, in_summaries};
use compiler::{Files, PARTS, compile_files};
use model::{HttpsAddress, Inline, Publication, Statement, Target};
use proptest::prelude::*;
use std::path::Path;

/// Files that explain a letter, which may do without them.
const EXPLAINING: [&str; 7] =
    ["rules", "comparison", "bound", "positions", "claims", "timeline", "summaries"];

/// The content of this repository.
fn real() -> Files {
    Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"))
}

/// Compiles, and looks at what comes out.
fn answer(files: &Files) {
    match compile_files(files, None) {
        Ok(publication) => {
            check(&publication);
            crate::renders_safely::pages(publication)
                .iter()
                .for_each(|page| crate::renders_safely::assert_safe(page));
        }
        Err(report) => {
            assert!(!report.is_empty(), "refused without a reason");
            assert!(report.render().ends_with("nothing was written.\n"));
        }
    }
}

fn check(publication: &Publication) {
    publication.letter.paragraphs.iter().for_each(|inlines| check_inlines(inlines, true, publication));
    let provisions =
        publication.provisions().flat_map(|(_, p)| p.readings.iter().chain([&p.plain]).chain(&p.exception));
    let notes = publication.letter.notes.iter().flat_map(|note| &note.record);
    let about = publication.about.iter().flat_map(|part| &part.statements);
    let all: Vec<&Statement> = provisions
        .chain(notes)
        .chain(about)
        .chain(&publication.in_brief)
        .chain(&publication.letter.provenance)
        .chain(in_summaries(publication))
        .collect();
    for statement in all {
        assert!(!statement.sources.is_empty());
        assert!(statement.sources.iter().all(|id| publication.source(id).is_some()));
        check_inlines(&statement.text, false, publication);
    }
    for (gist, _) in gists(publication) {
        assert!(!gist.sources.is_empty() && !gist.voices.is_empty());
        assert!(gist.sources.iter().all(|id| publication.source(id).is_some()));
        check_inlines(&gist.text, false, publication);
    }
    for row in publication.summaries.comparison.iter().flat_map(|comparison| &comparison.rows) {
        [&row.left, &row.right].iter().for_each(|cell| check_inlines(cell, false, publication));
    }
}

fn check_inlines(inlines: &[Inline], in_letter: bool, publication: &Publication) {
    for inline in inlines {
        let children = match inline {
            Inline::Text(_) => continue,
            Inline::Emphasis(children) => children,
            Inline::Quotation { id, children } => {
                assert!(in_letter);
                assert_eq!(publication.quotations.iter().filter(|quotation| quotation.id == *id).count(), 1);
                children
            }
            Inline::Link { target, children } => {
                assert!(has(publication, target), "{target:?} does not exist");
                children
            }
        };
        check_inlines(children, in_letter, publication);
    }
}

fn has(publication: &Publication, target: &Target) -> bool {
    match target {
        Target::Provision(id) => publication.provision(id).is_some(),
        Target::Source(id) => publication.source(id).is_some(),
        Target::Note(id) => publication.note(id).is_some(),
        Target::Term(id) => publication.glossary.iter().any(|term| term.id == *id),
        Target::Paragraph(number) => (1..=publication.letter.paragraphs.len()).contains(number),
        Target::Part(part) => PARTS.contains(&part.as_str()),
    }
}

#[test]
fn the_base_is_whole() {
    answer(&files());
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    let deep = 20_000;
    let words = [
        "[".repeat(deep),
        "*a ".repeat(deep) + &"a*".repeat(deep),
        "[“x ".repeat(deep) + &"](quote:short)".repeat(deep),
        "[[x](note:their)".repeat(500) + &"](quote:short)".repeat(500),
        "> ".repeat(deep) + "x",
        "- ".repeat(deep) + "x",
    ];
    for words in words {
        let mut files = files();
        let letter = format!("{}\n{words}\n", ALL[0].1);
        files.insert(ALL[0].0, letter);
        answer(&files);
    }
    for key in [
        "a.".repeat(deep) + "b = 1",
        "a = ".to_owned() + &"[".repeat(deep),
        "a = ".to_owned() + &"{b=".repeat(deep),
        format!("[{}]", "a.".repeat(deep) + "b"),
        format!("a={{{}b=1}}", "a.".repeat(deep)),
    ] {
        let mut files = files();
        files.insert("site.toml", key);
        answer(&files);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn of_files_that_were_changed(
        changes in prop::collection::vec((0..ALL.len(), change()), 1..6),
    ) {
        let mut files = files();
        for (number, change) in &changes {
            let path = ALL[*number].0;
            let mut bytes = files.get(path).expect("a file of the base").to_vec();
            apply(change, &mut bytes);
            files.insert(path, bytes);
        }
        answer(&files);
    }

    #[test]
    fn of_a_letter_of_pieces(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
        let mut files = files();
        files.insert(ALL[0].0, format!("{}\n{}", ALL[0].1, pieces.concat()));
        answer(&files);
    }

    #[test]
    fn of_any_text(texts in prop::collection::vec("\\PC{0,80}", ALL.len()), from in 0..ALL.len()) {
        let mut files = files();
        for ((path, _), text) in ALL.iter().zip(&texts).skip(from) {
            files.insert(*path, text.as_str());
        }
        answer(&files);
    }

    #[test]
    fn an_address_is_https_and_holds_no_mark_that_ends_it(
        scheme in prop::sample::select(vec!["", "https://", "https:", "http://", "javascript:", "data:", "HTTPS://", " https://"]),
        rest in "[a-z./:@%?#\"'<>`\\\\ \t\né-]{0,20}",
    ) {
        if let Some(address) = HttpsAddress::parse(&format!("{scheme}{rest}")) {
            let address = address.as_str();
            prop_assert!(address.starts_with("https://"));
            prop_assert!(!address.contains(['"', '\'', '<', '>', '`', '\\']));
            prop_assert!(!address.contains(|c: char| c.is_whitespace() || c.is_control() || !c.is_ascii()));
        }
    }
}

// Fewer: each compiles the content of this repository.
proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn of_an_explainer_that_was_changed(
        changes in prop::collection::vec((prop::sample::select(&EXPLAINING[..]), 0usize..40_000, change()), 1..4),
    ) {
        let mut files = real();
        let slug = files.letters().pop().expect("a letter");
        for (name, from, change) in &changes {
            let path = format!("letters/{slug}/{name}.toml");
            let mut bytes = files.get(&path).expect("a file of the explainer").to_vec();
            let at = from % bytes.len();
            let mut part = bytes.split_off(at);
            apply(change, &mut part);
            bytes.extend(part);
            files.insert(path, bytes);
        }
        answer(&files);
    }
}
