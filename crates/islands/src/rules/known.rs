//! What must be known of the rules to say what they answer. The site knows it from content, the widget from what the
//! site has drawn.

use super::{Answer, said};
use logic::rules::{Outcome, Values, Verdict, is_possible, outcome};
use yew::AttrValue;

pub struct Rules {
    pub words: Words,
    pub facts: Vec<Fact>,
    pub tables: Vec<Table>,
}

pub struct Words {
    /// In the order of [`Verdict::ALL`].
    pub verdicts: [AttrValue; 5],
    /// Of a fact that is left open.
    pub not_said: AttrValue,
    /// Between the number of the answers that have changed, and the number of all; and after that.
    pub of: AttrValue,
    pub changed: AttrValue,
}

impl Words {
    pub fn verdict(&self, verdict: Verdict) -> &AttrValue {
        &self.verdicts[verdict as usize]
    }
}

pub struct Fact {
    /// Inside a sentence.
    pub short: AttrValue,
    /// Of the choices. The first leaves it open.
    pub labels: Vec<AttrValue>,
}

pub struct Table {
    /// The provision's.
    pub name: AttrValue,
    pub rows: Vec<Row>,
}

pub struct Row {
    /// Each way in which it holds: for each fact the values that it may have, all bits where it may have any.
    pub when: Vec<Vec<Values>>,
    pub answer: Answer,
}

impl Rules {
    /// What each table says. For each fact the place of its choice: the first leaves it open.
    pub fn answers(&self, chosen: &[usize]) -> Vec<Answer> {
        let facts = values(chosen);
        let short = |fact: usize| self.facts.get(fact).map(|fact| fact.short.as_str());
        self.tables.iter().map(|table| said(&self.words, table.outcome(&facts), short)).collect()
    }
}

impl Table {
    fn outcome(&self, facts: &[Values]) -> Outcome<&Answer> {
        outcome(self.rows.iter().flat_map(Row::ways), facts)
    }
}

impl Row {
    /// Whether it can still be the one that holds.
    pub fn is_possible(&self, facts: &[Values]) -> bool {
        self.when.iter().any(|when| is_possible(when, facts))
    }

    fn ways(&self) -> impl Iterator<Item = (&[Values], &Answer)> + Clone {
        self.when.iter().map(|when| (when.as_slice(), &self.answer))
    }
}

/// The values that the choices leave possible. The first choice of a fact leaves all of them.
pub fn values(chosen: &[usize]) -> Vec<Values> {
    let values = |chosen: &usize| match chosen.checked_sub(1) {
        None => Values::MAX,
        Some(place) => (1 as Values).checked_shl(place as u32).unwrap_or_default(),
    };
    chosen.iter().map(values).collect()
}
