//! Each link of the letter opens its card: by mouse, by keyboard, by finger. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::frames::NO_FINGER;
use crate::page::{Card, Page};
use crate::printed::Link;
use crate::trials::Case;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde::Deserialize;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("each link of the letter opens its card by mouse", |browser| each(browser, Hand::Mouse)),
        Case::new("each link of the letter opens its card by keyboard", |browser| {
            each(browser, Hand::Keyboard)
        }),
        Case::new("each link of the letter opens its card by finger", |browser| each(browser, Hand::Finger))
            .except(Engine::WebKit, NO_FINGER),
    ]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Mouse,
    Keyboard,
    Finger,
}

/// After so many links that fail, the rest would only repeat the story.
const ENOUGH: usize = 4;

async fn each(browser: Arc<Browser>, hand: Hand) -> Outcome {
    let page = browser.open_ready("").await?;
    let mut wrong = Vec::new();
    for link in &browser.printed.links {
        if let Err(why) = one(&page, link, hand).await {
            wrong.push(format!(
                "link {} ({:?} `{}`): {}",
                link.index,
                link.kind,
                link.id,
                why.message().unwrap_or_default()
            ));
            // A fresh page, so that one fault is told once.
            page.browser.client.refresh().await?;
            page.ready().await?;
        }
        if wrong.len() == ENOUGH {
            break;
        }
    }
    page.assert_no_errors().await?;
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

async fn one(page: &Page<'_>, link: &Link, hand: Hand) -> Outcome {
    let element = page.link(link).await?;
    match hand {
        Hand::Mouse => page.click(&element).await?,
        Hand::Finger => page.tap(&element).await?,
        Hand::Keyboard => {
            page.focus(&element).await?;
            page.key(Key::Enter).await?;
        }
    }
    let card = page.until_card(&link.id).await?;
    assert_named(&card)?;
    assert_placed(page, &card, &element).await?;
    if hand == Hand::Keyboard {
        let inside = "return document.activeElement.matches('[popover=manual][role=dialog] h2');";
        page.until::<bool>("the focus is on the heading of the card", inside, vec![]).await?;
    }
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    page.until_focus("the focus is back on the link", &element).await
}

/// The whole card is in the window, at its link unless there is no room, no larger than it may be, and the link stays readable.
async fn assert_placed(page: &Page<'_>, card: &Card, link: &Element) -> Outcome {
    let Place { width, height, covered, gap } = page.look(PLACE, vec![serde_json::to_value(link)?]).await?;
    let inside = card.left >= 0.0 && card.right <= width && card.top >= 0.0 && card.bottom <= height;
    // Borders and rounding.
    let small = card.right - card.left <= 401.0 && card.bottom - card.top <= 461.0;
    let near = gap.is_none_or(|gap| (gap - GAP_PX).abs() < 1.0);
    match inside && small && near && !covered {
        true => Ok(()),
        false => Err(format!(
            "the card stands at {:.0}..{:.0} x {:.0}..{:.0} in a window of {width:.0} x {height:.0}; over its link: {covered}; from its link: {gap:?}",
            card.left, card.right, card.top, card.bottom
        )
        .into()),
    }
}

#[derive(Deserialize)]
struct Place {
    width: f64,
    height: f64,
    /// Whether the card lies over the link that it belongs to.
    covered: bool,
    /// Between the card and its link, in pixels, unless the card is docked.
    gap: Option<f64>,
}

/// As the style sheet says.
pub const GAP_PX: f64 = 8.0;

const PLACE: &str = "
    const card = document.querySelector('[popover=manual][role=dialog]');
    const over = ({ left, right, top, bottom }) => {
        const box = card.getBoundingClientRect();
        return left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
    };
    const covered = [...arguments[0].getClientRects()].some(over);
    const [box, lines] = [card.getBoundingClientRect(), [...arguments[0].getClientRects()]];
    const gaps = { below: box.top - lines.at(-1).bottom, above: lines[0].top - box.bottom };
    return { width: document.documentElement.clientWidth, height: innerHeight, covered, gap: gaps[card.dataset.side] };
";

/// A card is a dialog named by its heading, and it says something.
fn assert_named(card: &Card) -> Outcome {
    if card.heading.is_empty() || card.name != card.heading {
        return Err(format!("the card's name is {:?}, its heading {:?}", card.name, card.heading).into());
    }
    match card.text.len() > card.heading.len() + 20 {
        true => Ok(()),
        false => Err(format!("the card says only {:?}", card.text).into()),
    }
}
