//! Why a table answers so: for each row when it holds, which words decide, and who says so.

use super::link;
use crate::page::Published;
use crate::page::{foreign, statement};
use logic::rules::Values;
use model::{Fact, Rule};
use yew::{Html, html};

/// For each way in which the row holds the values of each fact, all bits where it may have any.
pub fn when(facts: &[Fact], rule: &Rule) -> Vec<Vec<Values>> {
    let any = |(fact, values): (&Fact, &Values)| if *values == fact.open() { Values::MAX } else { *values };
    rule.when.iter().map(|when| facts.iter().zip(when).map(any).collect()).collect()
}

pub fn of(publication: &Published, rule: &Rule) -> Html {
    let facts = &publication.rules.facts;
    let way = |(place, when): (usize, &Vec<Values>)| {
        let asked = asked(facts, when);
        html! { <p class="when">{ if place == 0 { first_upper(&asked) } else { format!("Or {asked}") } }</p> }
    };
    html! {
        <>
            { rule.when.iter().enumerate().map(way).collect::<Html>() }
            <p class="decided">{ "Decided by these words of " }{ link(publication, &rule.clause) }</p>
            <blockquote>{ foreign::marked(publication, &rule.words) }</blockquote>
            { statement::blocks(publication, &rule.reasons) }
        </>
    }
}

/// "when harm: Torture or Other threat; reason: anything but None of these", for each fact that the row asks for.
fn asked(facts: &[Fact], when: &[Values]) -> String {
    let asked = facts.iter().zip(when).filter(|(fact, values)| **values != fact.open());
    let asked: Vec<_> = asked.map(|(fact, values)| condition(fact, *values)).collect();
    match asked.is_empty() {
        true => "whatever the facts".to_owned(),
        false => format!("when {}", asked.join("; ")),
    }
}

fn condition(fact: &Fact, values: Values) -> String {
    let chosen = |wanted: bool| {
        let has = move |place: usize| (values >> place & 1 == 1) == wanted;
        let all = fact.values.iter().enumerate().filter(move |(place, _)| has(*place));
        all.map(|(_, value)| value.short.as_str()).collect::<Vec<_>>()
    };
    let (held, not) = (chosen(true), chosen(false));
    match (held.len(), not.as_slice()) {
        (3.., [one]) => format!("{}: anything but {one}", fact.short),
        _ => format!("{}: {}", fact.short, held.join(" or ")),
    }
}

fn first_upper(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
