//! What a configured public address adds: canonical links, what messengers show, oEmbed, a feed, a sitemap.

use crate::base::{files, site};
use compiler::compile_files;
use scraper::{Html, Selector};
use serde_json::Value;

/// Of the site, and of the letter in it.
const SITE: &str = "https://example.org/letter/";
const ADDRESS: &str = "https://example.org/letter/2023-08-29-river/";

struct Built(Vec<(String, String)>);

impl Built {
    fn new() -> Self {
        let publication = compile_files(&files(), None).unwrap_or_else(|report| panic!("{report}"));
        Self(site(publication).into_iter().map(|file| (file.path, file.text)).collect())
    }

    fn text(&self, path: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own == path);
        &found.unwrap_or_else(|| panic!("no {path}")).1
    }

    fn letters(&self, path: &str) -> &str {
        self.text(&format!("2023-08-29-river/{path}"))
    }
}

fn attribute(page: &Html, css: &str, name: &str) -> String {
    let selector = Selector::parse(css).unwrap_or_else(|why| panic!("{css}: {why}"));
    let found = page.select(&selector).next().unwrap_or_else(|| panic!("no {css}"));
    found.attr(name).unwrap_or_default().to_owned()
}

#[test]
fn the_head_names_the_letters_own_address_and_picture() {
    let built = Built::new();
    let head = Html::parse_document(built.letters("index.html"));
    assert_eq!(attribute(&head, "link[rel=canonical]", "href"), ADDRESS);
    assert_eq!(attribute(&head, "meta[property='og:image']", "content"), format!("{ADDRESS}social.png"));
    let oembed = attribute(&head, "link[type='application/json+oembed']", "href");
    assert_eq!(oembed, format!("{ADDRESS}oembed/letter.json"));
}

#[test]
fn each_page_names_its_own_address() {
    let built = Built::new();
    let no_page = ["/component.html", "/search.html", "/cards.html"];
    let is_page = |path: &str| path.ends_with(".html") && !no_page.iter().any(|end| path.ends_with(end));
    let pages: Vec<_> = built.0.iter().filter(|(path, _)| is_page(path)).collect();
    assert!(pages.len() > 8, "only {} pages", pages.len());
    for (path, text) in pages {
        let page = Html::parse_document(text);
        let own = path.trim_end_matches("index.html");
        // Where no letter stands at the front, the list does, and has an address of its own.
        let own = if own.is_empty() { "letters.html" } else { own };
        assert_eq!(attribute(&page, "link[rel=canonical]", "href"), format!("{SITE}{own}"), "{path}");
    }
}

#[test]
fn oembed_answers_with_one_frame() {
    let built = Built::new();
    let answer: Value = serde_json::from_str(built.letters("oembed/letter.json")).expect("JSON");
    assert_eq!((&answer["type"], &answer["version"]), (&Value::from("rich"), &Value::from("1.0")));
    assert_eq!(answer["provider_name"], "The Example Commission");
    let html = Html::parse_fragment(answer["html"].as_str().expect("HTML"));
    assert_eq!(attribute(&html, "iframe", "src"), format!("{ADDRESS}?view=letter"));
    assert_eq!(attribute(&html, "iframe", "height"), answer["height"].to_string());
    assert!(!attribute(&html, "iframe", "title").is_empty());
}

#[test]
fn the_sitemap_lists_every_page_that_is_to_be_found_and_the_feed_every_letter() {
    let built = Built::new();
    let map = built.text("sitemap.xml");
    for path in [
        "",
        "letters.html",
        "2023-08-29-river/",
        "2023-08-29-river/p/1.html",
        "law/",
        "law/river-treaty/3-1.html",
    ] {
        assert_eq!(map.matches(&format!("<loc>{SITE}{path}</loc>")).count(), 1, "{path}");
    }
    let feed = built.text("feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 1);
    assert!(feed.contains(&format!("<id>{ADDRESS}</id>")), "{feed}");
}

#[test]
fn annotations_have_full_addresses() {
    let built = Built::new();
    let page: Value = serde_json::from_str(built.letters("annotations.jsonld")).expect("JSON");
    assert_eq!(page["id"], format!("{ADDRESS}annotations.jsonld"));
    assert_eq!(page["items"][0]["target"]["source"], format!("{ADDRESS}letter.txt"));
}

#[test]
fn a_host_can_put_the_tree_into_its_page_before_any_script() {
    let built = Built::new();
    let root = Html::parse_fragment(built.letters("component.html"));
    assert_eq!(attribute(&root, "letter-of-the-law", "src"), ADDRESS);
    // The parser, unlike a browser, leaves what is in a template in the tree of the page.
    assert_eq!(attribute(&root, ".lotl", "data-base"), ADDRESS);
    assert_eq!(attribute(&root, ".lotl", "data-wasm"), format!("{SITE}letter_bg.wasm"));
    assert_eq!(attribute(&root, "link[rel=stylesheet]", "href"), format!("{SITE}style.css"));
    assert_eq!(attribute(&root, "letter-of-the-law > a", "href"), ADDRESS);
    let selector = Selector::parse("[href], main, header, .skip").expect("a selector");
    for element in root.select(&selector) {
        let leads_on = element
            .attr("href")
            .is_some_and(|href| ["https://", "mailto:"].iter().any(|start| href.starts_with(start)));
        assert!(leads_on, "{}", element.html());
    }
}
