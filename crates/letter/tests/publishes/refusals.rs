//! What the command refuses, and that nothing is half written.

use crate::desk::{Desk, LAKE, RIVER, said};
use std::fs;

/// Fails with all of the words in what is printed, and leaves what was there.
fn refused(desk: &Desk, arguments: &[&str], words: &[&str]) {
    let output = desk.run(arguments);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} is not in: {said}");
    }
}

#[test]
fn a_fault_in_one_letter_leaves_the_last_good_site() {
    let desk = Desk::new("last-good");
    desk.add(LAKE);
    let (before, _) = desk.build(&[]);
    desk.change(
        &format!("letters/{LAKE}/letter.md"),
        "(provision:river-treaty-3)",
        "(provision:river-treaty-33)",
    );
    refused(
        &desk,
        &["build", "--widget", "widget"],
        &["river-treaty-33", &format!("content/letters/{LAKE}/letter.md:")],
    );
    let kept = fs::read(desk.folder.join(format!("dist/{LAKE}/index.html"))).expect("the last good page");
    assert!(before[&format!("{LAKE}/index.html")] == kept, "the page has changed");
    assert!(!desk.folder.join("dist.new").exists(), "something is left of the failed build");
}

#[test]
fn a_folder_that_is_no_site_is_not_emptied() {
    let desk = Desk::new("not-a-site");
    fs::create_dir_all(desk.folder.join("dist")).expect("a folder");
    fs::write(desk.folder.join("dist/thesis.txt"), "years of work").expect("a file");
    refused(&desk, &["build", "--widget", "widget"], &["holds something that is no site", "--out DIR"]);
    assert!(desk.folder.join("dist/thesis.txt").is_file());
}

#[test]
fn what_is_not_there_is_named_with_what_to_do() {
    let desk = Desk::new("not-there");
    refused(&desk, &["check", "--content", "contents"], &["there is no folder contents", "--content DIR"]);
    refused(&desk, &["build"], &["built without the widget", "--widget DIR"]);
    fs::remove_file(desk.folder.join("widget/letter_bg.wasm")).expect("a file");
    refused(&desk, &["build", "--widget", "widget"], &["should have one .wasm file, and has 0"]);
}

#[test]
fn a_front_that_is_no_letter_or_a_draft_is_refused() {
    let desk = Desk::new("wrong-front");
    desk.change("site.toml", &format!("front = \"{RIVER}\""), "front = \"2023-08-29-rivr\"");
    refused(&desk, &["check"], &["there is no letter `2023-08-29-rivr`", "content/site.toml:2:9", RIVER]);
    desk.change("site.toml", "front = \"2023-08-29-rivr\"", &format!("front = \"{RIVER}\""));
    desk.add(LAKE);
    desk.change(&format!("letters/{RIVER}/letter.md"), "+++\ntitle", "+++\ndraft = true\ntitle");
    refused(&desk, &["check"], &[&format!("the letter `{RIVER}` is a draft"), "name another letter"]);
}
