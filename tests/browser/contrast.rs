//! Whether what is drawn stands out from its ground (WCAG 1.4.3 and 1.4.11). Entry point: [`cases`].
//!
//! axe leaves out what the style sheet writes (`::before`, `::after`), text over gradients, and borders.

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::printed::Kind;
use crate::trials::Case;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("all stands out from its ground in the light, whatever is open", |browser| {
            check(browser, "light")
        }),
        Case::new("all stands out from its ground in the dark, whatever is open", |browser| {
            check(browser, "dark")
        }),
        Case::new("with forced colours all stands out, and what a colour told is told otherwise", forced)
            .except(Engine::Firefox, protocol::CHROMIUM_ONLY)
            .except(Engine::WebKit, protocol::CHROMIUM_ONLY),
    ]
}

#[derive(Deserialize)]
struct Contrast {
    checked: usize,
    weak: Vec<String>,
}

/// Fails if anything below `css` is too weak, or if there is less to check than `least`.
async fn assert_contrast(page: &Page<'_>, css: &str, least: usize) -> Outcome {
    let script =
        concat!(include_str!("contrast.js"), "return contrast(document.querySelector(arguments[0]));");
    let Contrast { checked, weak } = page.look(script, vec![json!(css)]).await?;
    if checked < least {
        return Err(format!("{css}: only {checked} things to check").into());
    }
    match weak.is_empty() {
        true => Ok(()),
        false => Err(format!("{css}: too weak are\n  {}", weak.join("\n  ")).into()),
    }
}

async fn check(browser: Arc<Browser>, theme: &str) -> Outcome {
    // Facts are set, a paragraph is the target, and the status line speaks.
    let page = browser.open_ready(&format!("?theme={theme}&view=no-such&facts=torture.irregular#p3")).await?;
    let told = "return document.querySelector('.status').textContent.trim();";
    page.until::<String>("the status line says something", told, vec![]).await?;
    assert_contrast(&page, ".lotl", 5000).await?;
    for kind in [Kind::Quote, Kind::Source] {
        page.open_card(browser.printed.first(kind)?).await?;
        assert_contrast(&page, "[popover=manual][role=dialog]", 10).await?;
    }
    // The link that an open card stands at is marked.
    assert_contrast(&page, "#letter", 200).await?;
    page.close_card().await?;

    let number = page.find("#p4 a.number").await?;
    page.show(&number).await?;
    page.focus(&number).await?;
    page.key(Key::Enter).await?;
    page.until::<bool>("the bar is there", "return !document.querySelector('.quote').hidden;", vec![])
        .await?;
    assert_contrast(&page, ".quote", 10).await?;
    page.key(Key::Escape).await?;

    let field = page.find("[role=search] input").await?;
    page.show(&field).await?;
    page.focus(&field).await?;
    page.type_text("art 33").await?;
    let shown = "return !!document.querySelector('[role=search] li mark');";
    page.until::<bool>("results are shown", shown, vec![]).await?;
    page.key(Key::Tab).await?;
    assert_contrast(&page, "[role=search]", 20).await
}

/// Colours of the reader's own choice: ground and text are theirs, and so backgrounds of ours are gone.
async fn forced(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?facts=torture.irregular").await?;
    let mut outcome = Ok(());
    for scheme in ["light", "dark"] {
        protocol::prefer(
            &page.browser.client,
            &[("forced-colors", "active"), ("prefers-color-scheme", scheme)],
        )
        .await?;
        outcome = outcome.and(assert_forced(&page).await);
    }
    protocol::prefer(&page.browser.client, &[]).await?;
    outcome
}

async fn assert_forced(page: &Page<'_>) -> Outcome {
    page.until::<bool>("colours are forced", "return matchMedia('(forced-colors: active)').matches;", vec![])
        .await?;
    page.open_card(page.browser.printed.first(Kind::Provision)?).await?;
    assert_contrast(page, ".lotl", 5000).await?;
    let lost = "
        const wrong = [];
        for (const quoted of document.querySelectorAll('#letter .quoted')) {
            if (!getComputedStyle(quoted).textDecorationLine.includes('underline')) wrong.push(quoted.textContent);
        }
        for (const row of document.querySelectorAll('.differs')) {
            if (!row.textContent.includes('(differs)')) wrong.push(row.textContent);
        }
        const card = getComputedStyle(document.querySelector('[popover=manual][role=dialog]'));
        if (card.borderTopStyle !== 'solid' || card.borderTopColor === card.backgroundColor) wrong.push('the edge of the card');
        const anchor = getComputedStyle(document.querySelector('a[aria-controls]'));
        if (anchor.outlineStyle !== 'solid') wrong.push('the link of the open card');
        return document.querySelectorAll('.quoted').length && document.querySelectorAll('.differs').length ? wrong : ['nothing to look at'];
    ";
    let lost: Vec<String> = page.look(lost, vec![]).await?;
    page.close_card().await?;
    match lost.is_empty() {
        true => Ok(()),
        false => Err(format!("told by a colour alone: {lost:?}").into()),
    }
}
