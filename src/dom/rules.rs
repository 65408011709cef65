//! The decision tables, brought to life: rows that no longer hold step back, and what changed is told
//! once. Which facts are set is kept by the radio buttons themselves; boot.js keeps them in the address.

use super::all;
use gloo::events::EventListener;
use logic::rules::{MOST_VALUES, Outcome, Values, is_possible, outcome, parse_when};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

struct Explorer {
    part: Element,
    /// For each fact its radio buttons; the first one leaves it open.
    facts: Vec<Vec<HtmlInputElement>>,
    questions: Vec<String>,
    tables: Vec<Table>,
    /// The words that outcomes are written with, as the page gives them.
    words: Vec<String>,
    told: RefCell<Vec<String>>,
    /// For each fact, where its value stands in the list.
    chosen: Vec<Element>,
}

struct Table {
    name: String,
    outcome: Element,
    /// Each row, with how many of `rules` are its own.
    rows: Vec<(Element, usize)>,
    /// For each way in which a row holds the conditions, and the row's whole answer in words.
    rules: Vec<(Vec<Values>, String)>,
}

pub fn start(root: &HtmlElement) -> Option<()> {
    let explorer = Explorer::read(root)?;
    explorer.show();
    let part = explorer.part.clone();
    let explorer = Rc::new(explorer);
    // "facts": set by the address, not by the reader.
    for name in ["change", "facts"] {
        let explorer = Rc::clone(&explorer);
        EventListener::new(&part, name, move |_| explorer.tell_changes()).forget();
    }
    Some(())
}

impl Explorer {
    fn read(root: &HtmlElement) -> Option<Self> {
        let part = root.query_selector("[data-rules]").ok().flatten()?;
        let words = part.get_attribute("data-rules")?.split('|').map(str::to_owned).collect();
        let mut facts = Vec::new();
        let mut questions = Vec::new();
        for fact in all(&part, "[data-fact]") {
            facts.push(all(&fact, "input").into_iter().filter_map(|input| input.dyn_into().ok()).collect());
            questions.push(text(&fact, "legend"));
        }
        let table = |element: Element| {
            let mut rules = Vec::new();
            let row = |row: Element| {
                let (before, answer) = (rules.len(), text(&row, "td b"));
                let when = row.get_attribute("data-when").unwrap_or_default();
                rules.extend(when.split('|').map(|when| (parse_when(when), answer.clone())));
                (row, rules.len() - before)
            };
            let rows = all(&element, "[data-when]").into_iter().map(row).collect();
            let outcome = element.query_selector("[data-outcome]").ok()??;
            Some(Table { name: text(&element, "a"), outcome, rows, rules })
        };
        let tables = all(&part, "[data-table]").into_iter().filter_map(table).collect();
        let chosen = all(&part, "[data-chosen]");
        Some(Self { part, facts, questions, tables, words, told: RefCell::default(), chosen })
    }

    fn tell_changes(&self) {
        let before = self.told.borrow().clone();
        self.show();
        let after = self.told.borrow();
        let mut news = String::new();
        for ((table, now), then) in self.tables.iter().zip(after.iter()).zip(&before) {
            if now != then {
                let lead = if news.is_empty() { &self.words[1] } else { "; " };
                for piece in [lead, &table.name, ": ", now] {
                    news.push_str(piece);
                }
            }
        }
        if let Ok(Some(status)) = self.part.query_selector("[data-changed]") {
            status.set_text_content(Some(&news));
        }
    }

    fn show(&self) {
        let facts: Vec<Values> = self.facts.iter().map(|buttons| values(buttons)).collect();
        let mut told = Vec::new();
        for table in &self.tables {
            let mut rules = table.rules.iter();
            for (row, ways) in &table.rows {
                let holds =
                    rules.by_ref().take(*ways).filter(|(when, _)| is_possible(when, &facts)).count() > 0;
                let _ = row.toggle_attribute_with_force("data-off", !holds);
            }
            let words = self.outcome(outcome(&table.rules, &facts));
            say(&table.outcome, &words);
            told.push(words);
        }
        self.told.replace(told);
        for (line, buttons) in self.chosen.iter().zip(&self.facts) {
            let label =
                buttons.iter().find(|button| button.checked()).and_then(|button| button.parent_element());
            say(line, &label.and_then(|label| label.text_content()).unwrap_or_default());
        }
    }

    fn outcome(&self, outcome: Outcome<String>) -> String {
        match outcome {
            Outcome::Answer(answer) => answer,
            Outcome::OpenFacts(facts) => {
                let mut words = [&self.words[0], ":"].concat();
                for fact in facts {
                    words.push(' ');
                    words.push_str(&self.questions[fact]);
                }
                words
            }
        }
    }
}

/// Other words only: the same ones again would lay the tables out, and at the start all are the same.
fn say(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
}

/// The values that the chosen button of a fact leaves possible.
fn values(buttons: &[HtmlInputElement]) -> Values {
    match buttons.iter().position(HtmlInputElement::checked) {
        None | Some(0) => Values::MAX >> (MOST_VALUES + 1 - buttons.len()),
        Some(place) => 1 << (place - 1),
    }
}

fn text(within: &Element, css: &str) -> String {
    let found = within.query_selector(css).ok().flatten();
    found.and_then(|found| found.text_content()).unwrap_or_default()
}
