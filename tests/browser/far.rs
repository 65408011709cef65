//! The parts below the letter, which are laid out later than the first screen. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    const AT_ONCE: &str =
        "it does not keep what is read in its place, so that all parts are laid out at once";
    let keeps = "what the address names keeps its place while the parts above it are laid out";
    vec![
        Case::new(keeps, keeps_place).except(Engine::WebKit, AT_ONCE),
        Case::new("parts that are not laid out yet are printed", printed)
            .except(Engine::WebKit, AT_ONCE)
            .except(Engine::Firefox, protocol::CHROMIUM_ONLY),
        Case::new("a reader who comes back to a part below the letter finds their place", found_again)
            .except(Engine::Firefox, "driven, it leads to the top of a page that is loaded again")
            .except(Engine::WebKit, AT_ONCE),
        Case::new("without script all parts are laid out by themselves", by_themselves),
    ]
}

/// How many parts wait to be laid out.
const WAITING: &str = "
    const parts = [...document.querySelectorAll('.part')];
    const waiting = parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length;
";

/// A page whose script is held back, with its parts as they are at first, for as long as a trial likes.
async fn at_first(browser: &Browser) -> Outcome<Page<'_>> {
    let page = browser.open(Variant::Held, "").await?;
    let again = format!(
        "const root = document.querySelector('.lotl');
         root.dataset.embedded = '';
         getComputedStyle(root.querySelector('.part')).contentVisibility;
         delete root.dataset.embedded;
         document.getAnimations().forEach((waiting) => waiting.pause());
         {WAITING} return [waiting, parts.length];"
    );
    let (waiting, parts): (usize, usize) = page.look(&again, vec![]).await?;
    match waiting == parts && parts > 9 {
        true => Ok(page),
        false => Err(format!("of {parts} parts {waiting} wait to be laid out").into()),
    }
}

async fn keeps_place(browser: Arc<Browser>) -> Outcome {
    let page = at_first(&browser).await?;
    let place = "
        const [go, done] = arguments;
        if (go) location.hash = 'about';
        const top = () => document.getElementById('about').getBoundingClientRect().top;
        requestAnimationFrame(() => requestAnimationFrame(() => done([top(), scrollY])));
    ";
    let look = async |go: bool| -> Outcome<(f64, f64)> {
        Ok(serde_json::from_value(browser.client.execute_async(place, vec![json!(go)]).await?)?)
    };
    let (before, scrolled_before) = look(true).await?;
    for ending in [".js", ".wasm"] {
        browser.server.gate.release(page.visit.number, ending);
    }
    let done = format!("{WAITING} return waiting === 0;");
    page.until::<bool>("once cards work, all parts are laid out", &done, vec![]).await?;
    let (after, scrolled_after) = look(false).await?;
    if scrolled_before == scrolled_after {
        return Err("no part above has found another height, so this shows nothing".into());
    }
    match (before - after).abs() <= 1.0 && (0.0..100.0).contains(&before) {
        true => page.assert_no_errors().await,
        false => Err(format!("it stood {before} px from the top, and then {after}").into()),
    }
}

async fn printed(browser: Arc<Browser>) -> Outcome {
    let page = at_first(&browser).await?;
    let client = &browser.client;
    protocol::send(client, "Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let waiting: Outcome<usize> = page.look(&format!("{WAITING} return waiting;"), vec![]).await;
    protocol::prefer(client, &[]).await?;
    match waiting? {
        0 => Ok(()),
        waiting => Err(format!("on paper {waiting} parts wait to be laid out").into()),
    }
}

async fn found_again(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let go = "
        document.getElementById('since-then').scrollIntoView({ behavior: 'instant' });
        scrollBy({ top: 500, behavior: 'instant' });
        const done = arguments[0];
        requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)));
    ";
    let before = browser.client.execute_async(go, vec![]).await?;
    browser.client.refresh().await?;
    page.ready().await?;
    let same = "return Math.abs(scrollY - arguments[0]) <= 1 && document.readyState === 'complete';";
    page.until::<bool>("the page stands where it stood", same, vec![before.clone()]).await?;
    let done = format!("{WAITING} return waiting === 0;");
    page.until::<bool>("all parts are laid out", &done, vec![]).await?;
    page.until::<bool>("the page still stands there", same, vec![before]).await.map(drop)
}

async fn by_themselves(browser: Arc<Browser>) -> Outcome {
    let visit = browser.server.visit(Variant::NoScript);
    browser.client.goto(&browser.server.address(visit)).await?;
    let done = format!("{WAITING} return parts.length > 9 && waiting === 0;");
    Page::new(&browser, visit).until::<bool>("all parts are laid out", &done, vec![]).await.map(drop)
}
