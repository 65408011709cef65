//! Which rules apply: facts are set, and the decision tables answer. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// The page of the tables, in the letter's folder.
const PAGE: &str = "which-rules.html";

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("facts set by the keyboard narrow the tables and stand in the address", by_keyboard),
        Case::new("a description's button sets the facts, and what changed is told", by_button),
        Case::new("facts in the address are set, and Back takes them away again", by_address),
        Case::new("unknown facts in the address are told and ignored", unknown),
        Case::new("without the Wasm every row of every table is readable", whole_without_wasm),
    ]
}

/// What the part shows.
#[derive(Debug, Deserialize)]
struct Shown {
    /// The names of the chosen values.
    facts: Vec<String>,
    /// What each table answers.
    outcomes: Vec<String>,
    /// For each table, how many of its rows are drawn.
    rows: Vec<usize>,
    /// For each table, how many it has.
    all: Vec<usize>,
    told: String,
    /// What the list of facts says.
    chosen: Vec<String>,
    query: String,
}

const SHOWN: &str = "
    const part = document.querySelector('[data-rules]');
    const tables = [...part.querySelectorAll('[data-table]')];
    const rows = (table) => [...table.querySelectorAll('[data-when]')];
    const shown = {
        facts: [...part.querySelectorAll('input:checked')].map((input) => input.value).filter(Boolean),
        outcomes: tables.map((table) => table.querySelector('[data-outcome]').textContent),
        rows: tables.map((table) => rows(table).filter((row) => row.checkVisibility()).length),
        all: tables.map((table) => rows(table).length),
        told: part.querySelector('[role=status]').textContent,
        chosen: [...part.querySelectorAll('.chosen b')].map((fact) => fact.textContent.trim()),
        query: location.search,
    };
";

async fn shown(page: &Page<'_>) -> Outcome<Shown> {
    page.look(&format!("{SHOWN} return shown;"), vec![]).await
}

/// Waits until exactly these facts are set.
async fn until_facts(page: &Page<'_>, facts: &[&str]) -> Outcome<Shown> {
    let same = format!("{SHOWN} return shown.facts.join() === arguments[0] ? shown : null;");
    page.until(&format!("the facts are {facts:?}"), &same, vec![json!(facts.join(","))]).await
}

async fn by_keyboard(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready(PAGE).await?;
    let open = shown(&page).await?;
    if open.rows != open.all {
        return Err(format!("with all facts open, rows are missing: {open:?}").into());
    }
    let first = page.find("#fact-harm input").await?;
    page.show(&first).await?;
    page.focus(&first).await?;
    page.key(Key::Down).await?;
    let set = until_facts(&page, &["torture"]).await?;
    if !set.chosen[0].starts_with("Torture by officials") || set.chosen[1] != "Left open" {
        return Err(format!("the list of facts says {:?}", set.chosen).into());
    }
    let fewer = set.rows.iter().sum::<usize>() < open.rows.iter().sum::<usize>();
    if !fewer || set.rows.contains(&0) || !set.query.contains("facts=torture") {
        return Err(format!("after one fact by the keyboard: {set:?}").into());
    }
    page.assert_no_errors().await
}

async fn by_button(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready(PAGE).await?;
    let before = shown(&page).await?;
    let button = page.find("[data-rules] [data-set]").await?;
    page.show(&button).await?;
    page.click(&button).await?;
    let told = format!("{SHOWN} return shown.told ? shown : null;");
    let after: Shown = page.until("what changed is told", &told, vec![]).await?;
    let changed = before.outcomes.iter().zip(&after.outcomes).filter(|(before, after)| before != after);
    if changed.count() == 0 || after.facts.is_empty() || !after.told.starts_with("Changed:") {
        return Err(format!("after the button: {after:?}").into());
    }
    page.assert_no_errors().await
}

async fn by_address(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready(&format!("{PAGE}?theme=light&facts=hardship.child")).await?;
    until_facts(&page, &["hardship", "child"]).await?;
    let adult = page.find("#fact-age [value=adult]").await?;
    page.show(&adult).await?;
    page.click(&adult).await?;
    let set = until_facts(&page, &["hardship", "adult"]).await?;
    if !set.query.contains("theme=light") {
        return Err(format!("the address has lost its other words: {}", set.query).into());
    }
    browser.client.back().await?;
    until_facts(&page, &["hardship", "child"]).await?;
    page.assert_no_errors().await
}

async fn unknown(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready(&format!("{PAGE}?facts=no-such-fact")).await?;
    let status: String =
        page.look("return document.querySelector('.lotl [role=status]').textContent;", vec![]).await?;
    let set = shown(&page).await?;
    match status.contains("not known here") && set.facts.is_empty() && set.rows == set.all {
        true => Ok(()),
        false => Err(format!("the status line says {status:?}; {set:?}").into()),
    }
}

async fn whole_without_wasm(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::NoWasm, PAGE).await?;
    let given_up = "return document.querySelector('.lotl').dataset.failed === 'all';";
    page.until::<bool>("the page has given up on the Wasm", given_up, vec![]).await?;
    let set = shown(&page).await?;
    let dead = "return [...document.querySelectorAll('[data-rules] :is(input, button)')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true })).length;";
    let dead: usize = page.look(dead, vec![]).await?;
    match set.rows == set.all && dead == 0 {
        true => Ok(()),
        false => Err(format!("controls that do nothing: {dead}; {set:?}").into()),
    }
}
