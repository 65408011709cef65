//! docs/dependencies.md names every direct dependency, where it belongs, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// Each part of the list, the manifest that it is about, and the table in it.
const PARTS: [(&str, &str, &[&str]); 5] = [
    ("In the page's Wasm", "Cargo.toml", &["target", "cfg(target_arch = \"wasm32\")", "dependencies"]),
    ("On the host", "Cargo.toml", &["target", "cfg(not(target_arch = \"wasm32\"))", "dependencies"]),
    ("In tests", "Cargo.toml", &["dev-dependencies"]),
    ("In `xtask`", "xtask/Cargo.toml", &["dependencies"]),
    ("In `fuzz`", "fuzz/Cargo.toml", &["dependencies"]),
];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
}

fn manifest(path: &str) -> Table {
    read(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The packages of the list by the heading above them, each with its reasons.
fn listed(list: &str) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let mut parts: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut heading = String::new();
    for line in list.lines() {
        if let Some(text) = line.strip_prefix("## ") {
            heading = text.to_owned();
        } else if let Some((name, rest)) = line.strip_prefix("| `").and_then(|row| row.split_once("` |")) {
            let reasons =
                rest.trim_end_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
            let known = parts.entry(heading.clone()).or_default().insert(name.to_owned(), reasons);
            assert!(known.is_none(), "`{name}` stands twice under {heading:?}");
        }
    }
    parts
}

fn names(manifest: &Table, path: &[&str]) -> BTreeSet<String> {
    let found = path.iter().try_fold(manifest, |table, key| table.get(*key)?.as_table());
    found.map(|table| table.keys().cloned().collect()).unwrap_or_default()
}

#[test]
fn each_direct_dependency_is_listed_where_it_belongs() {
    let listed = listed(&read("docs/dependencies.md"));
    for (heading, file, path) in PARTS {
        let listed = listed.get(heading).map(|rows| rows.keys().cloned().collect()).unwrap_or_default();
        let used = names(&manifest(file), path);
        let missing: Vec<_> = used.difference(&listed).collect();
        let extra: Vec<_> = listed.difference(&used).collect();
        assert!(missing.is_empty(), "{file}: add to {heading:?} in docs/dependencies.md: {missing:?}");
        assert!(extra.is_empty(), "{file}: take out of {heading:?} in docs/dependencies.md: {extra:?}");
    }
    assert_eq!(listed.len(), PARTS.len(), "the list has a part that no manifest stands behind");
}

#[test]
fn each_has_a_purpose_and_a_reason() {
    for (heading, rows) in listed(&read("docs/dependencies.md")) {
        for (name, reasons) in rows {
            let full = reasons.len() == 2 && reasons.iter().all(|cell| !cell.is_empty());
            assert!(full, "`{name}` under {heading:?} needs what it is for, and why not without it");
        }
    }
}

/// A table of dependencies that [`PARTS`] does not know would be read by nobody.
#[test]
fn the_manifests_have_no_other_tables_of_dependencies() {
    let files: BTreeSet<_> = PARTS.iter().map(|(_, file, _)| *file).collect();
    for file in files {
        let mut found = Vec::new();
        tables(&Value::Table(manifest(file)), &mut Vec::new(), &mut found);
        for path in found {
            let path: Vec<_> = path.iter().map(String::as_str).collect();
            let known = PARTS.iter().any(|(_, other, known)| *other == file && *known == path.as_slice());
            assert!(known, "{file} has the table {path:?}, of which tests/dependencies.rs does not know");
        }
    }
    let members = manifest("Cargo.toml")["workspace"]["members"].as_array().map(Vec::len);
    assert_eq!(members, Some(2), "a new member of the workspace needs a part of its own in the list");
}

/// The paths of all tables that are called for dependencies.
fn tables(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    for (key, value) in value.as_table().into_iter().flatten() {
        path.push(key.clone());
        if key.ends_with("dependencies") {
            found.push(path.clone());
        } else {
            tables(value, path, found);
        }
        path.pop();
    }
}
