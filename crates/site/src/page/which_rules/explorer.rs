//! The rules in words, and the explorer drawn with them before anything is said. The browser reads all of it here, and
//! draws the same in its place.

use super::{comparison, heading, link, name, why, words};
use crate::page::Published;
use crate::page::with::With;
use contract::{Anchor, RuleWords, attributes as data, conditions, places::OWN_ID};
use islands::rules::selectors::ANSWERS;
use islands::rules::{
    Answer, Explorer, Fact, FactDrawn, Frame, Preset, Row, Rules, Table, TableDrawn, ValueDrawn, Words, chip,
    in_full,
};
use logic::rules::Verdict;
use model::{Rule, RuleTable};
use std::rc::Rc;
use yew::{AttrValue, Html, html};

/// The explorer, with nothing said.
pub fn island(publication: &Published) -> Html {
    let frame = frame(publication);
    let words = RuleWords { of: &frame.rules.words.of, changed: &frame.rules.words.changed }.write();
    let chosen = vec![0; frame.facts.len()];
    html! { <div><Explorer frame={Rc::new(frame)} {chosen} /></div> }.marked(data::RULES).with_words(words)
}

fn frame(publication: &Published) -> Frame {
    let rules = &publication.rules;
    let known = Rules {
        words: words(),
        facts: rules.facts.iter().map(fact).collect(),
        tables: rules.tables.iter().map(|one| table(publication, one)).collect(),
    };
    Frame {
        presets: presets(publication),
        compare: comparison::link(publication),
        facts: rules.facts.iter().map(fact_drawn).collect(),
        meanings: meanings(&rules.facts),
        heading: heading(None, "Answers"),
        key: key(&known.words),
        tables: rules.tables.iter().map(|one| table_drawn(publication, &known.words, one)).collect(),
        why: AttrValue::Static("Why"),
        onward: html! { <a href={publication.to(ANSWERS)}>{ "Answers" }</a> },
        rules: known,
    }
}

/// One for each description, and one that takes all back.
fn presets(publication: &Published) -> Vec<Preset> {
    let described = publication.positions.iter().map(|position| {
        let values = publication.rules.facts.iter().zip(&position.facts);
        let values = values.filter_map(|(fact, described)| fact.values.get(described.value?));
        let names = values.map(|value| value.id.as_str()).collect::<Vec<_>>().join(".");
        let chosen = position.facts.iter().map(|described| described.value.map_or(0, |place| place + 1));
        Preset { label: position.title.clone().into(), names: names.into(), chosen: chosen.collect() }
    });
    let nothing = Preset {
        label: AttrValue::Static("Nothing said"),
        names: AttrValue::Static(""),
        chosen: vec![0; publication.rules.facts.len()],
    };
    described.chain([nothing]).collect()
}

fn fact(fact: &model::Fact) -> Fact {
    let labels = fact.values.iter().map(|value| value.short.clone().into());
    Fact { short: fact.short.clone().into(), labels: [words().not_said].into_iter().chain(labels).collect() }
}

fn fact_drawn(fact: &model::Fact) -> FactDrawn {
    let value = |value: &model::FactValue| ValueDrawn {
        name: value.id.clone().into(),
        text: (value.text != value.short).then(|| value.text.clone().into()),
    };
    FactDrawn {
        id: Anchor::Fact(&fact.id).to_string().into(),
        group: [OWN_ID, &fact.id].concat().into(),
        question: fact.question.clone().into(),
        values: fact.values.iter().map(value).collect(),
    }
}

/// The short names in full.
fn meanings(facts: &[model::Fact]) -> Html {
    let values = facts.iter().flat_map(|fact| &fact.values).filter(|value| value.text != value.short);
    let meaning = |value: &model::FactValue| {
        html! { <li><b>{ value.short.clone() }</b>{ ": " }{ value.text.clone() }</li> }
    };
    html! {
        <details class="meanings">
            <summary>{ "What each short answer means" }</summary>
            <ul>{ values.map(meaning).collect::<Html>() }</ul>
        </details>
    }
}

/// What each verdict says, and does not say.
fn key(words: &Words) -> Html {
    let line = |verdict: Verdict| {
        let meaning = match verdict {
            Verdict::Engaged => "The words cover the facts as set.",
            Verdict::NotEngaged => "The words do not cover the facts as set.",
            Verdict::Contested => "Those who interpret the words read them differently.",
            Verdict::Depends => "A condition of law decides, which no fact here settles.",
            Verdict::Open => "A fact decides that is not said, or not clear.",
        };
        html! { <div><dt>{ chip(words, verdict) }</dt><dd>{ meaning }</dd></div> }
    };
    html! {
        <div class="key">
            <p>
                { "“Engaged” means that the words cover the facts as set. It does not say that anyone broke the rule. " }
                <b>{ "This is not legal advice." }</b>
            </p>
            <details>
                <summary>{ "What the five answers mean" }</summary>
                <dl>{ Verdict::ALL.map(line).into_iter().collect::<Html>() }</dl>
            </details>
        </div>
    }
}

fn table(publication: &Published, table: &RuleTable) -> Table {
    let facts = &publication.rules.facts;
    let row = |rule: &Rule| Row { when: why::when(facts, rule), answer: answer(rule) };
    Table { name: name(publication, &table.provision).into(), rows: table.rows.iter().map(row).collect() }
}

fn table_drawn(publication: &Published, words: &Words, table: &RuleTable) -> TableDrawn {
    let row = |rule: &Rule| {
        let when = why::when(&publication.rules.facts, rule);
        let said = html! { <><p>{ in_full(words, &answer(rule)) }</p>{ why::of(publication, rule) }</> };
        (conditions::encode(rule.verdict as usize, &when).into(), said)
    };
    TableDrawn {
        id: Anchor::Rules(table.provision.as_str()).to_string().into(),
        title: format!("Which rules apply: {}", name(publication, &table.provision)).into(),
        link: link(publication, &table.provision),
        gist: table.gist.clone().into(),
        rows: table.rows.iter().map(row).collect(),
    }
}

pub fn answer(rule: &Rule) -> Answer {
    Answer { verdict: rule.verdict, on: rule.on().unwrap_or_default().into() }
}
