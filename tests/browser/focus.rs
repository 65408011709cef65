//! Where the focus goes and how it is seen (WCAG 2.4.3, 2.4.7, 2.4.11, 3.2.1). Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::trials::Case;
use fantoccini::key::Key;
use serde::Deserialize;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![Case::new(
        "each stop of the keyboard is in view, with a ring that stands out, and does nothing",
        each_stop,
    )]
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
/// press takes a driver longer than the page.
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
        const stops = [...document.querySelectorAll('.lotl :is(a[href], button, input, summary)')].filter((stop) => stop.checkVisibility());
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
    if count < 100 {
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
