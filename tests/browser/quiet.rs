//! What the page does not do: remember, call others, fetch more. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::budgets::Budgets;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::printed::Kind;
use crate::trials::Case;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("no cookie and no storage", nothing_kept),
        Case::new("no request leaves our origin, and cards ask for nothing", nothing_fetched),
        Case::new("a card lays the page out a few times and not in a loop", few_layouts)
            .except(Engine::Firefox, protocol::CHROMIUM_ONLY)
            .except(Engine::WebKit, protocol::CHROMIUM_ONLY),
    ]
}

async fn open_each_kind(page: &Page<'_>) -> Outcome {
    for kind in [Kind::Provision, Kind::Source, Kind::Note, Kind::Quote] {
        let link = page.browser.printed.first(kind)?;
        page.open_card(link).await?;
    }
    page.close_card().await
}

async fn nothing_kept(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    open_each_kind(&page).await?;
    let cookies = browser.client.get_all_cookies().await?;
    let kept = "
        const done = arguments[0];
        const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
        if (document.cookie) keys.push(document.cookie);
        (indexedDB.databases?.() ?? Promise.resolve([])).then((all) => done([...keys, ...all.map(({ name }) => name)]));
    ";
    let kept = browser.client.execute_async(kept, vec![]).await?;
    let count = cookies.len() + kept.as_array().ok_or("no list of what is kept")?.len();
    match count <= Budgets::read()?.quiet.cookies {
        true => Ok(()),
        false => Err(format!("kept: {cookies:?} {kept}").into()),
    }
}

async fn nothing_fetched(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let record = &browser.server.record;
    let before = without_icon(record.requests(page.visit.number));
    open_each_kind(&page).await?;
    let after = without_icon(record.requests(page.visit.number));
    let budget = Budgets::read()?.quiet;
    if after.len() > before.len() + budget.requests_per_card {
        return Err(format!("cards fetched {:?}", &after[before.len()..]).into());
    }
    let elsewhere = "
        return performance.getEntriesByType('resource').map(({ name }) => name)
            .filter((name) => !name.startsWith(location.origin + '/') && !name.startsWith('data:'));
    ";
    let elsewhere: Vec<String> = page.look(elsewhere, vec![]).await?;
    match elsewhere.len() <= budget.requests_to_others {
        true => Ok(()),
        false => Err(format!("requests to others: {elsewhere:?}").into()),
    }
}

async fn few_layouts(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    protocol::send(&browser.client, "Performance.enable", json!({})).await?;
    let budget = Budgets::read()?.quiet;
    for kind in [Kind::Provision, Kind::Source, Kind::Note] {
        let link = browser.printed.first(kind)?;
        page.close_card().await?;
        let element = page.link(link).await?;
        let before = protocol::done(&browser.client).await?.layouts;
        page.click(&element).await?;
        page.until_card(&link.id).await?;
        let layouts = protocol::done(&browser.client).await?.layouts - before;
        if layouts > budget.layouts_per_card {
            return Err(format!("the card of {kind:?} cost {layouts} layouts").into());
        }
    }
    Ok(())
}

/// Browsers fetch the icon for their own window when it suits them.
fn without_icon(files: Vec<String>) -> Vec<String> {
    files.into_iter().filter(|file| !file.contains("icon")).collect()
}
