//! The Nu HTML checker finds nothing on any page, but for what it does not know yet.

use crate::built::{Built, assert_none};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the checker says wrongly, word for word. CSS Shadow Parts lets every element have `part`; the checker
/// follows HTML's own list of attributes, where it is missing. Hosts style the component by these names.
const KNOWN: [&str; 2] = [
    "Attribute “part” not allowed on element “section” at this point.",
    "Attribute “part” not allowed on element “div” at this point.",
];

/// Checked last, in the same run: a checker that finds nothing there has looked at nothing.
const FAULTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/faulty.html");

#[derive(Deserialize)]
struct Checked {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    url: Option<String>,
    last_line: Option<u32>,
    message: String,
    #[serde(default)]
    extract: String,
}

#[test]
fn every_page_is_valid_html() {
    let Built { folder, site, .. } = Built::read();
    let mut pages = Vec::new();
    add_pages(&site, &mut pages);
    assert!(pages.len() > 200, "only {} pages in {}", pages.len(), site.display());

    let single = without_style(&folder.join("single.html"));
    pages.retain(|page| !page.ends_with("single.html"));
    pages.push(single);
    let said = check(&pages);
    let of_faulty = |message: &Message| {
        message.url.as_deref().is_some_and(|url| url.ends_with("/tests/site/faulty.html"))
    };
    let (control, said): (Vec<_>, Vec<_>) = said.into_iter().partition(of_faulty);
    assert!(!control.is_empty(), "the checker finds nothing in {FAULTY}, which has a fault");

    let outdated = KNOWN.iter().filter(|known| said.iter().all(|message| message.message != **known));
    assert_none(outdated.map(|known| (*known).to_owned()).collect(), "no longer said: take out of KNOWN");
    let wrong = said.iter().filter(|message| !KNOWN.contains(&message.message.as_str()));
    let told = wrong.map(|Message { url, last_line, message, extract }| {
        format!(
            "{}, line {}: {message} … {}",
            url.as_deref().unwrap_or("?"),
            last_line.unwrap_or_default(),
            extract.replace('\n', " ")
        )
    });
    assert_none(told.collect(), "the HTML checker says");
}

/// A copy of the single file without its style and its policy. The checker reads style inside of a page, and knows
/// neither containers nor anchors; the page has the same style beside it. And it takes the checksums of a policy for
/// none; the browsers hold the file to them.
fn without_style(single: &Path) -> PathBuf {
    let mut text = std::fs::read_to_string(single).expect("single.html");
    for (start, end) in [("<meta http-equiv=\"Content-Security-Policy\"", ">"), ("<style>", "</style>")] {
        let from = text.find(start).unwrap_or_else(|| panic!("{start} in single.html"));
        let to = text[from..].find(end).unwrap_or_else(|| panic!("{end} in single.html"));
        text.replace_range(from..from + to + end.len(), "");
    }
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single-without-style.html");
    std::fs::write(&copy, text).unwrap_or_else(|why| panic!("{}: {why}", copy.display()));
    copy
}

fn add_pages(folder: &Path, pages: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display())) {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            add_pages(&path, pages);
        } else if path.extension().is_some_and(|own| own == "html") {
            pages.push(path);
        }
    }
}

/// One run over all, as starting Java takes longer than reading a page.
fn check(pages: &[PathBuf]) -> Vec<Message> {
    let mut java = Command::new(program("LOTL_JAVA"));
    java.arg("-jar").arg(program("LOTL_VNU")).args(["--stdout", "--format", "json"]);
    let output =
        java.args(pages).arg(FAULTY).output().unwrap_or_else(|why| panic!("Java does not start: {why}"));
    let said = String::from_utf8_lossy(&output.stdout);
    let checked: Checked = serde_json::from_str(&said).unwrap_or_else(|why| {
        panic!("the HTML checker gives no report ({why}): {said}{}", String::from_utf8_lossy(&output.stderr))
    });
    checked.messages
}

fn program(variable: &str) -> PathBuf {
    let program = std::env::var_os(variable);
    program.unwrap_or_else(|| panic!("the site tests need {variable}; `cargo xtask test` sets it")).into()
}
