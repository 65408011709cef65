//! The page that an id leads to is the same in Rust and in the browser.

use contract::Anchor;
use std::path::Path;
use std::process::Command;

const IDS: [&str; 18] = [
    "p1",
    "p12",
    "p0",
    "p07",
    "lake-3",
    "lake-3-1",
    "sea-convention-1a2",
    "note-verbale-14",
    "source-p7",
    "quote-lake-3-1",
    "term-x",
    "claim-2-x",
    "event-2024-x",
    "fact-x",
    "rules-lake-3-1",
    "who-is-bound",
    "letter",
    "p",
];

#[test]
fn the_browser_finds_the_page_that_the_site_wrote() {
    let module = Path::new(env!("CARGO_MANIFEST_DIR")).join("../static/address.js");
    let script = format!(
        "import {{ pageOf }} from {:?}; for (const id of process.argv.slice(1)) console.log(pageOf(id) ?? '');",
        module.display().to_string()
    );
    let mut node = Command::new("node");
    let output = node.args(["--input-type=module", "--eval", &script, "--"]).args(IDS).output();
    let output = output.expect("node is on PATH (on Debian: apt-get install nodejs)");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    let expected = IDS.map(|id| format!("{}\n", Anchor::parse(id).page().unwrap_or_default())).concat();
    assert_eq!(found, expected);
    assert!(expected.contains("../law/lake/3-1.html\n"), "no id leads to the law: {expected}");
}
