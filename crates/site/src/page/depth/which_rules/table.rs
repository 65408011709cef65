//! A decision table: for each row when it holds, what it answers, and on whose words.

use super::{link, name, told};
use crate::page::Published;
use crate::page::with::With;
use crate::page::{foreign, statement};
use contract::{Anchor, attributes as data, conditions};
use logic::rules::Values;
use model::{Fact, Rule, RuleTable};
use yew::{Html, html};

pub fn block(publication: &Published, table: &RuleTable) -> Html {
    // Before any fact is set. The browser says the same at first, so that nothing moves when it comes.
    let facts = &publication.rules.facts;
    let open: Vec<_> = facts.iter().map(Fact::open).collect();
    let outcome = html! { <b class="outcome">{ told(facts, &table.outcome(&open)) }</b> };
    html! {
        <div class="rules" id={Anchor::Rules(table.provision.as_str()).to_string()}>
            <h5>{ link(publication, &table.provision) }{ outcome.marked(data::OUTCOME) }</h5>
            <table>
                <thead><tr><th scope="col">{ "When" }</th><th scope="col">{ "Answer" }</th><th scope="col">{ "Deciding words, and why" }</th></tr></thead>
                <tbody>{ table.rows.iter().map(|r| row(publication, r)).collect::<Html>() }</tbody>
            </table>
        </div>
    }
    .marked(data::TABLE)
    .with(data::TITLE, format!("Which rules apply: {}", name(publication, &table.provision)))
}

fn row(publication: &Published, rule: &Rule) -> Html {
    let clause = publication.clause(&rule.clause).map(|clause| clause.label.clone()).unwrap_or_default();
    html! {
        <tr>
            <td>{ asked(&publication.rules.facts, rule) }</td>
            <td><b>{ rule.answer() }</b></td>
            <td>
                <p><q>{ foreign::marked(publication, &rule.words) }</q>{ " " }
                    { html! { <a href={publication.to(&rule.clause)}>{ clause }</a> }.with_link(Anchor::parse(rule.clause.as_str())) }</p>
                { statement::list(publication, &rule.reasons) }
            </td>
        </tr>
    }
    .with(data::WHEN, conditions::encode(&rule.when))
}

/// "What is feared? Torture; or …", for each fact that the row asks for; one list for each way in which it holds.
fn asked(facts: &[Fact], rule: &Rule) -> Html {
    let list = |when: &Vec<Values>| {
        let asked = facts.iter().zip(when).filter(|(fact, values)| **values != fact.open());
        let lines: Vec<_> = asked.map(|(fact, values)| html! { <li>{ line(fact, *values) }</li> }).collect();
        match lines.is_empty() {
            true => html! { { "Whatever the facts" } },
            false => html! { <ul>{ lines.into_iter().collect::<Html>() }</ul> },
        }
    };
    let mut lists = rule.when.iter().map(list);
    let first = lists.next().unwrap_or_default();
    let others = lists.map(|list| html! { <><p class="or">{ "Or:" }</p>{ list }</> });
    html! { <>{ first }{ others.collect::<Html>() }</> }
}

fn line(fact: &Fact, values: Values) -> String {
    let chosen = |wanted: bool| {
        let has = move |place: usize| (values >> place & 1 == 1) == wanted;
        let texts = fact.values.iter().enumerate().filter(move |(place, _)| has(*place));
        texts.map(|(_, value)| value.text.as_str()).collect::<Vec<_>>()
    };
    let (held, not) = (chosen(true), chosen(false));
    match (held.len(), not.as_slice()) {
        (2.., [one]) => format!("{} Anything but: {one}", fact.question),
        _ => format!("{} {}", fact.question, held.join("; or: ")),
    }
}
