//! The rules as the site has drawn them, or a translator since. Entry points: [`rules`] and [`chosen`].

use super::{FACT, ROW, TABLE};
use crate::dom::{all, first};
use contract::{RuleWords, Words, attributes as data, conditions};
use islands::rules::{self, Answer, Fact, Row, Rules, Table, selectors};
use logic::rules::Verdict;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::AttrValue;

/// For each fact the place of its choice.
pub fn chosen(part: &Element) -> Vec<usize> {
    let is_chosen = |button: &Element| button.unchecked_ref::<HtmlInputElement>().checked();
    let place = |fact: &Element| all(fact, selectors::BUTTON).iter().position(is_chosen);
    all(part, FACT).iter().map(|fact| place(fact).unwrap_or_default()).collect()
}

pub fn rules(part: &Element, words: &Words<RuleWords<'static>>) -> Rules {
    let verdicts = texts(part, selectors::VERDICT);
    let facts: Vec<_> = all(part, FACT).iter().map(fact).collect();
    Rules {
        words: rules::Words {
            verdicts: std::array::from_fn(|place| verdicts.get(place).cloned().unwrap_or_default()),
            not_said: facts.first().and_then(|fact| fact.labels.first()).cloned().unwrap_or_default(),
            of: words.get().of.to_owned().into(),
            changed: words.get().changed.to_owned().into(),
        },
        tables: all(part, TABLE).iter().map(table).collect(),
        facts,
    }
}

fn fact(fact: &Element) -> Fact {
    Fact { short: text(fact, selectors::FACT), labels: texts(fact, selectors::LABEL) }
}

fn table(table: &Element) -> Table {
    Table { name: text(table, selectors::NAME), rows: all(table, ROW).iter().map(row).collect() }
}

fn row(row: &Element) -> Row {
    let (verdict, when) = conditions::decode(&attribute(row, &data::WHEN));
    let verdict = Verdict::ALL.get(verdict).copied().unwrap_or(Verdict::Open);
    Row { when, answer: Answer { verdict, on: text(row, selectors::ON) } }
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

fn texts(within: &Element, css: &str) -> Vec<AttrValue> {
    all(within, css).iter().map(|element| element.text_content().unwrap_or_default().into()).collect()
}

fn text(within: &Element, css: &'static str) -> AttrValue {
    first(within, css).ok().and_then(|element| element.text_content()).unwrap_or_default().into()
}
