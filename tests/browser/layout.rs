//! What must not move and what must not stick out. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::budgets::Budgets;
use crate::engine::Engine;
use crate::kinds::FRONT;
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde_json::Value;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    const NOT_MEASURED: &str = "the engine does not measure layout shifts";
    vec![
        Case::new("nothing stands elsewhere once cards work", same_places),
        Case::new("nothing shifts while loading, scrolling and hovering", no_shift)
            .except(Engine::Firefox, NOT_MEASURED)
            .except(Engine::WebKit, NOT_MEASURED),
    ]
}

/// The least that a reader may set, and nothing may be lost by it (WCAG 1.4.12).
pub async fn space_text(page: &Page<'_>) -> Outcome {
    let space = "
        const style = document.createElement('style');
        style.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-block-end: 2em !important }`;
        document.head.append(style);
        return getComputedStyle(document.getElementById('p1')).letterSpacing !== 'normal';
    ";
    match page.look(space, vec![]).await? {
        true => Ok(()),
        false => Err("the letters stand as before, so this shows nothing".into()),
    }
}

pub async fn assert_fits(page: &Page<'_>) -> Outcome {
    let body = "
        const width = document.documentElement.clientWidth;
        const sticking = (part) => part.getBoundingClientRect().right > width + 1 && part.checkVisibility();
        // The innermost say most.
        const wide = [...document.querySelectorAll('.lotl *')].filter((part) => sticking(part) && ![...part.children].some(sticking))
            .map((part) => part.outerHTML.slice(0, 80));
        const sticks = document.scrollingElement.scrollWidth > width;
        return sticks ? [`${document.scrollingElement.scrollWidth} of ${width} px`, ...wide.slice(0, 3)] : [];
    ";
    let wide: Vec<String> = page.look(body, vec![]).await?;
    match wide.is_empty() {
        true => Ok(()),
        false => Err(format!("the page scrolls sideways: {wide:?}").into()),
    }
}

/// An element's beginning, left, top, width and height.
type Placed = (String, f64, f64, f64, f64);

/// A page with its scripts, once ready, against the page without any. Notes that open beside the letter stand apart.
const PLACES: &str = "
    const apart = '[data-card-root], [data-card-root] *, .side, .side *';
    return [...document.querySelectorAll(`.lotl :not(${apart})`)].map((part) => {
        const box = part.getBoundingClientRect();
        return [part.outerHTML.slice(0, 60), box.left, box.top + scrollY, box.width, box.height];
    });
";

async fn same_places(browser: Arc<Browser>) -> Outcome {
    for path in
        [FRONT, "quotations.html", "who-is-bound.html", "embed.html", "../law/refugee-convention/33.html"]
    {
        let page = browser.open(Variant::NoScript, path).await?;
        let without: Vec<Placed> = page.look(PLACES, vec![]).await?;
        let page = browser.open(Variant::Plain, path).await?;
        page.until_settled().await?;
        let with: Vec<Placed> = page.look(PLACES, vec![]).await?;
        assert_same(&without, &with).map_err(|why| format!("{path}: {}", why.message().unwrap_or("?")))?;
    }
    Ok(())
}

fn assert_same(without: &[Placed], with: &[Placed]) -> Outcome {
    if with.len() != without.len() {
        return Err(format!("{} elements with scripts, {} without", with.len(), without.len()).into());
    }
    // Engines place text in fractions of a pixel, and far down the page the sums are rounded.
    let differ = |one: &Placed, other: &Placed| {
        [one.1 - other.1, one.2 - other.2, one.3 - other.3, one.4 - other.4].iter().any(|by| by.abs() > 0.5)
    };
    let moved: Vec<_> =
        without.iter().zip(with).filter(|(without, with)| differ(without, with)).take(3).collect();
    match moved.is_empty() {
        true => Ok(()),
        false => Err(format!("moved, from without scripts to with them: {moved:?}").into()),
    }
}

/// By itself and in a frame.
async fn no_shift(browser: Arc<Browser>) -> Outcome {
    assert_no_shift(&browser.open_ready("").await?).await?;
    let frame = Frame { width: 700, height: 600, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    page.ready().await?;
    assert_no_shift(&page).await
}

async fn assert_no_shift(page: &Page<'_>) -> Outcome {
    let browser = page.browser;
    // Down the page a screen at a time, each drawn before the next.
    let scroll = "
        const done = arguments[0];
        const step = () => {
            const before = scrollY;
            scrollBy({ top: innerHeight, behavior: 'instant' });
            if (scrollY === before) done(true); else requestAnimationFrame(() => requestAnimationFrame(step));
        };
        step();
    ";
    browser.client.execute_async(scroll, vec![]).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.point_at(&page.link(link).await?).await?;
    page.until_card(&link.id).await?;
    let shifts: Vec<Value> = page.look("return window.witness.shifts;", vec![]).await?;
    let sum: f64 = shifts.iter().filter_map(|shift| shift["value"].as_f64()).sum();
    match sum <= Budgets::read()?.quiet.layout_shift {
        true => Ok(()),
        false => Err(format!("layout shifts: {shifts:?}").into()),
    }
}
