//! Where the focus goes and how it is seen (WCAG 2.4.3, 2.4.7, 2.4.11, 3.2.1). Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::key::Key;
use serde::Deserialize;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "each stop of the keyboard is in view, with a ring that stands out, and does nothing",
            each_stop,
        ),
        Case::new("in a low window the keyboard sees each stop of the law beside the letter", |browser| {
            low_window(browser, 1280, 450)
        }),
        Case::new(
            "in a middling window the keyboard sees each stop of the law beside the letter",
            |browser| low_window(browser, 1024, 700),
        ),
    ]
}

/// What is not seen of the element that has the focus: empty if some of it is in view and nothing lies over that.
const UNSEEN: &str = "
    const unseen = (element) => {
        const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
        for (const box of element.getClientRects()) {
            for (const [across, down] of shares.flatMap((across) => shares.map((down) => [across, down]))) {
                const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
                if (hit && element.contains(hit)) return '';
            }
        }
        const { left, top } = element.getBoundingClientRect();
        return `${element.outerHTML.slice(0, 120)} at ${Math.round(left)}, ${Math.round(top)} of ${innerWidth} x ${innerHeight}`;
    };
";

#[derive(Deserialize)]
struct Stops {
    count: usize,
    wrong: Vec<String>,
}

/// One press of a key, so that the browser draws the ring; from there on the focus is moved by a script, as each
/// press takes a driver longer than the page. Of the links below, which are of few kinds, each twentieth is tried.
async fn each_stop(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.key(Key::Tab).await?;
    let first: bool = page.look("return document.activeElement.matches('.skip a');", vec![]).await?;
    if !first {
        return Err("the first stop is not a link that skips".into());
    }
    let walk = format!(
        "{}{UNSEEN}
        const done = arguments[0];
        const wrong = [];
        const before = location.href;
        const all = [...document.querySelectorAll('.lotl :is(a[href], button, input)')].filter((stop) => stop.checkVisibility());
        const stops = all.filter((stop, place) => !stop.closest('.below') || !stop.matches('a') || place % 20 === 0);
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
        const look = async (stop) => {{
            stop.focus();
            const style = getComputedStyle(stop);
            const told = stop.outerHTML.slice(0, 120);
            if (document.activeElement !== stop) wrong.push(`takes no focus: ${{told}}`);
            if (stop.tabIndex !== 0) wrong.push(`is a stop out of order: ${{told}}`);
            // WebKit scrolls with the next frame.
            for (let frames = 0; frames < 3 && unseen(stop); frames += 1) await frame();
            if (unseen(stop)) wrong.push(`is out of view: ${{unseen(stop)}}`);
            const ring = numbers(style.outlineColor);
            const weak = grounds(stop.parentElement).some((ground) => ratio(over(ring, ground), ground) < 3);
            if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2 || weak) wrong.push(`has a weak ring: ${{told}}`);
        }};
        (async () => {{
            for (const stop of stops) await look(stop);
            if (location.href !== before) wrong.push(`the address is now ${{location.href}}`);
            if (document.querySelector('[role=dialog]:not([hidden])')) wrong.push('a card is open');
            return {{ count: stops.length, wrong: wrong.slice(0, 8) }};
        }})().then(done, (why) => done(String(why)));",
        include_str!("contrast.js")
    );
    let walked = browser.client.execute_async(&walk, vec![]).await?;
    let Stops { count, wrong } =
        serde_json::from_value(walked.clone()).map_err(|why| format!("{why}: {walked}"))?;
    if count < 150 {
        return Err(format!("only {count} stops").into());
    }
    if !page.card_events().await?.is_empty() {
        return Err("the focus alone opened a card".into());
    }
    assert_none(&wrong)
}

fn assert_none(wrong: &[String]) -> Outcome {
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("the focus\n  {}", wrong.join("\n  ")).into()),
    }
}

/// There the cited articles, kept in view beside the letter, are higher than the window. Forth, and back again, as
/// what is out of view lies under it on one way and over it on the other.
async fn low_window(browser: Arc<Browser>, width: u32, height: u32) -> Outcome {
    let frame = Frame { width, height, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    page.ready().await?;
    let stops: usize =
        page.look("return document.querySelectorAll('.cited a[href]').length;", vec![]).await?;
    if stops < 15 {
        return Err(format!("only {stops} stops in the law beside the letter").into());
    }
    page.key(Key::Tab).await?;
    page.focus(&page.find(".cited a[href]").await?).await?;
    let look = format!(
        "{UNSEEN} const at = document.activeElement; return at.closest('.cited') ? unseen(at) : 'it left: ' + at.outerHTML.slice(0, 120);"
    );
    let mut wrong: Vec<String> = Vec::new();
    for stop in 1..2 * stops - 1 {
        match stop < stops {
            true => page.key(Key::Tab).await?,
            false => page.key_with_shift(Key::Tab).await?,
        }
        wrong.push(page.look(&look, vec![]).await?);
        if stop == stops - 1 {
            assert_card_in_view(&page).await?;
        }
    }
    wrong.retain(|unseen| !unseen.is_empty());
    assert_none(&wrong)
}

/// Enter on the link that has the focus opens its card where it can be read, and Esc leads back to the link.
async fn assert_card_in_view(page: &Page<'_>) -> Outcome {
    page.look::<()>("window.link = document.activeElement;", vec![]).await?;
    page.key(Key::Enter).await?;
    let in_view = "
        const card = document.querySelector('[popover=manual][role=dialog]');
        const { top, bottom } = card.getBoundingClientRect();
        return card.checkVisibility() && card.contains(document.activeElement) && top >= 0 && bottom <= innerHeight;
    ";
    page.until::<bool>("the card is in view and has the focus", in_view, vec![]).await?;
    page.key(Key::Escape).await?;
    let back = format!("{UNSEEN} return document.activeElement === window.link && !unseen(window.link);");
    page.until::<bool>("the focus is back on the link, in view", &back, vec![]).await.map(drop)
}
