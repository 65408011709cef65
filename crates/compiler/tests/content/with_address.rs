//! What a configured public address adds: canonical links, what messengers show, oEmbed, a sitemap.

use crate::base::{assets, files};
use compiler::compile_files;
use scraper::{Html, Selector};
use serde_json::Value;
use site::RenderedFile;
use site::export::render_all as export;
use site::page::passages::render_all as passages;
use site::page::{component, render};
use std::rc::Rc;

const ADDRESS: &str = "https://example.org/letter/";

struct Site {
    head: Html,
    passages: Vec<RenderedFile>,
    data: Vec<RenderedFile>,
}

fn site() -> Site {
    let publication = compile_files(&files(), None).unwrap_or_else(|report| panic!("{report}"));
    let publication = Rc::new(publication);
    let assets = assets();
    let passages = passages(&publication, &assets);
    let data = export(&publication, &passages);
    let head = Html::parse_document(&render(publication, None).head);
    Site { head, passages, data }
}

fn attribute(page: &Html, css: &str, name: &str) -> String {
    let selector = Selector::parse(css).unwrap_or_else(|why| panic!("{css}: {why}"));
    let found = page.select(&selector).next().unwrap_or_else(|| panic!("no {css}"));
    found.attr(name).unwrap_or_default().to_owned()
}

fn data(site: &Site, path: &str) -> String {
    let file = site.data.iter().find(|file| file.path == path);
    file.unwrap_or_else(|| panic!("no {path}")).text.clone()
}

#[test]
fn the_head_names_its_own_address_and_picture() {
    let site = site();
    assert_eq!(attribute(&site.head, "link[rel=canonical]", "href"), ADDRESS);
    assert_eq!(attribute(&site.head, "meta[property='og:image']", "content"), format!("{ADDRESS}social.png"));
    let oembed = attribute(&site.head, "link[type='application/json+oembed']", "href");
    assert_eq!(oembed, format!("{ADDRESS}oembed.json"));
}

#[test]
fn each_passage_names_its_own_address() {
    let site = site();
    assert!(site.passages.len() > 5);
    for passage in &site.passages {
        let page = Html::parse_document(&passage.text);
        assert_eq!(attribute(&page, "link[rel=canonical]", "href"), format!("{ADDRESS}{}", passage.path));
    }
}

#[test]
fn oembed_answers_with_one_frame() {
    let answer: Value = serde_json::from_str(&data(&site(), "oembed.json")).expect("JSON");
    assert_eq!((&answer["type"], &answer["version"]), (&Value::from("rich"), &Value::from("1.0")));
    assert_eq!(answer["provider_name"], "The Example Commission");
    let html = Html::parse_fragment(answer["html"].as_str().expect("HTML"));
    assert_eq!(attribute(&html, "iframe", "src"), format!("{ADDRESS}?view=letter"));
    assert_eq!(attribute(&html, "iframe", "height"), answer["height"].to_string());
    assert!(!attribute(&html, "iframe", "title").is_empty());
}

#[test]
fn the_sitemap_lists_the_page_and_every_passage() {
    let site = site();
    let map = data(&site, "sitemap.xml");
    assert_eq!(map.matches("<loc>").count(), site.passages.len() + 1);
    for path in site.passages.iter().map(|passage| passage.path.as_str()).chain([""]) {
        assert!(map.contains(&format!("<loc>{ADDRESS}{path}</loc>")), "{path}");
    }
}

#[test]
fn annotations_have_full_addresses() {
    let page: Value = serde_json::from_str(&data(&site(), "annotations.jsonld")).expect("JSON");
    assert_eq!(page["id"], format!("{ADDRESS}annotations.jsonld"));
    assert_eq!(page["items"][0]["target"]["source"], format!("{ADDRESS}letter.txt"));
}

#[test]
fn a_host_can_put_the_tree_into_its_page_before_any_script() {
    let publication = compile_files(&files(), None).unwrap_or_else(|report| panic!("{report}"));
    let file = component::render(&Rc::new(publication), &assets()).expect("an address is configured");
    assert_eq!(file.path, "component.html");
    let root = Html::parse_fragment(&file.text);
    // The parser, unlike a browser, leaves what is in a template in the tree of the page.
    assert_eq!(attribute(&root, ".lotl", "data-base"), ADDRESS);
    assert_eq!(attribute(&root, ".lotl", "data-wasm"), format!("{ADDRESS}letter_bg.wasm"));
    assert_eq!(attribute(&root, "link[rel=stylesheet]", "href"), format!("{ADDRESS}style.css"));
    assert_eq!(attribute(&root, "letter-of-the-law > a", "href"), ADDRESS);
    let selector = Selector::parse("[href], main, header, .skip").expect("a selector");
    for element in root.select(&selector) {
        let leads_on = element
            .attr("href")
            .is_some_and(|href| ["https://", "mailto:"].iter().any(|start| href.starts_with(start)));
        assert!(leads_on, "{}", element.html());
    }
}
