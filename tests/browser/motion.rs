//! Readers who want less motion. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::printed::Kind;
use crate::trials::Case;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let case = Case::new("nothing moves by itself for readers who want less motion", reduced);
    vec![
        case.except(Engine::Firefox, protocol::CHROMIUM_ONLY).except(Engine::WebKit, protocol::CHROMIUM_ONLY),
    ]
}

/// What takes time to change, or scrolls smoothly.
const MOVING: &str = "
    const takes_time = (style) => /[1-9]/.test(style.transitionDuration + style.animationDuration) || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('html, .lotl, .lotl *')].filter((part) => takes_time(getComputedStyle(part)))
        .map((part) => part.outerHTML.slice(0, 80));
";

async fn reduced(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    protocol::prefer(&page.browser.client, &[("prefers-reduced-motion", "no-preference")]).await?;
    let moving: Vec<String> = page.look(MOVING, vec![]).await?;
    protocol::prefer(&page.browser.client, &[("prefers-reduced-motion", "reduce")]).await?;
    let still = assert_still(&page).await;
    protocol::prefer(&page.browser.client, &[]).await?;
    match moving.is_empty() {
        true => Err("nothing moves for anyone, so this shows nothing".into()),
        false => still,
    }
}

async fn assert_still(page: &Page<'_>) -> Outcome {
    let asked = "return matchMedia('(prefers-reduced-motion: reduce)').matches;";
    page.until::<bool>("less motion is asked for", asked, vec![]).await?;
    let moving: Vec<String> = page.look(MOVING, vec![]).await?;
    match moving.is_empty() {
        true => Ok(()),
        false => Err(format!("these take time to change: {moving:?}").into()),
    }
}
