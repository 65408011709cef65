//! The page in other people's frames. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::engine::Engine;
use crate::gesture::{REST, to};
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::actions::PointerAction;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a card opens in another site's frame", plain_frame),
        Case::new("a card opens in a frame within a frame without an origin", nested),
        Case::new("in a frame as high as its content a card opens in the text, and the frame grows with it", in_flow),
        Case::new("a card opens where the reader is, in a frame taller than the window", |browser| {
            tall(browser, false)
        }),
        Case::new("a tapped card opens where the reader is, in a frame taller than the window", |browser| {
            tall(browser, true)
        })
        .except(Engine::WebKit, NO_FINGER),
    ]
}

pub const NO_FINGER: &str = "its driver sends a mouse where a finger is asked for";

/// The frame is of our own origin, so that the page around it can read it: in a frame without
/// scripts, drivers run none either. What the frame itself may do is the same.
pub async fn scriptless(browser: Arc<Browser>) -> Outcome {
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
    page.open_card(link).await?;
    page.assert_no_errors().await
}

/// Chromium refuses there what it offers.
async fn nested(browser: Arc<Browser>) -> Outcome {
    let outer = Frame { width: 900, height: 800, sandbox: Some("allow-scripts") };
    let inner = Frame { width: 800, height: 700, sandbox: None };
    let visit = browser.server.visit(Variant::Policy);
    let other = browser.server.other_origin();
    let source = inner.address(&other, &browser.server.address(visit));
    browser.client.goto(&outer.address(&other, &source)).await?;
    for _ in 0..2 {
        browser.client.enter_frame(0).await?;
    }
    let page = Page::new(&browser, visit);
    page.ready().await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    page.assert_no_errors().await
}

/// A parent that makes the frame as high as the letter, and keeps it so.
async fn in_flow(browser: Arc<Browser>) -> Outcome {
    const FITS: &str = "
        const { offsetHeight } = document.querySelector('.lotl');
        return Math.abs(innerHeight - offsetHeight) < 2 && innerHeight > 1000 && innerHeight;
    ";
    let page = browser.open_in_parent("pym", "index.html?view=letter").await?;
    page.until::<bool>("the frame is there", "return !!document.querySelector('iframe');", vec![]).await?;
    browser.client.enter_frame(0).await?;
    page.ready().await?;
    let before: f64 = page.until("the frame is as high as the letter", FITS, vec![]).await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    let place: Box = page.look(FIRST_BOX, vec![serde_json::to_value(&element)?]).await?;
    // From the framing page: drivers disagree on where things are in a frame higher than the window.
    browser.client.enter_parent_frame().await?;
    let (x, y) = bring_into_view(&page, &place).await?.middle_of(&place);
    page.mouse([to(x, y), PointerAction::Pause { duration: REST }]).await?;
    browser.client.enter_frame(0).await?;
    if !page.card_events().await?.is_empty() {
        return Err("a card moved the text under a pointer that only rested".into());
    }
    browser.client.enter_parent_frame().await?;
    page.press_at(x, y).await?;
    browser.client.enter_frame(0).await?;
    let stands = "
        const card = document.querySelector('[role=dialog]');
        if (!card?.checkVisibility() || card.dataset.card !== arguments[1]) return null;
        const [box, text] = [card, arguments[0].closest('p')].map((part) => part.getBoundingClientRect());
        const next = document.elementFromPoint(box.left + 30, box.top - 8)?.closest('.card, p');
        return box.top >= text.bottom && box.top - text.bottom < 60 && box.height > 200 && next !== card && box.height;
    ";
    let arguments = vec![serde_json::to_value(&element)?, json!(link.id)];
    let height: f64 = page.until("the card stands under the paragraph", stands, arguments).await?;
    let grown: f64 = page.until("the frame is as high as both", FITS, vec![]).await?;
    if grown - before < height {
        return Err(format!("the frame has grown by {} for a card of {height} px", grown - before).into());
    }
    page.key(Key::Escape).await?;
    let closed = "return !document.querySelector('[role=dialog]').checkVisibility();";
    page.until::<bool>("the card closes", closed, vec![]).await?;
    page.until_focus("the focus is on the link", &element).await?;
    let after: f64 = page.until("the frame is as high as before", FITS, vec![]).await?;
    match (after - before).abs() < 2.0 {
        true => page.assert_no_errors().await,
        false => Err(format!("the frame is {after} px high, and was {before}").into()),
    }
}

/// A box in the coordinates of the window it was measured in.
#[derive(Debug, Deserialize)]
struct Box {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Box {
    /// Of a part of the frame in this box.
    fn middle_of(&self, part: &Box) -> (f64, f64) {
        (self.left + part.left.midpoint(part.right), self.top + part.top.midpoint(part.bottom))
    }
}

const FIRST_BOX: &str = "
    const { left, top, right, bottom } = arguments[0].getClientRects()[0];
    return { left, top, right, bottom };
";

const TALL: Frame = Frame { width: 375, height: 6000, sandbox: Some("allow-scripts") };

/// A parent made as high as its content: the frame's own viewport is the whole frame, so only what
/// the reader sees can say where a card belongs.
async fn tall(browser: Arc<Browser>, by_finger: bool) -> Outcome {
    let page = browser.open_framed(Variant::Policy, TALL, Framer::Others, "").await?;
    page.ready().await?;
    let provisions: Vec<_> =
        browser.printed.links.iter().filter(|link| link.kind == Kind::Provision).collect();
    let middle = provisions[provisions.len() / 2];
    let element = page.link(middle).await?;
    let link: Box = page.look(FIRST_BOX, vec![serde_json::to_value(&element)?]).await?;

    // From the framing page: drivers disagree on where things are in a frame higher than the window.
    browser.client.enter_parent_frame().await?;
    let frame = bring_into_view(&page, &link).await?;
    let (x, y) = frame.middle_of(&link);
    match by_finger {
        true => page.tap_at(x, y).await?,
        false => page.press_at(x, y).await?,
    }
    browser.client.enter_frame(0).await?;
    let card = page.until_card(&middle.id).await?;
    if by_finger {
        page.assert_by_finger().await?;
    }

    let card = Box {
        left: card.left + frame.left,
        top: card.top + frame.top,
        right: card.right + frame.left,
        bottom: card.bottom + frame.top,
    };
    browser.client.enter_parent_frame().await?;
    let height: f64 = page.look("return innerHeight;", vec![]).await?;
    let inside =
        card.left >= frame.left && card.right <= frame.right && card.top >= 0.0 && card.bottom <= height;
    match inside && card.bottom - card.top >= 80.0 {
        true => Ok(()),
        false => Err(format!(
            "the card is cut off, or a sliver: {card:?}; the window is {height} high, the frame at {frame:?}"
        )
        .into()),
    }
}

/// Scrolls the framing page until a place in the frame is in the middle, and says where the frame is then.
async fn bring_into_view(page: &Page<'_>, place: &Box) -> Outcome<Box> {
    let body = "
        const [within, done] = arguments;
        const frame = document.querySelector('iframe');
        scrollBy({ top: frame.getBoundingClientRect().top + within - innerHeight / 2, behavior: 'instant' });
        requestAnimationFrame(() => requestAnimationFrame(() => {
            const { left, top, right, bottom } = frame.getBoundingClientRect();
            done({ left, top, right, bottom });
        }));
    ";
    let frame = page.browser.client.execute_async(body, vec![json!(place.top)]).await?;
    Ok(serde_json::from_value(frame)?)
}
