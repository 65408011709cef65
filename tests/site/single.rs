//! The single file: what its checksum says, what it holds, and that it needs nothing beside itself.

use crate::built::{Built, assert_none, excerpt, selector, words};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use compiler::sha256;
use contract::Part;
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

fn single(built: &Built) -> (String, Html) {
    let text = std::fs::read_to_string(built.folder.join("single.html")).expect("single.html");
    let page = Html::parse_document(&text);
    (text, page)
}

fn one<'a>(page: &'a Html, css: &str) -> ElementRef<'a> {
    let found: Vec<_> = page.select(&selector(css)).collect();
    assert_eq!(found.len(), 1, "the single file should have one {css}");
    found[0]
}

/// SHA-256, in hexadecimal digits.
pub fn checksum(built: &Built) -> String {
    let (text, _) = single(built);
    sha256(&text)
}

#[test]
fn the_page_states_the_checksum_of_the_file() {
    let built = Built::page("about.html");
    let digest = checksum(&built);
    let entry = built.all("#files ~ ul li").into_iter().find(|item| words(*item).starts_with("single.html"));
    let entry = entry.expect("an entry for single.html");
    assert!(words(entry).ends_with(&format!("SHA-256: {digest}")), "{}: not {digest}", words(entry));
}

#[test]
fn its_policy_names_what_it_holds_and_nothing_else() {
    let built = Built::read();
    let (_, page) = single(&built);
    let policy = one(&page, "meta[http-equiv='Content-Security-Policy']").attr("content").expect("a policy");
    let hash = |css: &str| {
        let text: String = one(&page, css).text().collect();
        format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
    };
    let (script, style) = (hash("script:not([type='application/ld+json'])"), hash("style"));
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src {style}; img-src data:; \
             connect-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
        )
    );
}

#[test]
fn it_says_what_the_page_says_and_leads_to_no_file_beside_it() {
    let built = Built::read();
    let (_, page) = single(&built);
    let letter = |css: &str| built.all(css).into_iter().map(words).collect::<Vec<_>>();
    let here: Vec<_> = page.select(&selector("#letter p")).map(words).collect();
    assert!(!here.is_empty() && here == letter("#letter p"), "the letter reads otherwise");
    // What stands under the heading of each part, but for what the file says of itself.
    for part in Part::ALL.iter().filter(|part| ![Part::About, Part::Embed].contains(part)) {
        let own = Built::page(part.file());
        let there: Vec<_> = own.all(".deep > *:not(.crumbs, .pages, h1)").into_iter().map(words).collect();
        let css = format!("section[aria-labelledby={}] > *:not(:first-child)", part.id());
        let here: Vec<_> = page.select(&selector(&css)).map(words).collect();
        assert!(!here.is_empty() && here == there, "{} reads otherwise", part.file());
    }
    let mut wrong = Vec::new();
    for element in page.select(&selector("[href], [src], [data-js]")) {
        let address = element.attr("href").or(element.attr("src")).unwrap_or("none");
        if !["#", "https://", "mailto:", "data:"].iter().any(|start| address.starts_with(start)) {
            wrong.push(excerpt(element));
        }
    }
    assert_none(wrong, "what lies beside the single file");
}
