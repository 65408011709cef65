//! Which rules apply: facts that a reader sets and what each provision answers, how each side describes the facts, and
//! the provisions that no fact changes. Complete without script. Entry points: [`section`], and [`versus`] for a
//! summary.
//!
//! What the browser looks for here stands in [`contract::attributes`], from `RULES` to `WHEN`, and in
//! [`islands::rules::selectors`].

mod comparison;
mod explorer;
mod why;

pub use comparison::versus;

use super::law::parts;
use super::statement;
use crate::page::Published;
use crate::page::with::With;
use contract::Anchor;
use islands::rules::Words;
use logic::rules::Verdict;
use model::{Constant, ProvisionId};
use yew::{AttrValue, Html, html};

pub fn section(publication: &Published) -> Html {
    if publication.rules.tables.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="which-rules">
            <h3 id="which-rules">{ "Which rules apply?" }</h3>
            <p class="lead">{ "Say what is known about one person. See which provisions their words engage." }</p>
            <div class="unseen">{ heading(None, "The facts") }</div>
            { explorer::island(publication) }
            { compared(publication) }
            { constants(publication) }
        </section>
    }
}

fn compared(publication: &Published) -> Html {
    if publication.positions.is_empty() {
        return Html::default();
    }
    let tables = publication.rules.tables.iter().map(|table| table.provision.clone());
    html! {
        <>
            { heading(Some(comparison::ID), "The descriptions compared") }
            { comparison::facts(publication) }
            { versus(publication, &tables.collect::<Vec<_>>()) }
            { comparison::statements(publication) }
        </>
    }
}

/// Of headings below the part's own.
const HEADING: &str = "h4";

fn heading(id: Option<&'static str>, words: &'static str) -> Html {
    html! { <@{HEADING} {id}>{ words }</@> }
}

/// What the explorer and the comparison say around the content.
fn words() -> Words {
    Words {
        verdicts: Verdict::ALL.map(|verdict| AttrValue::Static(verdict.label())),
        not_said: AttrValue::Static("Not said"),
        of: AttrValue::Static(" of "),
        changed: AttrValue::Static(" answers changed."),
    }
}

fn constants(publication: &Published) -> Html {
    let constants = &publication.rules.constants;
    if constants.is_empty() {
        return Html::default();
    }
    let constant = |constant: &Constant| {
        html! {
            <li><p class="name">{ link(publication, &constant.provision) }</p>{ statement::blocks(publication, &constant.reasons) }</li>
        }
    };
    html! {
        <>
            { heading(None, "The same whatever the facts") }
            <ul class="flow">{ constants.iter().map(constant).collect::<Html>() }</ul>
        </>
    }
}

/// A provision by its full name, with its card.
pub fn link(publication: &Published, id: &ProvisionId) -> Html {
    html! { <a class="cite" href={publication.to(id)}>{ name(publication, id) }</a> }
        .with_link(Anchor::parse(id.as_str()))
}

fn name(publication: &Published, id: &ProvisionId) -> String {
    let label = publication.clause(id).map(|clause| clause.label.as_str());
    match publication.provision(id) {
        Some((instrument, provision)) => parts::name(instrument, label.unwrap_or(&provision.article)),
        None => id.to_string(),
    }
}
