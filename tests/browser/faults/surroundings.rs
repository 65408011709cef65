//! Where the page is shown, and how the reader has set the browser.

use super::kept::{Stays, assert_kept, open_by_keyboard};
use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::engine::Engine;
use crate::engine::protocol;
use crate::layout::{assert_fits, space_text};
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::sync::Arc;

/// The page by itself, served with a fault.
pub async fn served(browser: Arc<Browser>, variant: Variant, stays: Stays) -> Outcome {
    let page = browser.open(variant, "").await?;
    assert_kept(&page, stays).await
}

/// Merely to ask for storage fails here.
pub async fn no_storage(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Sandboxed, "").await?;
    let denied = "try { return !window.localStorage; } catch { return true; }";
    if !page.look::<bool>(denied, vec![]).await? {
        return Err("there is storage, so this shows nothing".into());
    }
    assert_kept(&page, stays).await
}

/// No wider than this, in a frame of our own: narrower than some engines let a window be.
pub async fn small(browser: Arc<Browser>, width: u32, height: u32, stays: Stays) -> Outcome {
    let frame = Frame { width, height, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    assert_kept(&page, stays).await?;
    assert_fits(&page).await?;
    for kind in [Kind::Provision, Kind::Source, Kind::Note, Kind::Quote] {
        let link = page.browser.printed.first(kind)?;
        let card = open_by_keyboard(&page, link).await?;
        let inside = card.left >= 0.0 && card.right <= f64::from(width);
        if !inside || card.top < -1.0 || card.bottom > f64::from(height) + 1.0 {
            return Err(format!("the card sticks out of {width} x {height} px: {card:?}").into());
        }
        assert_fits(&page).await?;
    }
    page.assert_no_errors().await
}

pub async fn text_spacing(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open_ready("").await?;
    space_text(&page).await?;
    assert_kept(&page, stays).await?;
    assert_fits(&page).await
}

/// What a reader sets in the system, by the name of the media feature and, in Firefox, of its preference.
#[derive(Clone, Copy)]
pub struct Setting {
    pub query: &'static str,
    pub feature: (&'static str, &'static str),
    pub preference: (&'static str, u32),
}

pub const FORCED_COLOURS: Setting = Setting {
    query: "(forced-colors: active)",
    feature: ("forced-colors", "active"),
    preference: ("browser.display.document_color_use", 2),
};
pub const REDUCED_MOTION: Setting = Setting {
    query: "(prefers-reduced-motion: reduce)",
    feature: ("prefers-reduced-motion", "reduce"),
    preference: ("ui.prefersReducedMotion", 1),
};

pub async fn set(browser: Arc<Browser>, setting: Setting, stays: Stays) -> Outcome {
    turn(&browser, setting, true).await?;
    let seen = with(&browser, setting, stays).await;
    turn(&browser, setting, false).await?;
    seen
}

async fn with(browser: &Browser, setting: Setting, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Plain, "").await?;
    if !page.look::<bool>("return matchMedia(arguments[0]).matches;", vec![json!(setting.query)]).await? {
        return Err("the page is not told of the setting, so this shows nothing".into());
    }
    assert_kept(&page, stays).await
}

async fn turn(browser: &Browser, setting: Setting, on: bool) -> Outcome {
    if browser.engine == Engine::Firefox {
        let (name, value) = setting.preference;
        let script = match on {
            true => format!("Services.prefs.setIntPref('{name}', {value}); done();"),
            false => format!("Services.prefs.clearUserPref('{name}'); done();"),
        };
        return protocol::in_firefox(&browser.client, &script).await;
    }
    protocol::prefer(&browser.client, if on { std::slice::from_ref(&setting.feature) } else { &[] }).await
}

/// Each paragraph of the body a hundred times. The copies are compared with the first, then taken out, and the rest
/// is compared with the built page.
pub async fn hundredfold(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Hundredfold, "").await?;
    page.ready().await?;
    let copies: Value = page.look(COPIES, vec![]).await?;
    let expected = json!({ "times": 100, "same": true, "hidden": 0 });
    if copies != expected {
        return Err(format!("the long letter: {copies} instead of {expected}").into());
    }
    let last = browser.client.find_all(Locator::Css("#letter .para[data-id] > p a[data-provision]")).await?;
    let last = last.last().ok_or("the copies have no link to a provision")?;
    page.show(last).await?;
    page.click(last).await?;
    page.until_card(&last.attr("data-provision").await?.unwrap_or_default()).await?;
    page.close_card().await?;
    page.look::<()>("for (const copy of document.querySelectorAll('.para[data-id]')) copy.remove();", vec![])
        .await?;
    assert_kept(&page, stays).await
}

const COPIES: &str = "
    const words = (node) => node.textContent.trim();
    const first = [...document.querySelectorAll('.para[id]')];
    const copies = [...document.querySelectorAll('.para[data-id]')];
    return {
        times: 1 + copies.length / first.length,
        same: copies.every((copy, place) => words(copy) === words(first[place % first.length])),
        hidden: copies.filter((copy) => copy.getClientRects().length === 0 || !copy.checkVisibility()).length,
    };
";
