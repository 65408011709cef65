//! The way through a card with the keyboard, and out of it. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::printed::{Kind, LINKS};
use crate::trials::Case;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("Tab goes through the card and on into the letter", tab_goes_on),
        Case::new("after a click too, Tab goes through the card and on into the letter", tab_after_click),
        Case::new("Esc goes back one card, then back to the link", esc_goes_back),
        Case::new("pressing outside closes the card", press_outside),
        Case::new("the open link says so to a screen reader", expanded),
    ]
}

/// More stops than any card has.
const STOPS: usize = 30;

async fn tab_goes_on(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.focus(&element).await?;
    page.key(Key::Enter).await?;
    page.until_card(&link.id).await?;
    page.until::<bool>("the focus has moved into the card", INSIDE, vec![]).await?;
    assert_leads_on(&page, &element).await
}

async fn tab_after_click(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    // Safari leaves the focus of what is clicked to the page.
    page.focus(&element).await?;
    page.key(Key::Tab).await?;
    page.until::<bool>("Tab leads from the link into the card", INSIDE, vec![]).await?;
    page.key_with_shift(Key::Tab).await?;
    page.until_focus("Shift and Tab lead back to the link", &element).await?;
    // The reader presses the text of the card, and goes on by keyboard from there.
    page.click(&page.find("[popover=manual][role=dialog] h2").await?).await?;
    page.key(Key::Tab).await?;
    page.until::<bool>("Tab leads on within the card", INSIDE, vec![]).await?;
    assert_leads_on(&page, &element).await?;
    // Or its last button.
    page.close_card().await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    // Twice: it stops cards from opening on hover, and the browser keeps that.
    for _ in 0..2 {
        page.click(&page.find("[popover=manual][role=dialog] button:last-child").await?).await?;
    }
    page.until::<bool>("the button has the focus", INSIDE, vec![]).await?;
    page.key(Key::Tab).await?;
    assert_after(&page, &element, "the last button of the card").await
}

const INSIDE: &str = "return !!document.activeElement.closest('[popover=manual][role=dialog]');";

/// From inside the card, Tab comes to the stop after the card's link.
async fn assert_leads_on(page: &Page<'_>, link: &Element) -> Outcome {
    let mut stops = 0;
    while page.look::<bool>(INSIDE, vec![]).await? {
        stops += 1;
        if stops > STOPS {
            return Err(format!("after {STOPS} times Tab the focus is still in the card").into());
        }
        page.key(Key::Tab).await?;
    }
    if stops < 2 {
        return Err("the card had but one stop, so this shows nothing".into());
    }
    assert_after(page, link, &format!("{stops} stops in the card")).await
}

/// The focus is on the stop after the card's link.
async fn assert_after(page: &Page<'_>, link: &Element, before: &str) -> Outcome {
    let body = "
        const [link] = arguments;
        const stops = [...document.querySelectorAll('a[href], button, input, [tabindex=\"0\"]')]
            .filter((stop) => !stop.closest('[role=dialog]') && stop.checkVisibility());
        return document.activeElement === stops[stops.indexOf(link) + 1];
    ";
    if page.look(body, vec![serde_json::to_value(link)?]).await? {
        return Ok(());
    }
    let at: String = page.look("return document.activeElement.outerHTML.slice(0, 200);", vec![]).await?;
    Err(format!("after {before}, Tab leads to {at} and not to the stop after the link").into())
}

async fn esc_goes_back(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let (element, first, inner) = card_with_inner_link(&page).await?;
    page.click(&inner.element).await?;
    page.until_card(&inner.id).await?;
    page.key(Key::Escape).await?;
    page.until_card(&first).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    page.until_focus("the focus is back on the link in the letter", &element).await
}

struct Inner {
    element: Element,
    id: String,
}

/// Opens cards until one holds a link that has a card itself.
async fn card_with_inner_link(page: &Page<'_>) -> Outcome<(Element, String, Inner)> {
    let first_inner = "
        const kinds = ['provision', 'source', 'note', 'quote'];
        const links = [...document.querySelectorAll('[role=dialog]:not([hidden]) a')];
        for (const link of links) {
            const id = kinds.map((kind) => link.dataset[kind]).find(Boolean);
            if (id && id !== arguments[0]) {
                link.setAttribute('data-inner', '');
                return id;
            }
        }
        return null;
    ";
    for link in page.browser.printed.links.iter().take(12) {
        let element = page.link(link).await?;
        page.open_card(link).await?;
        if let Some(id) = page.look::<Option<String>>(first_inner, vec![json!(link.id)]).await? {
            let inner = Inner { element: page.find("[role=dialog] [data-inner]").await?, id };
            return Ok((element, link.id.clone(), inner));
        }
    }
    Err("none of the first twelve cards holds a link that has a card".into())
}

async fn press_outside(browser: Arc<Browser>) -> Outcome {
    #[derive(Deserialize)]
    struct Point {
        x: f64,
        y: f64,
    }
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    // A place in the letter that is neither a link nor under the card.
    let body = "
        for (let y = 20; y < innerHeight - 20; y += 10) {
            for (let x = 20; x < innerWidth - 20; x += 10) {
                const hit = document.elementFromPoint(x, y);
                if (hit?.closest('#letter') && !hit.closest('a, [role=dialog]')) return { x, y };
            }
        }
        return null;
    ";
    let place: Point = page.look(body, vec![]).await?;
    page.press_at(place.x, place.y).await?;
    page.until_no_card().await
}

async fn expanded(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let told = "return [...document.querySelectorAll(arguments[0])].every((link) => link.getAttribute('aria-haspopup') === 'dialog');";
    page.until::<bool>("each link says that it opens a dialog", told, vec![json!(LINKS)]).await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    let says = "
        const [link] = arguments;
        const card = document.querySelector('[popover=manual][role=dialog]');
        return link.getAttribute('aria-expanded') === 'true' && link.getAttribute('aria-controls') === card.id && !!card.id;
    ";
    page.until::<bool>("the open link names its card", says, vec![serde_json::to_value(&element)?]).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    let quiet = "return arguments[0].getAttribute('aria-expanded') !== 'true';";
    page.until::<bool>(
        "the link no longer says that it is open",
        quiet,
        vec![serde_json::to_value(&element)?],
    )
    .await?;
    Ok(())
}
