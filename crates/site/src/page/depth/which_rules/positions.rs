//! How each side describes the facts, side by side, and what the tables answer to each.

use super::{link, told};
use crate::page::Published;
use crate::page::statement;
use model::{Described, Fact, Position};
use yew::{Html, html};

pub fn side_by_side(publication: &Published) -> Html {
    let positions = &publication.positions;
    if positions.is_empty() {
        return Html::default();
    }
    let heads = || positions.iter().map(|p| html! { <th scope="col">{ p.title.clone() }</th> });
    let facts = publication.rules.facts.iter().enumerate().map(|(place, fact)| {
        let cells =
            positions.iter().filter_map(|position| Some(cell(publication, fact, position.facts.get(place)?)));
        html! { <tr><th scope="row">{ fact.question.clone() }</th>{ cells.collect::<Html>() }</tr> }
    });
    html! {
        <>
            <h4>{ "Two descriptions, side by side" }</h4>
            { positions.iter().map(|p| statement::block(publication, &p.about)).collect::<Html>() }
            <table class="compare-table">
                <thead><tr><th scope="col">{ "Question" }</th>{ heads().collect::<Html>() }</tr></thead>
                <tbody>{ facts.collect::<Html>() }</tbody>
            </table>
            <h4>{ "What the tables answer to each" }</h4>
            <table class="compare-table">
                <thead><tr><th scope="col">{ "Provision" }</th>{ heads().collect::<Html>() }</tr></thead>
                <tbody>{ answers(publication) }</tbody>
            </table>
        </>
    }
}

fn cell(publication: &Published, fact: &Fact, described: &Described) -> Html {
    let value = described.value.and_then(|place| fact.values.get(place));
    let value = value.map_or("Not said", |value| value.text.as_str());
    html! { <td><p><b>{ value.to_owned() }</b></p>{ statement::block(publication, &described.said) }</td> }
}

fn answers(publication: &Published) -> Html {
    let rules = &publication.rules;
    let row = |table: &model::RuleTable| {
        let outcomes: Vec<_> =
            publication.positions.iter().map(|position| table.outcome(&position.values(rules))).collect();
        let differ = outcomes.windows(2).any(|pair| pair[0] != pair[1]);
        let cells = outcomes.iter().map(|outcome| html! { <td>{ told(&rules.facts, outcome) }</td> });
        html! {
            <tr class={differ.then_some("differs")}>
                <th scope="row">{ link(publication, &table.provision) }if differ { <span class="read">{ " (differs)" }</span> }</th>
                { cells.collect::<Html>() }
            </tr>
        }
    };
    rules.tables.iter().map(row).collect()
}

/// For the button that sets a position: the values' names, as in the address.
pub fn names(facts: &[Fact], position: &Position) -> String {
    let name = |(fact, described): (&Fact, &Described)| Some(fact.values.get(described.value?)?.id.clone());
    facts.iter().zip(&position.facts).filter_map(name).collect::<Vec<_>>().join(".")
}
