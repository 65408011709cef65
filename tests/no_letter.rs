//! The program knows no letter: no name of a State, an instrument or a person that the content holds stands in its
//! code, its comments, its scripts or its style sheet. Tests apart.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What a reader's browser runs and what makes the pages.
const FOLDERS: [&str; 4] = ["src", "crates", "static", "index.html"];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn toml(path: &Path) -> Table {
    read(path).parse().unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// All files under the folder, or the file itself.
fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.to_owned()] };
    let entries = entries.map(|entry| entry.expect("an entry").path());
    entries.flat_map(|entry| files(&entry)).collect()
}

fn texts<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    match table.get(key) {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        _ => vec![],
    }
}

fn tables<'a>(table: &'a Table, key: &str) -> Vec<&'a Table> {
    let all = table.get(key).and_then(Value::as_array);
    all.into_iter().flatten().filter_map(Value::as_table).collect()
}

/// What the content calls States, instruments and persons.
fn names(content: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut add = |name: &str| {
        names.insert(name.trim_start_matches("the ").to_owned());
    };
    for state in tables(&toml(&content.join("states.toml")), "state") {
        texts(state, "id").into_iter().chain(texts(state, "name")).for_each(&mut add);
    }
    for path in files(&content.join("law")) {
        let file = toml(&path);
        if file.contains_key("short_name") {
            add(path.file_stem().and_then(|stem| stem.to_str()).expect("a name"));
            texts(&file, "name").into_iter().chain(texts(&file, "short_name")).for_each(&mut add);
        }
    }
    for path in files(content) {
        let file = match path.extension().and_then(|ending| ending.to_str()) {
            Some("toml") => toml(&path),
            Some("md") if path.ends_with("letter.md") => {
                read(&path).split("+++").nth(1).expect("front matter").parse().expect("TOML")
            }
            _ => continue,
        };
        for source in tables(&file, "source") {
            texts(source, "authors").into_iter().for_each(&mut add);
        }
        for person in tables(&file, "authors").into_iter().chain(tables(&file, "recipients")) {
            let [given, family] = ["given", "family"].map(|part| texts(person, part).concat());
            add(&format!("{given} {family}"));
            add(&family);
        }
    }
    names
}

/// The code of a file, without its module of tests, which is its end.
fn code(path: &Path) -> String {
    let text = read(path);
    match text.split_once("#[cfg(test)]\nmod tests {") {
        Some((code, tests)) => {
            assert!(tests.trim_end().ends_with("\n}") && !tests.contains("\n}\n\n"), "{}", path.display());
            code.to_owned()
        }
        None => text,
    }
}

/// Whether `name` stands in the line as a word or as words of their own, in whatever case.
fn has(line: &str, name: &str) -> bool {
    let (line, name) = (line.to_lowercase(), name.to_lowercase());
    let is_apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    line.match_indices(&name).any(|(at, _)| {
        is_apart(line[..at].chars().next_back()) && is_apart(line[at + name.len()..].chars().next())
    })
}

#[test]
fn no_name_of_the_content_is_in_the_program() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = names(&root.join("content"));
    assert!(names.len() > 10, "only {names:?}");
    let all = FOLDERS.iter().flat_map(|folder| files(&root.join(folder)));
    let is_code = |path: &PathBuf| !path.components().any(|part| part.as_os_str() == "tests");
    let mut found = Vec::new();
    let mut read = 0;
    for path in all.filter(is_code) {
        read += 1;
        for (number, line) in (1..).zip(code(&path).lines()) {
            for name in names.iter().filter(|name| has(line, name)) {
                found.push(format!("{}:{number}: “{name}” in {}", path.display(), line.trim()));
            }
        }
    }
    assert!(read > 100, "only {read} files");
    assert!(found.is_empty(), "names that belong into content:\n{}", found.join("\n"));
}

#[test]
fn a_name_is_found_as_whole_words() {
    for line in ["State::Upland =>", "upland_status", "// of Upland.", "\"upland-3\"", "UPLAND"] {
        assert!(has(line, "Upland"), "{line}");
    }
    assert!(has("by Ann  Smith, Ann Smith", "Ann Smith"));
    for line in ["uplands", "inupland", "Up land"] {
        assert!(!has(line, "Upland"), "{line}");
    }
}
