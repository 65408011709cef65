//! Passages: one file for each paragraph, source and note, and for each provision in the folder of the law; each leads somewhere and needs no script.

use crate::budgets::Budgets;
use crate::built::{Built, assert_none, content, selector, words};
use crate::size::compressed;
use compiler::compile;
use contract::Anchor;
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;
use std::path::Path;

const FOLDERS: [&str; 3] = ["p", "source", "note"];

struct Passage {
    /// From the folder of the letter: "p/3.html".
    path: String,
    text: String,
    page: Html,
}

impl Passage {
    fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.page.select(&selector(css)).collect()
    }
}

fn passages(built: &Built) -> Vec<Passage> {
    let mut passages = Vec::new();
    for folder in FOLDERS {
        let entries =
            std::fs::read_dir(built.folder.join(folder)).unwrap_or_else(|why| panic!("{folder}: {why}"));
        for entry in entries {
            let entry = entry.expect("an entry of the folder");
            // Beside each lie its compressed copies.
            if entry.path().extension().is_none_or(|own| own != "html") {
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).expect("a passage");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            passages.push(Passage { path, page: Html::parse_document(&text), text });
        }
    }
    passages
}

/// The pages of the law: of every article and clause one.
#[test]
fn each_provision_has_a_page_of_its_own_that_says_who_cites_it() {
    let built = Built::read();
    let publication = content();
    for (instrument, provision) in publication.provisions() {
        let clauses = provision.clauses.iter().map(|clause| (&clause.id, &clause.label, &clause.cited_in));
        for (id, label, cited_in) in
            [(&provision.id, &provision.article, &provision.cited_in)].into_iter().chain(clauses)
        {
            let page = Anchor::parse(id.as_str()).page().unwrap_or_else(|| panic!("{id} has no page"));
            let text = std::fs::read_to_string(built.folder.join(&page))
                .unwrap_or_else(|why| panic!("{page}: {why}"));
            let page = Html::parse_document(&text);
            let one = |css: &str| page.select(&selector(css)).next();
            let title = format!("{}, {label}", instrument.short_name);
            if id != &provision.id || provision.clauses.iter().all(|clause| clause.id != *id) {
                assert_eq!(one("h1").map(words), Some(title), "{id}");
            }
            assert!(one(".clause blockquote").is_some(), "{id}: no words of law");
            let cited: Vec<_> =
                page.select(&selector(".cited-by a")).filter_map(|link| link.attr("href")).collect();
            for number in cited_in {
                let own = format!("/index.html#p{number}");
                assert!(cited.iter().any(|href| href.ends_with(&own)), "{id}: {cited:?}");
            }
        }
    }
}

#[test]
fn each_paragraph_source_and_note_has_one() {
    let built = Built::read();
    let found: BTreeSet<_> = passages(&built).into_iter().map(|passage| passage.path).collect();
    let publication = content();
    let paragraphs = (1..=publication.letter.paragraphs.len()).map(|number| format!("p/{number}.html"));
    let sources = publication.sources.iter().map(|source| format!("source/{}.html", source.id));
    let notes = publication.letter.notes.iter().map(|note| format!("note/{}.html", note.id));
    assert_eq!(found, paragraphs.chain(sources).chain(notes).collect());
}

#[test]
fn passages_need_no_script_and_say_what_they_are() {
    let built = Built::read();
    let mut titles = BTreeSet::new();
    let mut wrong = Vec::new();
    for passage in passages(&built) {
        let is_named = ["title", "h1", "main"].iter().all(|css| passage.all(css).len() == 1);
        let described = passage.all("meta[name=description][content]");
        let scripts: Vec<_> = passage.all("script").into_iter().map(|script| script.attr("src")).collect();
        if !is_named || described.is_empty() || scripts != [Some("../../boot.js")] {
            wrong.push(passage.path.clone());
        }
        if !titles.insert(words(passage.all("title")[0])) {
            wrong.push(format!("{}: its title is another's, too", passage.path));
        }
    }
    assert_none(wrong, "passages");
}

#[test]
fn a_paragraph_s_passage_has_the_words_of_the_letter() {
    let built = Built::read();
    let passages = passages(&built);
    for paragraph in built.all("#letter .para > p") {
        let around = paragraph.parent().and_then(ElementRef::wrap).expect("a paragraph with an id");
        let id = around.attr("id").unwrap_or_default();
        let passage = passages.iter().find(|passage| passage.path == format!("p/{}.html", &id[1..]));
        let passage = passage.unwrap_or_else(|| panic!("no passage of {id}"));
        assert_eq!(words(passage.all(".para > p")[0]), words(paragraph), "{}", passage.path);
    }
}

/// What quotations were compared with can be read, and where it was read.
#[test]
fn a_source_s_passage_has_the_words_that_were_read_of_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let publication = compile(&root, None).unwrap_or_else(|report| panic!("{report}"));
    let passages = passages(&Built::read());
    let mut compared = 0;
    for source in &publication.sources {
        let path = format!("source/{}.html", source.id);
        let passage = passages.iter().find(|passage| passage.path == path).expect("a passage of the source");
        let shown: Vec<_> = passage.all("blockquote").into_iter().map(words).collect();
        let read: Vec<_> = source.excerpts.iter().map(|excerpt| excerpt.paragraphs.join(" ")).collect();
        assert_eq!(shown, read, "{path}");
        let where_read: Vec<_> = passage.all("blockquote + .small").into_iter().map(words).collect();
        for (excerpt, line) in source.excerpts.iter().zip(&where_read) {
            assert!(line.contains(excerpt.read_at.as_str()), "{path}: {line}");
        }
        compared += shown.len();
    }
    assert!(compared > 100, "only {compared} excerpts");
}

#[test]
fn passages_are_small() {
    let built = Built::read();
    let budget = Budgets::read().unwrap_or_else(|why| panic!("{why}")).passage;
    let largest =
        passages(&built).into_iter().map(|passage| (compressed(passage.text.as_bytes()), passage.path)).max();
    let (size, path) = largest.expect("passages");
    println!("the largest passage, brotli 11: {size} bytes, {path} (gate {})", budget.gate);
    assert!(size as f64 <= budget.gate, "{path}: {size} bytes are over the gate of {}", budget.gate);
}
