//! Whatever words the content holds, the page that comes out has no script, no event handler, and no
//! address but https, mailto and those within the site.

use crate::base::{ALL, files};
use compiler::compile_files;
use model::Publication;
use scraper::Html;
use site::RenderedFile;

/// Words that would be code if they were ever taken for markup.
const HOSTILE: [&str; 4] = [
    "<script>alert(1)</script>",
    "\\\" onclick=\\\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
];

/// Puts `words` before the end of each string in double quotes, one at a time.
fn each_string_with(text: &str, words: &str) -> Vec<String> {
    let ends = text.match_indices('"').filter(|(at, _)| text[at + 1..].starts_with([',', '\n', ' ', ']']));
    ends.map(|(at, _)| format!("{}{words}{}", &text[..at], &text[at..])).collect()
}

/// Every page of the site, but for those that is there to be put into others.
pub fn pages(publication: Publication) -> Vec<String> {
    let files = crate::base::site(publication);
    let is_page =
        |file: &RenderedFile| file.path.ends_with(".html") && !file.path.ends_with("/component.html");
    files.into_iter().filter(is_page).map(|file| file.text).collect()
}

pub fn assert_safe(page: &str) {
    let document = Html::parse_document(page);
    for element in document.tree.values().filter_map(|node| node.as_element()) {
        let name = element.name();
        assert!(!["img", "iframe", "object", "embed", "form", "style", "base"].contains(&name), "<{name}>");
        let is_data = matches!(element.attr("type"), Some("application/json" | "application/ld+json"));
        // Pages have one script, which is ours.
        let is_ours = element.attr("src").is_some_and(|src| src.trim_start_matches("../") == "boot.js");
        assert!(name != "script" || is_data || is_ours, "a script");
        for (key, value) in element.attrs() {
            assert!(!key.starts_with("on"), "the handler {key}");
            assert_ne!(key, "style");
            if matches!(key, "href" | "src" | "action" | "formaction") {
                let allowed = ["https://", "mailto:"].iter().any(|start| value.starts_with(start))
                    || !value.contains(':');
                assert!(allowed, "the address {value}");
            }
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let mut rendered = 0;
    for (path, text) in ALL {
        for damaged in HOSTILE.iter().flat_map(|words| each_string_with(text, words)) {
            let mut files = files();
            files.insert(path, damaged);
            // What the compiler refuses is never rendered.
            let Ok(publication) = compile_files(&files, None) else { continue };
            pages(publication).iter().for_each(|page| assert_safe(page));
            rendered += 1;
        }
    }
    assert!(rendered > 50, "only {rendered} pages were rendered: the words no longer reach the page");
}

#[test]
#[should_panic(expected = "the handler onclick")]
fn a_handler_would_be_found() {
    assert_safe("<p onclick=x>");
}
