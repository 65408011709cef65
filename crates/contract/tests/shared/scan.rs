//! Names of attributes in texts of several languages. Entry point: [`names_in`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

/// The text of all files of a folder with this extension, at any depth, without comments and unit tests.
pub fn folder(path: &str, extension: &str) -> String {
    let mut text = String::new();
    let mut left = vec![root().join(path)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|found| found == extension) {
            let file = fs::read_to_string(&path).expect("text");
            let program = file.lines().take_while(|line| *line != "#[cfg(test)]");
            let lines = program.filter(|line| !line.trim_start().starts_with("//"));
            text.extend(lines.map(|line| format!("{line}\n")));
        }
    }
    assert!(!text.is_empty(), "{path} holds no .{extension} file");
    text
}

/// Whether these letters stand there, and not as a part of a longer name.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    text.match_indices(word).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
        !is_part(before) && !is_part(text.as_bytes().get(at + word.len()))
    })
}

/// Every `data-name`, `dataset.name` and `{ name } = ….dataset`.
pub fn names_in(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices("data-") {
        let name: String = text[at..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        let is_begun = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if !is_begun && name.len() > "data-".len() {
            names.insert(name);
        }
    }
    for (at, word) in text.match_indices("dataset") {
        let after = text[at + word.len()..].trim_start_matches('?');
        match after.strip_prefix('.') {
            Some(name) => _ = names.insert(dashed(name)),
            None => names.extend(taken_apart(&text[..at], after)),
        }
    }
    names
}

/// What `const { js, wasm } = root.dataset` takes.
fn taken_apart(before: &str, after: &str) -> Vec<String> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let names = line.split_once('{').and_then(|(_, rest)| rest.split_once("} = "));
    match names.filter(|_| after.starts_with(';')) {
        Some((names, _)) => names.split(',').map(|name| dashed(name.trim())).collect(),
        None => panic!(
            "which names this takes cannot be seen: write them out as dataset.name:\n{line}dataset{}",
            after.lines().next().unwrap_or_default()
        ),
    }
}

/// `hoverOn` is `data-hover-on`.
fn dashed(name: &str) -> String {
    let mut dashed = String::from("data-");
    for c in name.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() {
            dashed.push('-');
        }
        dashed.push(c.to_ascii_lowercase());
    }
    dashed
}

#[test]
fn names_are_found_in_every_spelling() {
    let found = |text: &str| names_in(text).into_iter().collect::<Vec<_>>();
    assert_eq!(found(".lotl[data-ready~=search] [data-needs]"), ["data-needs", "data-ready"]);
    assert_eq!(found("a.dataset.hoverOn = b?.dataset?.js;"), ["data-hover-on", "data-js"]);
    assert_eq!(found("  const { js, wasm } = root.dataset;"), ["data-js", "data-wasm"]);
    assert_eq!(found("metadata-x, 'datawrapper-height'"), Vec::<String>::new());
}

#[test]
#[should_panic = "cannot be seen"]
fn names_that_cannot_be_seen_are_refused() {
    names_in("for (const name of FLAGS) root.dataset[name] = '';");
}

#[test]
fn only_whole_words_count() {
    assert!(has_word("data::PARTS,", "data::PARTS") && !has_word("data::PARTS_OF", "data::PARTS"));
}

/// Every class in a `class="…"`.
pub fn classes_in(text: &str) -> BTreeSet<&str> {
    let values = text.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).collect()
}

/// Every `.class` and `#id` that a script looks for.
pub fn sought_in(text: &str) -> BTreeSet<String> {
    let calls = ["querySelector(", "querySelectorAll(", "closest(", "matches("];
    let arguments = calls.iter().flat_map(|call| text.split(call).skip(1));
    arguments.flat_map(|rest| selectors_in(rest.split('\n').next().unwrap_or_default())).collect()
}

/// Every `.class` and `#id` that stands in quotes.
pub fn selectors_in(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        for quoted in line.split(['"', '\'', '`']).skip(1).step_by(2) {
            // What a template takes in is no selector.
            let quoted = quoted.split("${").next().unwrap_or_default();
            for (at, mark) in quoted.match_indices(['.', '#']) {
                let after = &quoted[at + 1..];
                let name: String =
                    after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
                let is_begun = quoted[..at].ends_with(|c: char| c.is_ascii_digit() || c == '/' || c == '"');
                if !name.is_empty() && !is_begun {
                    found.insert(format!("{mark}{name}"));
                }
            }
        }
    }
    found
}
