//! The page in other people's frames. The way in: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde::Deserialize;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the whole page is readable in a frame that allows no scripts", scriptless),
        Case::new("a card opens in another site's frame", plain_frame),
        Case::new("a card opens where the reader is, in a frame taller than the window", |browser| {
            tall(browser, false)
        }),
        Case::new("a tapped card opens where the reader is, in a frame taller than the window", |browser| {
            tall(browser, true)
        }),
    ]
}

/// The frame is of our own origin, so that the page around it can read it: in a frame without
/// scripts, drivers run none either. What the frame itself may do is the same.
async fn scriptless(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 900, height: 700, sandbox: Some("allow-same-origin") };
    let page = browser.open_framer(Variant::Policy, frame, Framer::Ourselves, "").await?;
    let ran: bool =
        page.look("return 'witness' in document.querySelector('iframe').contentWindow;", vec![]).await?;
    if ran {
        return Err("a script ran in the frame, so this shows nothing".into());
    }
    reading::assert_whole(&page, Where::InFrame).await
}

async fn plain_frame(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 900, height: 700, sandbox: None };
    let page = browser.open_framed(Variant::Policy, frame, Framer::Others, "").await?;
    page.ready().await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    page.until_card(&link.id).await?;
    page.assert_no_errors().await
}

/// What the reader sees of the framing page, and where the frame starts in it.
#[derive(Debug, Deserialize)]
struct Seen {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

/// A parent made as high as its content: the frame's own viewport is the whole frame, so only what
/// the reader sees can say where a card belongs.
async fn tall(browser: Arc<Browser>, by_finger: bool) -> Outcome {
    let frame = Frame { width: 375, height: 6000, sandbox: Some("allow-scripts") };
    let page = browser.open_framed(Variant::Policy, frame, Framer::Others, "").await?;
    page.ready().await?;
    let provisions: Vec<_> =
        browser.printed.links.iter().filter(|link| link.kind == Kind::Provision).collect();
    let middle = provisions[provisions.len() / 2];
    let element = page.link(middle).await?;
    match by_finger {
        true => page.tap(&element).await?,
        false => page.click(&element).await?,
    }
    let card = page.until_card(&middle.id).await?;

    browser.client.enter_parent_frame().await?;
    let body = "
        const box = document.querySelector('iframe').getBoundingClientRect();
        return { left: box.left, top: box.top, width: innerWidth, height: innerHeight };
    ";
    let seen: Seen = page.look(body, vec![]).await?;
    let inside = card.left + seen.left >= 0.0
        && card.right + seen.left <= seen.width.min(seen.left + 375.0)
        && card.top + seen.top >= 0.0
        && card.bottom + seen.top <= seen.height;
    match inside && card.bottom - card.top >= 80.0 {
        true => Ok(()),
        false => {
            Err(format!("the card stands outside what the reader sees, or is a sliver: {card:?} in {seen:?}")
                .into())
        }
    }
}
