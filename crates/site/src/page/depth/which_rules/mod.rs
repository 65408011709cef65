//! Which rules apply: the facts, how each side describes them, and a decision table for each
//! provision. It is complete without script; the browser then hides the rows that no longer hold.
//!
//! What the browser looks for here stands in [`contract::attributes`], from `RULES` to `OFF`.

mod positions;
mod table;

use super::super::{law, statement};
use crate::page::Published;
use crate::page::with::With;
use contract::{Anchor, Feature, RuleWords, attributes as data};
use logic::rules::{Outcome, Verdict};
use model::{Constant, Fact, Position, ProvisionId};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let rules = &publication.rules;
    if rules.tables.is_empty() {
        return Html::default();
    }
    let set = |position: &Position| {
        set_button(
            &format!("Set: {}", lower_first(&position.title)),
            positions::names(&rules.facts, position),
        )
    };
    let buttons = html! {
        <div class="tools">
            { publication.positions.iter().map(set).collect::<Html>() }
            { set_button("Leave all facts open", String::new()) }
        </div>
    };
    html! {
        <div>
            <p class="lead">
                { "Each answer depends on facts. For every combination of these facts, each table below has exactly one row that holds. " }
                { "Each row shows the words that decide, a reason, and who gives it. " }
                { "“Engaged” means that the words cover the facts as set. It does not say that anyone broke the rule. " }
                <b>{ "This is not legal advice." }</b>
            </p>
            <div class="facts-set" role="group" aria-label="The facts">
                { rules.facts.iter().map(fact).collect::<Html>() }
            </div>
            { buttons.with(data::NEEDS, Feature::Rules.name()) }
            { chosen(publication, &rules.facts) }
            { html! { <p class="changed" role="status"></p> }.marked(data::CHANGED) }
            { positions::side_by_side(publication) }
            <h4>{ "The decision tables" }</h4>
            { rules.tables.iter().map(|t| table::block(publication, t)).collect::<Html>() }
            <h4>{ "The same whatever the facts" }</h4>
            <div class="flow">{ rules.constants.iter().map(|c| constant(publication, c)).collect::<Html>() }</div>
        </div>
    }
    .marked(data::RULES)
    .with_words(words().write())
}

/// What the browser writes into outcomes besides the answers of rows, which it takes from them.
fn words() -> RuleWords<'static> {
    RuleWords { open: Verdict::Open.label(), changed: "Changed: " }
}

/// An outcome in words. The browser writes the same words when facts change.
fn told(facts: &[Fact], outcome: &Outcome<String>) -> String {
    match outcome {
        Outcome::Answer(answer) => answer.clone(),
        Outcome::OpenFacts(open) => {
            let questions = open.iter().filter_map(|place| facts.get(*place));
            let questions: Vec<_> = questions.map(|fact| fact.question.as_str()).collect();
            format!("{}: {}", Verdict::Open.label(), questions.join(" "))
        }
    }
}

fn lower_first(title: &str) -> String {
    let mut rest = title.chars();
    rest.next().map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), rest.as_str()))
}

fn set_button(label: &str, names: String) -> Html {
    html! { <button type="button">{ label.to_owned() }</button> }.with(data::SET, names)
}

/// What is set, in one list; the browser keeps it up to date. With the space that stands between a button and its
/// words, so that it finds nothing to change at the start.
fn chosen(publication: &Published, facts: &[Fact]) -> Html {
    let line = |fact: &Fact| {
        html! {
            <li>
                { fact.question.clone() }{ html! { <b>{ " " }{ LEFT_OPEN }</b> }.marked(data::CHOSEN) }{ " " }
                <a href={publication.to(Anchor::Fact(&fact.id))} aria-label={format!("Change: {}", fact.question)}>{ "Change" }</a>
            </li>
        }
    };
    html! {
        <>
            <h4>{ "The facts as set" }</h4>
            <ul class="chosen">{ facts.iter().map(line).collect::<Html>() }</ul>
        </>
    }
}

const LEFT_OPEN: &str = "Left open";

fn fact(fact: &Fact) -> Html {
    let name = format!("lotl-{}", fact.id);
    let radio = |id: &str, text: &str, checked: bool| {
        html! {
            <label><input type="radio" name={name.clone()} value={id.to_owned()} {checked} />{ " " }{ text.to_owned() }</label>
        }
    };
    html! {
        <fieldset id={Anchor::Fact(&fact.id).to_string()}>
            <legend>{ fact.question.clone() }</legend>
            { radio("", LEFT_OPEN, true) }
            { fact.values.iter().map(|value| radio(&value.id, &value.text, false)).collect::<Html>() }
        </fieldset>
    }
    .marked(data::FACT)
}

fn constant(publication: &Published, constant: &Constant) -> Html {
    html! {
        <div>
            <h5>{ link(publication, &constant.provision) }</h5>
            { statement::list(publication, &constant.reasons) }
        </div>
    }
}

/// A provision by its full name, with its card.
pub fn link(publication: &Published, id: &ProvisionId) -> Html {
    html! { <a class="cite" href={publication.to(id)}>{ name(publication, id) }</a> }
        .with_link(Anchor::parse(id.as_str()))
}

pub fn name(publication: &Published, id: &ProvisionId) -> String {
    let label = publication.clause(id).map(|clause| clause.label.as_str());
    match publication.provision(id) {
        Some((instrument, provision)) => law::name(instrument, label.unwrap_or(&provision.article)),
        None => id.to_string(),
    }
}

/// What the tables of these provisions answer to each description: for the front page.
pub fn versus(publication: &Published, provisions: &[ProvisionId]) -> Html {
    let rules = &publication.rules;
    let tables = provisions.iter().filter_map(|id| rules.tables.iter().find(|table| table.provision == *id));
    let row = |table: &model::RuleTable| {
        let cells = publication.positions.iter().map(|position| {
            html! { <td>{ told(&rules.facts, &table.outcome(&position.values(rules))) }</td> }
                .with(data::OF, position.title.clone())
        });
        html! { <tr><th scope="row">{ name(publication, &table.provision) }</th>{ cells.collect::<Html>() }</tr> }
    };
    let heads = publication.positions.iter().map(|p| html! { <th scope="col">{ p.title.clone() }</th> });
    html! {
        <table class="versus">
            <thead><tr><th scope="col">{ "Provision" }</th>{ heads.collect::<Html>() }</tr></thead>
            <tbody>{ tables.map(row).collect::<Html>() }</tbody>
        </table>
    }
}
