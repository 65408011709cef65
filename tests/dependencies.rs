//! docs/dependencies.md names every direct dependency, where it belongs, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// Each part of the list, and the manifests that it is about.
const PARTS: [(&str, &[&str], Kind); 5] = [
    ("In the page's Wasm", &["Cargo.toml"], Kind::Used),
    ("On the host", &CRATES, Kind::Used),
    ("In tests", &ALL, Kind::Tests),
    ("In `xtask`", &["xtask/Cargo.toml"], Kind::Used),
    ("In `fuzz`", &["fuzz/Cargo.toml"], Kind::Used),
];

const NPM: &str = "From npm";

const CRATES: [&str; 6] = [
    "crates/compiler/Cargo.toml",
    "crates/contract/Cargo.toml",
    "crates/letter/Cargo.toml",
    "crates/logic/Cargo.toml",
    "crates/model/Cargo.toml",
    "crates/site/Cargo.toml",
];

const ALL: [&str; 9] = [
    "Cargo.toml",
    CRATES[0],
    CRATES[1],
    CRATES[2],
    CRATES[3],
    CRATES[4],
    CRATES[5],
    "fuzz/Cargo.toml",
    "xtask/Cargo.toml",
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Used,
    /// What only tests use. What the host uses as well is listed there.
    Tests,
}

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

/// The names in all tables of a manifest that are called for dependencies, without our own packages.
fn names(file: &str, kind: Kind, own: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = Vec::new();
    tables(&Value::Table(manifest(file)), &mut Vec::new(), &mut found);
    let of_kind = found.into_iter().filter(|(path, _)| match path.last().map(String::as_str) {
        Some("dev-dependencies") => kind == Kind::Tests,
        // Only says which version the packages mean.
        _ if path.first().is_some_and(|first| first == "workspace") => false,
        _ => kind == Kind::Used,
    });
    let names = of_kind.flat_map(|(_, table)| table.into_iter().map(|(name, _)| name));
    names.filter(|name| !own.contains(name)).collect()
}

fn own() -> BTreeSet<String> {
    let shared = manifest("Cargo.toml")["workspace"]["dependencies"].as_table().cloned().unwrap_or_default();
    shared.into_iter().filter(|(_, value)| value.get("path").is_some()).map(|(name, _)| name).collect()
}

#[test]
fn each_direct_dependency_is_listed_where_it_belongs() {
    let listed = listed(&read("docs/dependencies.md"));
    let own = own();
    let of = |files: &[&str], kind| files.iter().flat_map(|file| names(file, kind, &own)).collect();
    let on_host: BTreeSet<_> = of(&CRATES, Kind::Used);
    for (heading, files, kind) in PARTS {
        let listed = listed.get(heading).map(|rows| rows.keys().cloned().collect()).unwrap_or_default();
        let mut used: BTreeSet<_> = of(files, kind);
        if kind == Kind::Tests {
            used = used.difference(&on_host).cloned().collect();
        }
        let missing: Vec<_> = used.difference(&listed).collect();
        let extra: Vec<_> = listed.difference(&used).collect();
        assert!(missing.is_empty(), "add to {heading:?} in docs/dependencies.md: {missing:?}");
        assert!(extra.is_empty(), "take out of {heading:?} in docs/dependencies.md: {extra:?}");
    }
    assert_eq!(listed.len(), PARTS.len() + 1, "the list has a part that no manifest stands behind");
}

/// With the licence that its own package names.
#[test]
fn what_comes_from_npm_is_listed() {
    let listed = listed(&read("docs/dependencies.md")).remove(NPM).unwrap_or_default();
    let lock: serde_json::Value =
        serde_json::from_str(&read("xtask/npm/package-lock.json")).expect("npm writes JSON");
    let packages = lock["packages"].as_object().expect("the lock lists packages");
    let direct = packages[""]["devDependencies"].as_object().expect("what package.json names");
    assert_eq!(listed.keys().collect::<Vec<_>>(), direct.keys().collect::<Vec<_>>());
    for (name, cells) in listed {
        let package = &packages[&format!("node_modules/{name}")];
        assert_eq!(package["license"], cells[1], "{name}");
    }
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        assert!(package["integrity"].is_string(), "{path} has no checksum in the lock file");
        let is_public = |url: &str| url.starts_with("https://registry.npmjs.org/");
        assert!(package["resolved"].as_str().is_none_or(is_public), "{path}: {}", package["resolved"]);
    }
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

/// A package that the list does not know would be read by nobody.
#[test]
fn every_package_of_the_workspace_is_read() {
    let mut found: BTreeSet<_> =
        ["Cargo.toml", "fuzz/Cargo.toml", "xtask/Cargo.toml"].map(str::to_owned).into();
    let crates =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates")).expect("crates/ is there");
    for folder in crates {
        let name = folder.expect("a folder").file_name();
        found.insert(format!("crates/{}/Cargo.toml", name.to_string_lossy()));
    }
    assert_eq!(found, ALL.map(str::to_owned).into());
    let members = &manifest("Cargo.toml")["workspace"]["members"];
    assert_eq!(members.to_string(), r#"["crates/*", "fuzz", "xtask"]"#);
}

/// All tables that are called for dependencies, with their paths.
fn tables(value: &Value, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, Table)>) {
    for (key, value) in value.as_table().into_iter().flatten() {
        path.push(key.clone());
        match value.as_table() {
            Some(table) if key.ends_with("dependencies") => found.push((path.clone(), table.clone())),
            _ => tables(value, path, found),
        }
        path.pop();
    }
}
