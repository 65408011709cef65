//! The file with the cards: each link finds its card there, and each card says what it should.

use crate::built::{Built, assert_none, content, excerpt, selector, words};
use contract::links::KINDS;
use contract::{attributes as data, cards};
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;

struct Cards(Html);

impl Cards {
    fn read(file: &str) -> Self {
        let path = Built::read().folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        Cards(Html::parse_document(&text))
    }

    fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&selector(css)).collect()
    }

    /// Each card by the id of what it is about.
    fn by_thing(&self) -> BTreeMap<&str, ElementRef<'_>> {
        let all = self.all("article[id]").into_iter();
        all.filter_map(|card| Some((card.value().id()?.strip_prefix(cards::PREFIX)?, card))).collect()
    }
}

fn one<'a>(card: ElementRef<'a>, css: &str) -> Option<ElementRef<'a>> {
    card.select(&selector(css)).next()
}

/// What a link names, as the id of a thing.
fn named(link: ElementRef) -> Option<String> {
    KINDS.iter().find_map(|(attribute, prefix)| Some(format!("{prefix}{}", link.attr(attribute)?)))
}

#[test]
fn every_link_with_a_card_has_one_on_the_page_in_cards_and_in_the_single_file() {
    let (built, file, single) = (Built::read(), Cards::read(cards::FILE), Cards::read("single.html"));
    let (in_file, in_single) = (file.by_thing(), single.by_thing());
    assert!(in_file.len() > 250 && in_file.keys().eq(in_single.keys()), "{} cards", in_file.len());
    let mut counted = BTreeMap::new();
    let mut wrong = Vec::new();
    for link in built.all("a").into_iter().chain(file.all("a")).chain(single.all("a")) {
        let Some(thing) = named(link) else { continue };
        *counted.entry(thing.split('-').next().unwrap_or_default().to_owned()).or_insert(0) += 1;
        if !in_file.contains_key(thing.as_str()) {
            wrong.push(format!("no card about {thing}: {}", excerpt(link)));
        }
    }
    assert_none(wrong, "links without a card");
    for kind in ["source", "note", "quote", "term", "p7", "refugee"] {
        assert!(counted.contains_key(kind), "no link of the kind {kind}: {counted:?}");
    }
}

#[test]
fn each_card_has_a_heading_words_and_a_way_on() {
    for file in [cards::FILE, "single.html"] {
        let file = Cards::read(file);
        let mut wrong = Vec::new();
        for (thing, card) in file.by_thing() {
            let is_named = one(card, "h2").is_some_and(|heading| words(heading).len() >= 3);
            let parts = card.child_elements().filter(|part| part.attr(&data::ONWARD).is_none());
            let said: String = parts.skip(1).map(words).collect();
            let onward = card.child_elements().filter(|part| part.attr(&data::ONWARD).is_some());
            let ways: usize = onward.map(|part| part.select(&selector("a[href]")).count()).sum();
            if !is_named || said.len() < 20 || ways == 0 {
                wrong.push(thing.to_owned());
            }
        }
        assert_none(wrong, "cards that say too little");
        let last = file.all(&format!("article ~ #{}", cards::END));
        assert_eq!(last.len(), 1, "what says that all cards are there");
    }
}

/// A voice is said once for neighbours that share it.
#[test]
fn each_statement_of_a_card_has_a_voice_and_a_source() {
    let file = Cards::read(cards::FILE);
    let statements = file.all("article [data-voice]");
    assert!(statements.len() > 150, "only {} statements", statements.len());
    let mut wrong = Vec::new();
    for statement in statements {
        let voice = statement.attr("data-voice");
        let mut before = statement.prev_siblings().filter_map(ElementRef::wrap);
        let mut same =
            std::iter::once(statement).chain(before.by_ref().take_while(|one| one.attr("data-voice") == voice));
        if !same.any(|one| self::one(one, ".voice").is_some()) {
            wrong.push(format!("no voice: {}", excerpt(statement)));
        }
        if one(statement, "a.ref[data-source][href][aria-label]").is_none() {
            wrong.push(format!("no source: {}", excerpt(statement)));
        }
    }
    assert_none(wrong, "statements");
}

/// The comparison in the card has the letter's marks of quotation, and its differing words.
#[test]
fn what_is_copied_of_a_provision_is_the_law() {
    let file = Cards::read(cards::FILE);
    let (cards, content) = (file.by_thing(), content());
    let mut compared = 0;
    for clause in content.provisions().flat_map(|(_, provision)| &provision.clauses) {
        let card = cards[clause.id.as_str()];
        let copied = card.select(&selector("[data-quotable]")).map(words).collect::<String>();
        let signs = |words: &str| words.split_whitespace().collect::<String>();
        let (copied, law) = (signs(&copied), signs(&clause.english.running()));
        assert!(copied.contains(&law), "{}: {copied:?} is copied instead of {law:?}", clause.id);
        compared += 1;
    }
    assert!(compared > 30, "only {compared} clauses");
}

#[test]
fn the_file_reads_as_a_page_and_is_not_listed() {
    let file = Cards::read(cards::FILE);
    for css in ["title", "h1", "main", "meta[name=robots][content=noindex]"] {
        assert_eq!(file.all(css).len(), 1, "{css}");
    }
    assert!(file.all("script").is_empty());
    let back = file.all(&format!("#{} a", cards::END));
    assert_eq!(back[0].attr("href"), Some("index.html"));
}
