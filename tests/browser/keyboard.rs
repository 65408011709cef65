//! The way through a card with the keyboard, and out of it. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::printed::Kind;
use crate::trials::Case;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the heading of a card takes the focus, and Tab stays in the card until it is closed", tab_stays),
        Case::new("after a click too, Tab leads into the card and stays there", tab_after_click),
        Case::new("Tab goes past a card that opened by itself", tab_past_hover),
        Case::new("Esc goes back one card, then back to the link", esc_goes_back),
        Case::new("pressing outside closes the card", press_outside),
        Case::new("links say nothing more than what they are, with their card open too", plain_links),
    ]
}

const INSIDE: &str = "return !!document.activeElement.closest('[popover=manual][role=dialog]');";

async fn tab_stays(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.focus(&element).await?;
    page.key(Key::Enter).await?;
    page.until_card(&link.id).await?;
    let heading = "return document.activeElement.matches('[role=dialog] h2[tabindex=\"-1\"]');";
    page.until::<bool>("the focus is on the heading of the card", heading, vec![]).await?;
    assert_goes_round(&page).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    page.until_focus("the focus is back on the link", &element).await
}

/// Tab comes to every link and button of the card, then to the first again; backwards from there to the last.
async fn assert_goes_round(page: &Page<'_>) -> Outcome {
    const AT: &str = "
        const stops = [...document.querySelectorAll('[role=dialog] :is(a[href], button, summary)')].filter((stop) => stop.checkVisibility());
        return [stops.indexOf(document.activeElement), stops.length];
    ";
    page.key(Key::Tab).await?;
    let (first, count): (isize, isize) = page.look(AT, vec![]).await?;
    if first != 0 || count < 3 {
        return Err(format!("Tab comes to stop {first} of {count}").into());
    }
    for expected in (1..count).chain([0]) {
        page.key(Key::Tab).await?;
        let (at, _): (isize, isize) = page.look(AT, vec![]).await?;
        if at != expected {
            return Err(format!("Tab comes to stop {at} instead of {expected} of {count}").into());
        }
    }
    page.key_with_shift(Key::Tab).await?;
    let (last, _): (isize, isize) = page.look(AT, vec![]).await?;
    if last == count - 1 { Ok(()) } else { Err(format!("Shift and Tab come to stop {last} of {count}").into()) }
}

async fn tab_after_click(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    page.key(Key::Tab).await?;
    page.until::<bool>("Tab leads into the card", INSIDE, vec![]).await?;
    // The reader presses the text of the card, and goes on by keyboard from there.
    page.click(&page.find("[popover=manual][role=dialog] h2").await?).await?;
    assert_goes_round(&page).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    page.until_focus("the focus is on the link", &element).await
}

/// A pointer that happens to lie on a link must not catch the keyboard.
async fn tab_past_hover(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.focus(&element).await?;
    page.point_at(&element).await?;
    page.until_card(&link.id).await?;
    page.key(Key::Tab).await?;
    let body = "
        const [link] = arguments;
        const stops = [...document.querySelectorAll('a[href], button, input, [tabindex=\"0\"]')]
            .filter((stop) => !stop.closest('[role=dialog]') && stop.checkVisibility());
        return document.activeElement === stops[stops.indexOf(link) + 1];
    ";
    match page.look(body, vec![serde_json::to_value(&element)?]).await? {
        true => Ok(()),
        false => Err("Tab does not lead to the stop after the link".into()),
    }
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

/// A link that says that it is expanded takes a screen reader's reading back from the card (docs/decisions/0022).
async fn plain_links(browser: Arc<Browser>) -> Outcome {
    const SAY: &str = "return [...document.querySelectorAll('.lotl a')].filter((link) => link.matches('[aria-haspopup], [aria-expanded]')).length;";
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    let mut said: usize = page.look(SAY, vec![]).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    let names = "
        const card = document.querySelector('[popover=manual][role=dialog]');
        return arguments[0].getAttribute('aria-controls') === card.id && !!card.id;
    ";
    page.until::<bool>("the open link names its card", names, vec![serde_json::to_value(&element)?]).await?;
    said += page.look::<usize>(SAY, vec![]).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    let quiet = "return !arguments[0].hasAttribute('aria-controls');";
    page.until::<bool>("the link is as before", quiet, vec![serde_json::to_value(&element)?]).await?;
    match said {
        0 => Ok(()),
        links => Err(format!("{links} links say more than what they are").into()),
    }
}
