//! How each side describes the facts, side by side, and what the tables answer to each. Entry points: [`facts`],
//! [`versus`] and [`statements`].

use super::explorer::answer;
use super::words;
use crate::page::Published;
use crate::page::statement;
use crate::page::with::With;
use contract::attributes as data;
use islands::rules::{Answer, Words, in_full, said};
use logic::rules::Outcome;
use model::{Described, Fact, Position, ProvisionId, RuleTable};
use yew::{Html, html};

pub const ID: &str = "compare";

/// Nothing where there are no two to compare.
pub fn link(publication: &Published) -> Html {
    let words = match publication.positions.len() {
        0 | 1 => return Html::default(),
        2 => "Compare the two",
        _ => "Compare them",
    };
    html! { <a class="btn" href={publication.to(ID)}>{ words }</a> }
}

/// What each says of each fact, in a word.
pub fn facts(publication: &Published) -> Html {
    let (positions, words) = (&publication.positions, words());
    let facts = publication.rules.facts.iter().enumerate();
    let rows = facts.map(|(place, fact)| compared(positions, fact, place, &words));
    html! {
        <>
            <div class="described">{ positions.iter().map(|p| statement::block(publication, &p.about)).collect::<Html>() }</div>
            { table("Fact", positions, rows.collect()) }
        </>
    }
}

/// What the tables of these provisions answer to each side's description.
pub fn versus(publication: &Published, provisions: &[ProvisionId]) -> Html {
    let (tables, words) = (&publication.rules.tables, words());
    let named = provisions.iter().filter_map(|id| tables.iter().find(|table| table.provision == *id));
    let rows = named.map(|table| answered(publication, table, &words));
    table("Provision", &publication.positions, rows.collect())
}

/// The words that the descriptions rest on.
pub fn statements(publication: &Published) -> Html {
    let facts = publication.rules.facts.iter().enumerate();
    let rows = facts.map(|(place, fact)| quoted(publication, fact, place));
    html! {
        <details class="disclose">
            <summary>{ "What each side said, fact by fact" }</summary>
            <div class="long">{ table("Fact", &publication.positions, rows.collect()) }</div>
        </details>
    }
}

fn table(first: &'static str, positions: &[Position], rows: Html) -> Html {
    let heads = positions.iter().map(|position| html! { <th scope="col">{ position.title.clone() }</th> });
    html! {
        <table class="versus">
            <thead><tr><th scope="col">{ first }</th>{ heads.collect::<Html>() }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

/// A row in which the sides may differ, which is then said in words.
fn row(about: Html, differs: Option<&'static str>, positions: &[Position], cells: Vec<Html>) -> Html {
    let cells = positions.iter().zip(cells);
    let cells =
        cells.map(|(position, cell)| html! { <td>{ cell }</td> }.with(data::OF, position.title.clone()));
    html! {
        <tr class={differs.map(|_| "differs")}>
            <th scope="row">{ about }if let Some(words) = differs { { " " }<span class="differs-word">{ words }</span> }</th>
            { cells.collect::<Html>() }
        </tr>
    }
}

fn described(position: &Position, place: usize) -> Option<usize> {
    position.facts.get(place).and_then(|described| described.value)
}

fn compared(positions: &[Position], fact: &Fact, place: usize, words: &Words) -> Html {
    let values: Vec<_> = positions.iter().map(|position| described(position, place)).collect();
    let said = values.iter().flatten().count();
    let differs = match (said, values.len()) {
        (0, _) => None,
        (1, 2) => Some("said by one side only"),
        (said, all) if said < all => Some("not said by all"),
        _ => values.windows(2).any(|pair| pair[0] != pair[1]).then_some("said differently"),
    };
    let cell = |value: &Option<usize>| match value.and_then(|place| fact.values.get(place)) {
        Some(value) => html! { <b>{ value.short.clone() }</b> },
        None => html! { <span class="unsaid">{ &words.not_said }</span> },
    };
    row(html! { { fact.question.clone() } }, differs, positions, values.iter().map(cell).collect())
}

fn answered(publication: &Published, table: &RuleTable, words: &Words) -> Html {
    let (rules, positions) = (&publication.rules, &publication.positions);
    let outcome = |position: &Position| table.outcome(&position.values(rules)).map(answer);
    let outcomes: Vec<Outcome<Answer>> = positions.iter().map(outcome).collect();
    let differ = outcomes.windows(2).any(|pair| !pair[0].is_same(&pair[1])).then_some("answers differ");
    let short = |place: usize| rules.facts.get(place).map(|fact| fact.short.as_str());
    let cell = |outcome: &Outcome<Answer>| in_full(words, &said(words, outcome.as_ref(), short));
    let cells = outcomes.iter().map(cell).collect();
    row(super::link(publication, &table.provision), differ, positions, cells)
}

/// The words that a side's description rests on.
fn quoted(publication: &Published, fact: &Fact, place: usize) -> Html {
    let positions = &publication.positions;
    let cell = |described: &Described| statement::block(publication, &described.said);
    let cells = positions.iter().filter_map(|position| position.facts.get(place)).map(cell).collect();
    row(html! { { fact.question.clone() } }, None, positions, cells)
}
