//! The content compiler: it answers with pages that hold no code, or with reasons. Entry point: [`check`].

use compiler::{Diagnostics, Files, compile_files};
use model::Publication;
use site::Assets;
use site::letter;
use std::rc::Rc;

/// Begins the line that names the file that follows.
const FILE: &str = "=== ";

/// The smallest content that has one of everything: the tests' own.
const BASE: [(&str, &str); 13] = [
    (
        "letters/2023-08-29-river/letter.md",
        include_str!("../../crates/compiler/tests/content/base/letter/letter.md"),
    ),
    (
        "letters/2023-08-29-river/extracted.txt",
        include_str!("../../crates/compiler/tests/content/base/letter/extracted.txt"),
    ),
    (
        "letters/2023-08-29-river/notes.toml",
        include_str!("../../crates/compiler/tests/content/base/letter/notes.toml"),
    ),
    (
        "letters/2023-08-29-river/quotations.toml",
        include_str!("../../crates/compiler/tests/content/base/letter/quotations.toml"),
    ),
    (
        "letters/2023-08-29-river/sources.toml",
        include_str!("../../crates/compiler/tests/content/base/letter/sources.toml"),
    ),
    (
        "letters/2023-08-29-river/explainer.toml",
        include_str!("../../crates/compiler/tests/content/base/letter/explainer.toml"),
    ),
    ("law/river-treaty.toml", include_str!("../../crates/compiler/tests/content/base/law/river-treaty.toml")),
    ("law/sources.toml", include_str!("../../crates/compiler/tests/content/base/law/sources.toml")),
    (
        "letters/2023-08-29-river/bound.toml",
        include_str!("../../crates/compiler/tests/content/base/letter/bound.toml"),
    ),
    ("states.toml", include_str!("../../crates/compiler/tests/content/base/states.toml")),
    ("vocabulary.toml", include_str!("../../crates/compiler/tests/content/base/vocabulary.toml")),
    ("words/en.toml", include_str!("../../content/words/en.toml")),
    ("site.toml", include_str!("../../crates/compiler/tests/content/base/site.toml")),
];

/// Starts of elements that the page never has: nothing of them is ours, so they would be the content's.
const CODE: [&str; 8] =
    ["<img", "<iframe", "<object", "<embed", "<form", "<style", "href=\"javascript:", "href=\"data:"];

/// Puts the files of the input in the place of the base's, compiles, and looks at the answer.
pub fn check(input: &[u8]) {
    match compile(input) {
        Ok(publication) => assert_safe(publication),
        Err(report) => {
            assert!(!report.is_empty(), "refused without a reason");
            assert!(report.render().ends_with("nothing was written.\n"), "a report without its end");
        }
    }
}

/// Compiles the base with the files of the input in their places.
pub fn compile(input: &[u8]) -> Result<Publication, Diagnostics> {
    let mut files = Files::default();
    for (path, text) in BASE {
        files.insert(path, text);
    }
    for (path, bytes) in files_in(input) {
        files.insert(path, bytes);
    }
    compile_files(&files, None)
}

fn assert_safe(publication: Publication) {
    let assets = Assets::default();
    let files = letter(&Rc::new(publication), &assets, None);
    // The lines for pages of others begin with a script of ours at the address of the site.
    let pages =
        files.iter().filter(|file| file.path.ends_with(".html") && !file.path.ends_with("component.html"));
    for page in pages {
        assert_page_is_safe(&page.text);
    }
}

fn assert_page_is_safe(page: &str) {
    for code in CODE {
        assert!(!page.contains(code), "the page holds {code}");
    }
    for (at, script) in page.match_indices("<script") {
        let is_ours = [
            " type=\"application/",
            " type=\"module\" src=\"../boot.js\" data-js=\"../\" data-wasm=\"../\"></script>",
            " type=\"module\" src=\"../../boot.js\"></script>",
        ];
        let is_ours = is_ours.iter().any(|ours| page[at + script.len()..].starts_with(ours));
        assert!(is_ours, "the page holds a script that is neither data nor ours: {:.120}", &page[at..]);
    }
}

/// Each file that the input names, with the bytes up to the next name. What stands before the first belongs
/// to no file.
fn files_in(input: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(FILE.as_bytes()) {
            files.push((String::from_utf8_lossy(name).trim_end_matches('\n').to_owned(), Vec::new()));
        } else if let Some((_, bytes)) = files.last_mut() {
            bytes.extend_from_slice(line);
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_a_list_of_files() {
        let files = files_in(b"no file\n=== a.toml\nx = 1\n\n=== law/b.toml\n=== c");
        let expected = [("a.toml", "x = 1\n\n"), ("law/b.toml", ""), ("c", "")];
        assert_eq!(files, expected.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
    }

    #[test]
    fn without_files_it_is_the_base_which_compiles() {
        assert!(compile(b"").is_ok());
    }
}
