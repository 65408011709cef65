//! The pointer alone: a card that opens at rest and leaves when the pointer leaves.
//! What must not happen is read from the witness's log, after something later has happened.
//! Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::gesture::{REST, onto, to};
use crate::page::Page;
use crate::printed::{Kind, LINKS, Link};
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::Locator;
use fantoccini::actions::PointerAction;
use fantoccini::elements::Element;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a card opens under a resting pointer and leaves with it", comes_and_goes),
        Case::new("a card stays while the pointer travels to it and rests in it", travel),
        Case::new("a pointer that rests before cards work gets its card once they do", rests_early),
        Case::new("a pointer that crosses links opens nothing", crossing),
        Case::new("a click makes the card of a resting pointer stay", stays),
        Case::new("a resting pointer never replaces a card that stays", never_replaces),
        Case::new("hovering lights up a note that stands beside the letter, and a click opens its card", beside),
        Case::new("a second click on a source follows it to a new window", follows),
    ]
}

async fn comes_and_goes(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.point_at(&page.link(link).await?).await?;
    page.until_card(&link.id).await?;
    page.mouse([to(2.0, 2.0)]).await?;
    page.until_no_card().await
}

async fn rests_early(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.rest_on(&page.link(link).await?).await?;
    for ending in [".js", ".wasm"] {
        browser.server.gate.release(page.visit.number, ending);
    }
    page.until_card(&link.id).await?;
    Ok(())
}

async fn travel(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.point_at(&element).await?;
    let card = page.until_card(&link.id).await?;
    let start = middle(&page, &element).await?;
    let end = ((card.left + card.right) / 2.0, card.top.midpoint(card.bottom));
    let steps = (1..=8).map(|step| f64::from(step) / 8.0);
    let way = steps.flat_map(|part| {
        let point = to(start.x + (end.0 - start.x) * part, start.y + (end.1 - start.y) * part);
        [point, PointerAction::Pause { duration: Duration::from_millis(25) }]
    });
    page.mouse(way).await?;
    page.mouse([PointerAction::Pause { duration: REST }, to(2.0, 2.0)]).await?;
    page.until_no_card().await?;

    let cards = page.card_events().await?;
    let left = page.pointer_events().await?;
    let left = left.windows(2).rev().find(|pair| pair[0].place.as_deref() == Some("card"));
    let left = left.ok_or("the pointer never got into the card")?[1].at;
    match cards.as_slice() {
        [opened, closed] if opened.id.is_some() && closed.id.is_none() && closed.at >= left => Ok(()),
        _ => Err(format!("the card did not stay until the pointer left it at {left}: {cards:?}").into()),
    }
}

/// A machine that is busy may hold the pointer over a link for longer than asked. Such a gesture is
/// no crossing, and is made again.
async fn crossing(browser: Arc<Browser>) -> Outcome {
    const BRIEF_MS: f64 = 200.0;
    for _ in 0..5 {
        let page = browser.open_ready("").await?;
        let [first, second, target] = free_links(&page).await?;
        let brief = || PointerAction::Pause { duration: Duration::from_millis(40) };
        page.mouse([onto(&first.1), brief(), onto(&second.1), brief(), onto(&target.1)]).await?;
        page.until_card(&target.0.id).await?;
        let pointer = page.pointer_events().await?;
        let over = |link: &Link| format!("link {}", link.index);
        let crossed = pointer
            .windows(2)
            .filter(|pair| pair[0].place != Some(over(&target.0)) && pair[0].place.is_some());
        let stays: Vec<_> = crossed.map(|pair| pair[1].at - pair[0].at).collect();
        if stays.len() < 2 {
            return Err(format!("the pointer did not cross two links: {pointer:?}").into());
        }
        if stays.iter().any(|stay| *stay > BRIEF_MS) {
            continue;
        }
        let cards = page.card_events().await?;
        return match cards.as_slice() {
            [only] if only.id.as_deref() == Some(&target.0.id) => Ok(()),
            _ => Err(format!("crossing opened a card: {cards:?}").into()),
        };
    }
    Err("the machine is too busy: no pointer crossed two links briefly enough in five attempts".into())
}

async fn stays(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let [(link, element), _, (later, later_element)] = free_links(&page).await?;
    page.point_at(&element).await?;
    page.until_card(&link.id).await?;
    page.click(&element).await?;
    page.mouse([to(2.0, 2.0), PointerAction::Pause { duration: REST }]).await?;
    page.click(&later_element).await?;
    page.until_card(&later.id).await?;
    assert_opened(&page, &[&link.id, &later.id]).await
}

async fn never_replaces(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let [(link, element), (other, other_element), (later, later_element)] = free_links(&page).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    page.rest_on(&other_element).await?;
    page.click(&later_element).await?;
    page.until_card(&later.id).await?;
    let pointer = page.pointer_events().await?;
    let rested = Some(format!("link {}", other.index));
    if !pointer.iter().any(|event| event.place == rested) {
        return Err(format!("the pointer never reached the other link: {pointer:?}").into());
    }
    assert_opened(&page, &[&link.id, &later.id]).await
}

/// The notes stand where the front page of the letter will have them.
async fn beside(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Note)?;
    let put = "
        const note = document.getElementById(`note-${arguments[0]}`);
        note.removeAttribute('id');
        const beside = document.createElement('details');
        beside.open = true;
        beside.innerHTML = `<summary>Notes</summary><ol><li id=\"note-${arguments[0]}\">A note.</li></ol>`;
        document.querySelector('.spread').after(beside);
    ";
    page.look::<()>(put, vec![json!(link.id)]).await?;
    let element = page.link(link).await?;
    page.rest_on(&element).await?;
    let lit = "return [...document.querySelectorAll('[data-hot]')].map(({ id }) => id);";
    let during: Vec<String> = page.look(lit, vec![]).await?;
    page.mouse([to(2.0, 2.0)]).await?;
    let after: Vec<String> = page.look(lit, vec![]).await?;
    let cards = page.card_events().await?;
    if during != [format!("note-{}", link.id)] || !after.is_empty() || !cards.is_empty() {
        return Err(format!("lit are {during:?}, then {after:?}; cards: {cards:?}").into());
    }
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    page.close_card().await?;
    // What nobody sees cannot answer.
    page.look::<()>("document.querySelector('details').open = false;", vec![]).await?;
    // Elsewhere than before: a driver does not move to where it knows its pointer to be.
    page.mouse([to(3.0, 3.0)]).await?;
    page.point_at(&element).await?;
    page.until_card(&link.id).await.map(drop)
}

async fn follows(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Source)?;
    let element = page.link(link).await?;
    page.click(&element).await?;
    page.until_card(&link.id).await?;
    if browser.client.windows().await?.len() != 1 {
        return Err("the first click has opened a window".into());
    }
    page.click(&element).await?;
    let opened = async {
        while browser.client.windows().await?.len() < 2 {}
        Outcome::Ok(())
    };
    match tokio::time::timeout(Duration::from_secs(10), opened).await {
        Ok(opened) => opened?,
        Err(_) => return Err("the second click has opened no window".into()),
    }
    browser.close_other_windows().await
}

/// These cards opened, in this order, and none closed before the last press. The press itself may
/// close a card, since the next one then opens at another link.
async fn assert_opened(page: &Page<'_>, ids: &[&str]) -> Outcome {
    let cards = page.card_events().await?;
    let last_press = page.presses().await?.last().ok_or("nothing was pressed")?.at;
    let opened: Vec<_> = cards.iter().filter_map(|event| event.id.as_deref()).collect();
    let early = cards.iter().any(|event| event.id.is_none() && event.at < last_press);
    match opened == ids && !early {
        true => Ok(()),
        false => Err(format!("instead of {ids:?}, and no closing before {last_press}: {cards:?}").into()),
    }
}

#[derive(Deserialize)]
struct Point {
    x: f64,
    y: f64,
}

/// Where a driver points when it points at an element: the middle of its first box.
async fn middle(page: &Page<'_>, element: &Element) -> Outcome<Point> {
    let body = "
        const box = arguments[0].getClientRects()[0];
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    ";
    page.look(body, vec![serde_json::to_value(element)?]).await
}

/// Three links close together, the first the lowest of them and as high in the window as leaves
/// the others in view: its card then stands below it and covers none of them.
async fn free_links(page: &Page<'_>) -> Outcome<[(Link, Element); 3]> {
    let body = "
        const [selector, done] = arguments;
        const links = [...document.querySelectorAll(selector)];
        const places = links.map((link) => link.getClientRects()[0].top + scrollY);
        for (let last = links.length - 1; last >= 2; last--) {
            const three = [last, last - 1, last - 2];
            const [low, , high] = three.map((at) => places[at]);
            const ids = three.map((at) => Object.values(links[at].dataset)[0]);
            if (low - places[last - 1] < 20 || low - high > 180 || new Set(ids).size < 3) continue;
            scrollTo({ top: high - 40, behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => done(three)));
            return;
        }
        done(null);
    ";
    let found = page.browser.client.execute_async(body, vec![json!(LINKS)]).await?;
    let three: [usize; 3] = serde_json::from_value(found)?;
    let all = page.browser.client.find_all(Locator::Css(LINKS)).await?;
    Ok(three.map(|index| (page.browser.printed.links[index].clone(), all[index].clone())))
}
