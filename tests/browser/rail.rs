//! The notes beside the letter, or under each paragraph, and all else that opens in its place. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::engine::{Engine, protocol};
use crate::kinds;
use crate::page::Page;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::Locator;
use serde_json::json;
use site::page::single::SINGLE;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("on a wide page the notes of the paragraph being read are open, and no others", followed),
        Case::new("notes that hold the focus or a selection stay open while another paragraph is read", kept),
        Case::new("nothing of the letter moves when notes open beside it", still),
        Case::new("on a phone no notes open by themselves", phone),
        Case::new("without script all that is closed opens by a press, on each kind of page", pressed),
    ]
}

async fn wide(browser: &Browser) -> Outcome<Page<'_>> {
    browser.client.set_window_size(1366, 900).await?;
    let page = browser.open_ready("").await?;
    match page.look("return innerWidth >= 1300;", vec![]).await? {
        true => Ok(page),
        false => Err("the window is not wide".into()),
    }
}

/// The ids of the paragraphs that have notes.
async fn noted(page: &Page<'_>) -> Outcome<Vec<String>> {
    let ids = "return [...document.querySelectorAll('.para:has(> .side)')].map((para) => para.id);";
    let ids: Vec<String> = page.look(ids, vec![]).await?;
    if ids.len() > 6 { Ok(ids) } else { Err(format!("only {ids:?} have notes").into()) }
}

/// Scrolls until a paragraph is at the line at which it counts as being read: 30 % of the window.
async fn read(page: &Page<'_>, id: &str) -> Outcome {
    let scroll = "
        const [id, done] = arguments;
        const { top, height } = document.querySelector(`#${id} > p`).getBoundingClientRect();
        scrollBy({ top: top + height / 2 - innerHeight * .305, behavior: 'instant' });
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    ";
    page.browser.client.execute_async(scroll, vec![json!(id)]).await?;
    Ok(())
}

async fn until_open(page: &Page<'_>, what: &str, ids: &[&str]) -> Outcome {
    let open = "
        const open = [...document.querySelectorAll('.side[open]')].map((side) => side.parentElement.id);
        return open.join() === arguments[0].join();
    ";
    page.until::<bool>(what, open, vec![json!(ids)]).await.map(drop)
}

async fn followed(browser: Arc<Browser>) -> Outcome {
    let page = wide(&browser).await?;
    let ids = noted(&page).await?;
    until_open(&page, "at the top the first notes are open", &[&ids[0]]).await?;
    for id in ids.iter().chain(ids.iter().rev()) {
        read(&page, id).await?;
        until_open(&page, &format!("the notes of {id} alone are open"), &[id]).await?;
        let beside = "
            const [side, words] = document.getElementById(arguments[0]).querySelectorAll(':scope > .side, :scope > p');
            const [notes, paragraph] = [side, words].map((part) => part.getBoundingClientRect());
            const [first, second] = notes.left > paragraph.left ? [paragraph, notes] : [notes, paragraph];
            return first.right <= second.left && Math.abs(notes.top - paragraph.top) < 40;
        ";
        if !page.look::<bool>(beside, vec![json!(id)]).await? {
            return Err(format!("the notes of {id} do not stand beside it").into());
        }
    }
    page.assert_no_errors().await
}

async fn kept(browser: Arc<Browser>) -> Outcome {
    let page = wide(&browser).await?;
    let ids = noted(&page).await?;
    let (first, second, third) = (&ids[1], &ids[2], &ids[3]);
    let enter = [
        ("the focus", "side.querySelector('.notes a').focus({ preventScroll: true });"),
        ("a selection", "getSelection().selectAllChildren(side.querySelector('.notes li'));"),
    ];
    for (what, enter) in enter {
        read(&page, first).await?;
        until_open(&page, "the notes are open", &[first]).await?;
        let enter = format!("const side = document.querySelector(`#${{arguments[0]}} > .side`); {enter}");
        page.look::<()>(&enter, vec![json!(first)]).await?;
        read(&page, second).await?;
        until_open(&page, &format!("those with {what} stay open"), &[first, second]).await?;
        page.look::<()>("document.activeElement.blur(); getSelection().empty();", vec![]).await?;
        read(&page, third).await?;
        until_open(&page, &format!("without {what} they close"), &[third]).await?;
    }
    page.assert_no_errors().await
}

/// Where the paragraphs stand on the page, and how high the page is.
const PLACES: &str = "
    return [...document.querySelectorAll('#letter p:not(.side *), .number, .block, .lotl')].map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height].map(Math.round).join();
    });
";

async fn still(browser: Arc<Browser>) -> Outcome {
    let page = wide(&browser).await?;
    let ids = noted(&page).await?;
    let close = "for (const side of document.querySelectorAll('.side')) side.open = false;";
    let before: Vec<String> = page.look(&format!("{close} {PLACES}"), vec![]).await?;
    for id in &ids {
        read(&page, id).await?;
        until_open(&page, &format!("the notes of {id} are open"), &[id]).await?;
        let after: Vec<String> = page.look(PLACES, vec![]).await?;
        if let Some((before, after)) = before.iter().zip(&after).find(|(before, after)| before != after) {
            return Err(format!("with the notes of {id}, what stood at {before} stands at {after}").into());
        }
    }
    Ok(())
}

/// A screen of 390 px, or where none can be made so narrow a frame of our own.
async fn phone(browser: Arc<Browser>) -> Outcome {
    let page = match browser.engine {
        Engine::Chromium => {
            protocol::screen(&browser.client, 390, 844).await?;
            browser.open(Variant::Plain, "").await?
        }
        _ => {
            let frame = Frame { width: 390, height: 844, sandbox: None };
            browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?
        }
    };
    page.ready().await?;
    for id in noted(&page).await? {
        read(&page, &id).await?;
        until_open(&page, "no notes are open", &[]).await?;
        let row = "
            const { left, right } = document.querySelector(`#${arguments[0]} > .side > summary`).getBoundingClientRect();
            return left >= 0 && right <= innerWidth;
        ";
        if !page.look::<bool>(row, vec![json!(id)]).await? {
            return Err(format!("the row that opens the notes of {id} sticks out").into());
        }
    }
    // A finger opens them, under their paragraph.
    let row = page.find("#p2 > .side > summary").await?;
    page.show(&row).await?;
    page.click(&row).await?;
    until_open(&page, "the notes that were asked for are open", &["p2"]).await?;
    let under = "
        const [words, side] = document.querySelectorAll('#p2 > p, #p2 > .side');
        return side.getBoundingClientRect().top >= words.getBoundingClientRect().bottom;
    ";
    match page.look(under, vec![]).await? {
        true => page.assert_no_errors().await,
        false => Err("the notes do not stand under their paragraph".into()),
    }
}

/// Whether all that a summary stands for is shown.
const SHOWN: &str = "
    const inside = [...arguments[0].parentElement.children].filter((part) => part !== arguments[0]);
    return inside.every((part) => part.checkVisibility());
";

async fn pressed(browser: Arc<Browser>) -> Outcome {
    let mut count = 0;
    // The single file repeats what the others have.
    for path in kinds::all().into_iter().filter(|path| *path != SINGLE) {
        let page = browser.open(Variant::NoScript, path).await?;
        for summary in browser.client.find_all(Locator::Css(".lotl details > summary")).await? {
            let given = vec![serde_json::to_value(&summary)?];
            // What the style sheet opens need not be opened.
            if page.look::<bool>(SHOWN, given.clone()).await? {
                continue;
            }
            page.show(&summary).await?;
            page.click(&summary).await?;
            page.until::<bool>(&format!("{path}: {:?} opens", summary.text().await?), SHOWN, given).await?;
            page.click(&summary).await?;
            count += 1;
        }
    }
    if count > 30 { Ok(()) } else { Err(format!("only {count} things to open").into()) }
}
