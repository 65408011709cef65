//! The data files: they say the same as the page, and point where they say.

use crate::built::{Built, assert_none, content, words};
use model::{PersonName, Publication};
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::Value;
use std::collections::BTreeSet;

fn file(built: &Built, name: &str) -> String {
    let path = built.folder.join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn json(built: &Built, name: &str) -> Value {
    serde_json::from_str(&file(built, name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of each paragraph of the letter on the page, without our marks.
fn paragraphs(built: &Built) -> Vec<String> {
    let paragraph = |element: scraper::ElementRef<'_>| {
        let texts = element.descendants().filter_map(|node| {
            let text = node.value().as_text()?;
            let is_ours = node
                .ancestors()
                .filter_map(scraper::ElementRef::wrap)
                .any(|around| around.attr("data-mark").is_some());
            (!is_ours).then(|| text.to_string())
        });
        single_spaced(&texts.collect::<String>())
    };
    built.all("#letter .para > p").into_iter().map(paragraph).collect()
}

#[test]
fn the_document_has_the_shape_that_is_published() {
    let built = Built::read();
    let schema = json(&built, "document.schema.json");
    let validator = jsonschema::validator_for(&schema).unwrap_or_else(|why| panic!("the schema: {why}"));
    let document = json(&built, "document.json");
    let wrong = validator.iter_errors(&document).map(|why| format!("{}: {why}", why.instance_path()));
    assert_none(wrong.collect(), "document.json against document.schema.json");
    for part in ["/instruments", "/timeline/events", "/glossary", "/sources", "/quotations"] {
        let part = document.pointer(part).unwrap_or_else(|| panic!("{part}"));
        assert!(part.as_array().is_some_and(|list| !list.is_empty()), "{part} is empty");
    }
    // A shape that takes anything would prove nothing.
    for damage in ["/letter/paragraphs/0", "/instruments/0/statuses/0/act", "/sources/0/id"] {
        let mut damaged = document.clone();
        *damaged.pointer_mut(damage).unwrap_or_else(|| panic!("{damage}")) = Value::from(7);
        assert!(!validator.is_valid(&damaged), "{damage} may be a number");
    }
}

#[test]
fn the_plain_text_has_the_letters_paragraphs() {
    let built = Built::read();
    let text = file(&built, "letter.txt");
    let blocks: Vec<_> = text.split("\n\n").map(single_spaced).collect();
    let paragraphs = paragraphs(&built);
    assert!(paragraphs.len() > 5, "the page has {} paragraphs", paragraphs.len());
    let first = blocks.iter().position(|block| *block == paragraphs[0]).expect("the first paragraph");
    assert_eq!(&blocks[first..first + paragraphs.len()], &paragraphs[..]);
    assert_eq!(blocks[0], "August 29, 2023");
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
}

#[test]
fn markdown_has_the_same_words_and_the_letters_own_links() {
    let built = Built::read();
    let markdown = file(&built, "letter.md");
    let mut text = String::new();
    let mut links = BTreeSet::new();
    for event in Parser::new(&markdown) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => drop(links.insert(dest_url.to_string())),
            Event::Start(Tag::Paragraph) => {}
            other => panic!("letter.md holds {other:?}"),
        }
    }
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(bare(&text), bare(&file(&built, "letter.txt")));
    let own = built.all("#letter .para > p a[target=_blank]");
    let own: BTreeSet<_> = own.iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect();
    assert_eq!(links, own);
}

#[test]
fn every_annotation_resolves_against_the_plain_text() {
    let built = Built::read();
    let text: Vec<char> = file(&built, "letter.txt").chars().collect();
    let page = json(&built, "annotations.jsonld");
    let items = page["items"].as_array().expect("items");
    let marks =
        built.all("#letter .para > p :is(a[data-provision], a[data-source], a[data-note], a[data-quote])");
    assert_eq!(items.len(), marks.len(), "one annotation for each link and quotation of the letter");
    let whole: String = text.iter().collect();
    for item in items {
        let [quote, position] = item["target"]["selector"].as_array().expect("selectors").as_slice() else {
            panic!("two selectors are expected: {item}");
        };
        let at =
            |key: &str| position[key].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a position");
        let exact: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(quote["exact"], exact.as_str(), "{item}");
        let context =
            ["prefix", "exact", "suffix"].map(|key| quote[key].as_str().unwrap_or_default()).concat();
        assert_eq!(whole.matches(&context).count(), 1, "the context of {item} must stand once");
        assert_eq!(item["target"]["source"], "letter.txt");
    }
}

#[test]
fn what_annotations_name_within_the_site_is_there() {
    let built = Built::read();
    let page = json(&built, "annotations.jsonld");
    let items = page["items"].as_array().expect("items");
    let bodies = items.iter().flat_map(|item| match &item["body"] {
        Value::Array(bodies) => bodies.iter().collect(),
        body => vec![body],
    });
    let named: Vec<_> = bodies.filter_map(|body| body["id"].as_str()).collect();
    assert!(named.len() > 20, "only {} bodies have an address", named.len());
    for address in named {
        let is_there = address.starts_with("https://") || built.folder.join(address).is_file();
        assert!(is_there, "{address} is not there");
    }
}

#[test]
fn three_bibliographies_list_the_letter_and_every_source() {
    let built = Built::read();
    let mut expected: BTreeSet<_> =
        content().sources.iter().map(|source| source.id.as_str().to_owned()).collect();
    assert!(expected.len() > 100, "the page has {} sources", expected.len());
    expected.insert(content().letter.slug);

    let csl = json(&built, "citations.json");
    let csl = csl.as_array().expect("a list");
    let ids: BTreeSet<_> = csl.iter().filter_map(|item| item["id"].as_str()).map(str::to_owned).collect();
    assert_eq!(ids, expected, "citations.json");
    let titles = csl.iter().filter_map(|item| item["title"].as_str()).map(str::to_owned);
    let titles: BTreeSet<String> = titles.collect();
    assert!(titles.contains(&words(built.one("h1"))), "the letter's title is not in citations.json");

    let bib = biblatex::Bibliography::parse(&file(&built, "citations.bib")).expect("citations.bib parses");
    let keys: BTreeSet<_> = bib.iter().map(|entry| entry.key.clone()).collect();
    assert_eq!(keys, expected, "citations.bib");
    let bib_titles: BTreeSet<_> =
        bib.iter().map(|entry| entry.get_as::<String>("title").expect("a title")).collect();
    assert_eq!(bib_titles, titles, "titles in citations.bib");

    let ris = file(&built, "citations.ris");
    let ids: BTreeSet<_> =
        ris.split("\r\n").filter_map(|line| line.strip_prefix("ID  - ")).map(str::to_owned).collect();
    assert_eq!(ids, expected, "citations.ris");
    assert_eq!(ris.matches("\r\nER  - ").count(), expected.len(), "records in citations.ris");
}

/// Readers of BibLaTeX take dates and addresses as they stand, braces within too; those of RIS part a name at its comma.
#[test]
fn bibliographies_name_persons_dates_and_addresses_as_their_readers_take_them() {
    let built = Built::read();
    let Publication { letter: sent, sources, .. } = content();
    let inverted = |person: &PersonName| format!("{}, {}", person.family, person.given);
    let parts = |person: &PersonName| serde_json::json!({ "family": person.family, "given": person.given });
    let bib = file(&built, "citations.bib");
    assert!(bib.contains(&format!("date = {{{}}},", sent.date)), "the letter's date in citations.bib");
    let authors = sent.authors.iter().map(inverted).collect::<Vec<_>>();
    assert!(bib.contains(&format!("author = {{{}}},", authors.join(" and "))), "authors in citations.bib");
    let csl = json(&built, "citations.json");
    let csl = csl.as_array().expect("a list");
    let addresses: Vec<_> = csl.iter().filter_map(|item| item["URL"].as_str()).collect();
    assert!(addresses.iter().any(|address| address.contains(['%', '_'])), "one address is hard to write");
    for address in addresses {
        assert!(bib.contains(&format!("url = {{{address}}},")), "{address} in citations.bib");
    }
    let [letter, ..] = csl.as_slice() else { panic!("citations.json is empty") };
    assert_eq!(letter["author"], sent.authors.iter().map(parts).collect::<Value>());
    assert_eq!(letter["recipient"], sent.recipients.iter().map(parts).collect::<Value>());
    let two = sources.iter().find(|source| source.authors.len() == 2).expect("a source by two");
    let item = csl.iter().find(|item| item["id"] == two.id.as_str()).expect("the source by two");
    let names = two.authors.iter().map(|name| serde_json::json!({ "literal": name }));
    assert_eq!(item["author"], names.collect::<Value>());
    let ris = file(&built, "citations.ris");
    let authors = authors.iter().chain(&two.authors).map(|name| format!("AU  - {name}"));
    let recipients = sent.recipients.iter().map(|person| format!("A2  - {}", inverted(person)));
    for line in authors.chain(recipients) {
        assert!(ris.contains(&format!("\r\n{line}\r\n")), "{line} in citations.ris");
    }
}

#[test]
fn how_a_source_was_read_ends_with_one_full_stop() {
    let built = Built::page("sources.html");
    let read = built.all(".sources .small");
    assert!(
        read.iter().any(|line| words(*line).contains("Copy read: In French.")),
        "none was read in French"
    );
    for line in read {
        assert!(!words(line).contains(".."), "{}", words(line));
    }
    let notes = file(&built, "citations.ris");
    let doubled = notes.lines().find(|line| line.starts_with("N1  - ") && line.contains(".."));
    assert_eq!(doubled, None);
}

#[test]
fn the_head_describes_the_letter_for_machines() {
    let built = Built::read();
    let block: String = built.one("script[type='application/ld+json']").text().collect();
    let letter: Value = serde_json::from_str(&block).unwrap_or_else(|why| panic!("{why}: {block}"));
    assert_eq!(letter["name"], words(built.one("h1")).as_str());
    let Publication { letter: sent, sources, .. } = content();
    assert_eq!(letter["dateCreated"], sent.date.to_string());
    let authors: Vec<_> =
        letter["author"].as_array().expect("authors").iter().map(|one| &one["name"]).collect();
    assert_eq!(authors, sent.signatories.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
    let links = sources.iter().filter(|source| source.in_letter.is_some()).count();
    assert_eq!(letter["citation"].as_array().map(Vec::len), Some(links), "the letter's own links");
}
