//! The decision tables, brought to life: rows that no longer hold step back, and what changed is told
//! once. Which facts are set is kept by the radio buttons themselves; boot.js keeps them in the address.

use super::{Started, all, find, of};
use contract::{Missing, RuleWords, Words, attributes as data, conditions, joined};
use gloo::events::EventListener;
use logic::rules::{MOST_VALUES, Outcome, Values, is_possible, outcome};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

const PART: &str = joined!("[", data::RULES.name(), "]");
const FACT: &str = joined!("[", data::FACT.name(), "]");
const TABLE: &str = joined!("[", data::TABLE.name(), "]");
const OUTCOME: &str = joined!("[", data::OUTCOME.name(), "]");
const ROW: &str = joined!("[", data::WHEN.name(), "]");
const CHOSEN: &str = joined!("[", data::CHOSEN.name(), "]");
const CHANGED: &str = joined!("[", data::CHANGED.name(), "]");

struct Explorer {
    part: Element,
    words: Words<RuleWords<'static>>,
    facts: Vec<Fact>,
    tables: Vec<Table>,
    told: RefCell<Vec<String>>,
    /// Where changes are told.
    changed: Element,
}

struct Fact {
    question: String,
    /// The first one leaves it open.
    buttons: Vec<HtmlInputElement>,
    /// Where its value stands in the list.
    chosen: Element,
}

struct Table {
    name: String,
    outcome: Element,
    /// Each row, with how many of `rules` are its own.
    rows: Vec<(Element, usize)>,
    /// For each way in which a row holds the conditions, and the row's whole answer in words.
    rules: Vec<(Vec<Values>, String)>,
}

pub fn start(root: &HtmlElement) -> Started {
    let explorer = Explorer::read(find(root, PART)?)?;
    explorer.show();
    let part = explorer.part.clone();
    let explorer = Rc::new(explorer);
    // "facts": set by the address, not by the reader.
    for name in ["change", "facts"] {
        let explorer = Rc::clone(&explorer);
        EventListener::new(&part, name, move |_| explorer.tell_changes()).forget();
    }
    Ok(())
}

impl Fact {
    fn read(fact: &Element, chosen: Option<Element>) -> Result<Self, Missing> {
        let buttons = all(fact, "input").into_iter().map(JsCast::unchecked_into).collect();
        Ok(Self { question: text(fact, "legend")?, buttons, chosen: chosen.ok_or(Missing(CHOSEN))? })
    }

    /// The values that the chosen button leaves possible.
    fn values(&self) -> Values {
        match self.buttons.iter().position(HtmlInputElement::checked) {
            None | Some(0) => {
                let others = (MOST_VALUES + 1).saturating_sub(self.buttons.len());
                Values::MAX.checked_shr(others as u32).unwrap_or_default()
            }
            Some(place) => (1 as Values).checked_shl(place as u32 - 1).unwrap_or_default(),
        }
    }
}

impl Table {
    fn read(element: &Element) -> Result<Self, Missing> {
        let (mut rows, mut rules) = (Vec::new(), Vec::new());
        for row in all(element, ROW) {
            let (before, answer) = (rules.len(), text(&row, "td b")?);
            let when = row.get_attribute(&data::WHEN).unwrap_or_default();
            rules.extend(conditions::decode(&when).map(|when| (when, answer.clone())));
            rows.push((row, rules.len() - before));
        }
        Ok(Self { name: text(element, "a")?, outcome: find(element, OUTCOME)?, rows, rules })
    }
}

impl Explorer {
    fn read(part: Element) -> Result<Self, Missing> {
        let mut facts = Vec::new();
        let mut chosen = all(&part, CHOSEN).into_iter();
        for fact in all(&part, FACT) {
            facts.push(Fact::read(&fact, chosen.next())?);
        }
        let mut tables = Vec::new();
        for table in all(&part, TABLE) {
            tables.push(Table::read(&table)?);
        }
        let words = Words::<RuleWords>::read(&of(&part))?;
        Ok(Self { words, facts, tables, told: RefCell::default(), changed: find(&part, CHANGED)?, part })
    }

    fn tell_changes(&self) {
        let before = self.told.borrow().clone();
        self.show();
        let after = self.told.borrow();
        let mut news = String::new();
        for ((table, now), then) in self.tables.iter().zip(after.iter()).zip(&before) {
            if now != then {
                let lead = if news.is_empty() { self.words.get().changed } else { "; " };
                for piece in [lead, &table.name, ": ", now] {
                    news.push_str(piece);
                }
            }
        }
        self.changed.set_text_content(Some(&news));
    }

    fn show(&self) {
        let facts: Vec<Values> = self.facts.iter().map(Fact::values).collect();
        let mut told = Vec::new();
        for table in &self.tables {
            let mut rules = table.rules.iter();
            for (row, ways) in &table.rows {
                let holds =
                    rules.by_ref().take(*ways).filter(|(when, _)| is_possible(when, &facts)).count() > 0;
                let _ = row.toggle_attribute_with_force(&data::OFF, !holds);
            }
            let words = self.outcome(outcome(&table.rules, &facts));
            say(&table.outcome, &words);
            told.push(words);
        }
        self.told.replace(told);
        for fact in &self.facts {
            let button = fact.buttons.iter().find(|button| button.checked());
            let label = button.and_then(|button| button.parent_element());
            say(&fact.chosen, &label.and_then(|label| label.text_content()).unwrap_or_default());
        }
    }

    fn outcome(&self, outcome: Outcome<String>) -> String {
        match outcome {
            Outcome::Answer(answer) => answer,
            Outcome::OpenFacts(facts) => {
                let mut words = [self.words.get().open, ":"].concat();
                for fact in facts.into_iter().filter_map(|fact| self.facts.get(fact)) {
                    words.push(' ');
                    words.push_str(&fact.question);
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

fn text(within: &Element, css: &'static str) -> Result<String, Missing> {
    Ok(find::<Element>(within, css)?.text_content().unwrap_or_default())
}
