//! axe-core finds nothing, in any state. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("axe finds nothing on a wide page", |browser| check(browser, "?theme=light", None)),
        Case::new("axe finds nothing on a narrow page", narrow),
        Case::new("axe finds nothing on a dark page", |browser| check(browser, "?theme=dark", None)),
        Case::new("axe finds nothing with a provision's card", |browser| {
            check(browser, "", Some(Kind::Provision))
        }),
        Case::new("axe finds nothing with a source's card", |browser| check(browser, "", Some(Kind::Source))),
        Case::new("axe finds nothing with a note's card", |browser| check(browser, "", Some(Kind::Note))),
        Case::new("axe finds nothing with a card on a dark page", |browser| {
            check(browser, "?theme=dark", Some(Kind::Quote))
        }),
        Case::new("axe finds nothing with facts set", |browser| {
            check(browser, "?facts=torture.irregular", None)
        }),
        Case::new("axe finds nothing with results of a search", with_results),
        Case::new("axe finds nothing on passages", passages),
    ]
}

async fn check(browser: Arc<Browser>, tail: &str, card: Option<Kind>) -> Outcome {
    let page = browser.open_ready(tail).await?;
    if let Some(kind) = card {
        let link = browser.printed.first(kind)?;
        page.open_card(link).await?;
    }
    assert_nothing_found(&page).await
}

/// A frame of our own, 320 px wide: narrower than some engines let a window be.
async fn narrow(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 320, height: 812, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    page.ready().await?;
    assert_nothing_found(&page).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.open_card(link).await?;
    assert_nothing_found(&page).await
}

async fn passages(browser: Arc<Browser>) -> Outcome {
    for path in crate::passages::ONE_OF_EACH {
        let page = browser.open(Variant::Plain, path).await?;
        assert_nothing_found(&page)
            .await
            .map_err(|why| format!("{path}: {}", why.message().unwrap_or("?")))?;
    }
    Ok(())
}

async fn with_results(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?theme=dark").await?;
    let field = page.find("[role=search] input").await?;
    page.focus(&field).await?;
    page.type_text("art 33").await?;
    page.until::<bool>("results are shown", "return !!document.querySelector('[role=search] li');", vec![])
        .await?;
    assert_nothing_found(&page).await
}

#[derive(Debug, Deserialize)]
struct Finding {
    id: String,
    help: String,
    places: Vec<String>,
}

pub async fn assert_nothing_found(page: &Page<'_>) -> Outcome {
    let client = &page.browser.client;
    client.execute(&format!("{}; return null;", page.browser.axe), vec![]).await?;
    let run = "
        const done = arguments[0];
        // Rules that axe leaves off unless they are asked for.
        const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
        axe.run(document, { resultTypes: ['violations'], rules }).then(
            (results) => done(results.violations.map(({ id, help, nodes }) =>
                ({ id, help, places: nodes.map((node) => node.target.join(' ')) }))),
            (error) => done(String(error)));
    ";
    let found: Value = client.execute_async(run, vec![]).await?;
    let findings: Vec<Finding> =
        serde_json::from_value(found.clone()).map_err(|why| format!("{why}: {found}"))?;
    let told = findings.iter().map(|finding| {
        let some: Vec<_> = finding.places.iter().take(4).collect();
        format!("{}: {} ({} places, such as {some:?})", finding.id, finding.help, finding.places.len())
    });
    match findings.is_empty() {
        true => Ok(()),
        false => Err(told.collect::<Vec<_>>().join("\n").into()),
    }
}
