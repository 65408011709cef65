//! Which rules apply: the facts, how each side describes them, and a decision table for each
//! provision. It is complete without script; the browser then hides the rows that no longer hold.
//!
//! Contract with the browser side: a fact is a `[data-fact]` with its radio buttons, whose first one
//! leaves it open; a table is a `[data-table]` with rows `[data-when]`, whose whole answer stands in a `<b>`, and
//! a place for its outcome, `[data-outcome]`; `[data-set]` buttons set all facts at once; `[data-chosen]`, in the order of
//! the facts, say what is set.

mod positions;
mod table;

use super::law::parts;
use super::statement;
use crate::page::Published;
use logic::rules::{Outcome, Verdict};
use model::{Constant, Fact, ProvisionId};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let rules = &publication.rules;
    if rules.tables.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="which-rules" data-rules={words()}>
            <h3 id="which-rules">{ "Which rules apply" }</h3>
            <p class="lead">
                { "Each answer depends on facts. For every combination of these facts, each table below has exactly one row that holds. " }
                { "Each row shows the words that decide, a reason, and who gives it. " }
                { "“Engaged” means that the words cover the facts as set. It does not say that anyone broke the rule. " }
                <b>{ "This is not legal advice." }</b>
            </p>
            <div class="facts-set" role="group" aria-label="The facts">
                { rules.facts.iter().enumerate().map(|(place, f)| fact(place, f)).collect::<Html>() }
            </div>
            <div class="tools needs-script">
                { publication.positions.iter().map(|p| set_button(&format!("Set: {}", lower_first(&p.title)), positions::names(&rules.facts, p))).collect::<Html>() }
                { set_button("Leave all facts open", String::new()) }
            </div>
            { chosen(publication, &rules.facts) }
            <p class="changed" role="status" data-changed=""></p>
            { positions::side_by_side(publication) }
            <h4>{ "The decision tables" }</h4>
            { rules.tables.iter().map(|t| table::block(publication, t)).collect::<Html>() }
            <h4>{ "The same whatever the facts" }</h4>
            <div class="flow">{ rules.constants.iter().map(|c| constant(publication, c)).collect::<Html>() }</div>
        </section>
    }
}

/// What the browser writes into outcomes besides the answers of rows, which it takes from them: what stands
/// before facts that are open, then what stands before changes.
fn words() -> String {
    [Verdict::Open.label(), "Changed: "].join("|")
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
    html! { <button type="button" data-set={names}>{ label.to_owned() }</button> }
}

/// What is set, in one list; the browser keeps it up to date. With the space that stands between a button and its
/// words, so that it finds nothing to change at the start.
fn chosen(publication: &Published, facts: &[Fact]) -> Html {
    let line = |fact: &Fact| {
        html! {
            <li>
                { fact.question.clone() }<b data-chosen="">{ " " }{ LEFT_OPEN }</b>{ " " }
                <a href={publication.to(format_args!("fact-{}", fact.id))} aria-label={format!("Change: {}", fact.question)}>{ "Change" }</a>
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

fn fact(place: usize, fact: &Fact) -> Html {
    let name = format!("lotl-{}", fact.id);
    let radio = |id: &str, text: &str, checked: bool| {
        html! {
            <label><input type="radio" name={name.clone()} value={id.to_owned()} {checked} />{ " " }{ text.to_owned() }</label>
        }
    };
    html! {
        <fieldset id={format!("fact-{}", fact.id)} data-fact={place.to_string()}>
            <legend>{ fact.question.clone() }</legend>
            { radio("", LEFT_OPEN, true) }
            { fact.values.iter().map(|value| radio(&value.id, &value.text, false)).collect::<Html>() }
        </fieldset>
    }
}

fn constant(publication: &Published, constant: &Constant) -> Html {
    html! {
        <div>
            <h5>{ link(publication, &constant.provision) }</h5>
            { statement::blocks(publication, &constant.reasons) }
        </div>
    }
}

/// A provision by its full name, with its card.
pub fn link(publication: &Published, id: &ProvisionId) -> Html {
    html! { <a class="cite" data-provision={id.to_string()} href={publication.to(id)}>{ name(publication, id) }</a> }
}

pub fn name(publication: &Published, id: &ProvisionId) -> String {
    let label = publication.clause(id).map(|clause| clause.label.as_str());
    match publication.provision(id) {
        Some((instrument, provision)) => parts::name(instrument, label.unwrap_or(&provision.article)),
        None => id.to_string(),
    }
}
