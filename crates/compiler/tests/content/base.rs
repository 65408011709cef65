//! The smallest content that has one of everything. Each test damages a copy of it.

use compiler::{Files, compile_files};
use expect_test::Expect;
use model::Publication;
use site::page::single::{Inlined, render};
use site::{Assets, Collection, RenderedFile};
use std::rc::Rc;

pub const LETTER: &str = "letters/2023-08-29-river/letter.md";
pub const EXTRACTED: &str = "letters/2023-08-29-river/extracted.txt";
pub const NOTES: &str = "letters/2023-08-29-river/notes.toml";
pub const QUOTATIONS: &str = "letters/2023-08-29-river/quotations.toml";
pub const SOURCES: &str = "letters/2023-08-29-river/sources.toml";
pub const EXPLAINER: &str = "letters/2023-08-29-river/explainer.toml";
pub const LAW: &str = "law/river-treaty.toml";
pub const LAW_SOURCES: &str = "law/sources.toml";
pub const SITE: &str = "site.toml";
pub const STATES: &str = "states.toml";
pub const VOCABULARY: &str = "vocabulary.toml";
pub const WORDS: &str = "words/en.toml";
pub const SUMMARIES: &str = "letters/2023-08-29-river/summaries.toml";
pub const BOUND: &str = "letters/2023-08-29-river/bound.toml";

pub const ALL: [(&str, &str); 13] = [
    (LETTER, include_str!("base/letter/letter.md")),
    (EXTRACTED, include_str!("base/letter/extracted.txt")),
    (NOTES, include_str!("base/letter/notes.toml")),
    (QUOTATIONS, include_str!("base/letter/quotations.toml")),
    (SOURCES, include_str!("base/letter/sources.toml")),
    (EXPLAINER, include_str!("base/letter/explainer.toml")),
    (LAW, include_str!("base/law/river-treaty.toml")),
    (LAW_SOURCES, include_str!("base/law/sources.toml")),
    (SITE, include_str!("base/site.toml")),
    (STATES, include_str!("base/states.toml")),
    (VOCABULARY, include_str!("base/vocabulary.toml")),
    (BOUND, include_str!("base/letter/bound.toml")),
    (WORDS, include_str!("../../../../content/words/en.toml")),
];

/// Names that a build could give.
pub fn assets() -> Assets {
    let [style, icon, js, wasm] = ["style.css", "icon.svg", "letter.js", "letter_bg.wasm"].map(str::to_owned);
    Assets { style, icon, js, wasm, reload: String::new() }
}

/// All files of a site with this letter alone.
pub fn site(publication: Publication) -> Vec<RenderedFile> {
    let publication = Rc::new(publication);
    let mut files = site::letter(&publication, &assets(), None);
    let collection = Collection { site: publication.site.clone(), letters: vec![publication] };
    files.extend(collection.shared(&files, &assets()));
    files
}

pub fn files() -> Files {
    let mut files = Files::default();
    for (path, text) in ALL {
        files.insert(path, text);
    }
    files
}

/// What explains the letter, and sums that up.
const EXPLAINED: [(&str, &str); 6] = [
    ("letters/2023-08-29-river/rules.toml", include_str!("explained/rules.toml")),
    ("letters/2023-08-29-river/claims.toml", include_str!("explained/claims.toml")),
    ("letters/2023-08-29-river/comparison.toml", include_str!("explained/comparison.toml")),
    ("letters/2023-08-29-river/timeline.toml", include_str!("explained/timeline.toml")),
    ("letters/2023-08-29-river/glossary.toml", include_str!("explained/glossary.toml")),
    (SUMMARIES, include_str!("explained/summaries.toml")),
];

/// The base with an explainer, in whose summaries `from`, which must stand there exactly once, is changed.
pub fn explained(from: &str, to: &str) -> Files {
    let mut files = files();
    for (path, text) in EXPLAINED {
        files.insert(path, text);
    }
    let (_, summaries) = EXPLAINED[5];
    assert!(from.is_empty() || summaries.matches(from).count() == 1, "{from:?} must stand once there");
    files.insert(SUMMARIES, summaries.replacen(from, to, 1));
    files
}

/// The base with each `from` in a file, which must stand there exactly once, changed.
pub fn damaged(changes: &[(&str, &str, &str)]) -> Files {
    let mut files = files();
    for (path, from, to) in changes {
        let text = String::from_utf8(files.get(path).expect("a file of the base").to_vec()).expect("text");
        assert_eq!(text.matches(from).count(), 1, "{from:?} must stand once in {path}");
        files.insert(*path, text.replace(from, to));
    }
    files
}

/// The page with everything that these files make.
pub fn page(files: &Files) -> String {
    let publication = compile_files(files, None).unwrap_or_else(|report| panic!("{report}"));
    let nothing = Inlined { style: "", script: "", style_hash: "", script_hash: "", wasm: "", icon: "" };
    render(Rc::new(publication), &nothing)
}

/// Checks, word for word, what the compiler says of files that it must refuse.
/// `UPDATE_EXPECT=1 cargo test` rewrites the expected words.
pub fn report(files: &Files, expected: &Expect) {
    match compile_files(files, None) {
        Ok(_) => panic!("this was accepted"),
        Err(report) => expected.assert_eq(&report.render()),
    }
}

/// The same for the base with one change.
pub fn refused(path: &str, from: &str, to: &str, expected: &Expect) {
    report(&damaged(&[(path, from, to)]), expected);
}
