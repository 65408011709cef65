//! Larger text, wider spacing, less room (WCAG 1.3.2, 1.4.4, 1.4.10, 1.4.12). Entry point: [`cases`].
//!
//! A window of 1280 x 900 that is zoomed has as many CSS pixels as a smaller one, which a frame gives in each engine.

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::layout::{assert_fits, space_text};
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::key::Key;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("at 200 % all is there, and cards and search can be used", |browser| {
            zoomed(browser, 640, 450)
        }),
        Case::new("at 400 % all is there, and cards and search can be used", |browser| {
            zoomed(browser, 320, 225)
        }),
        Case::new("with the spacing that readers may set nothing is cut off, wide and at 320 px", spaced),
    ]
}

async fn framed(browser: &Browser, width: u32, height: u32) -> Outcome<Page<'_>> {
    let frame = Frame { width, height, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    page.ready().await?;
    Ok(page)
}

async fn zoomed(browser: Arc<Browser>, width: u32, height: u32) -> Outcome {
    let page = framed(&browser, width, height).await?;
    assert_fits(&page).await?;
    assert_whole_text(&page).await?;
    if width < 400 {
        assert_in_order(&page).await?;
    }

    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    let inside = "
        const card = document.querySelector('[popover=manual][role=dialog]');
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top > 120;
    ";
    page.until::<bool>("the card is inside the window", inside, vec![]).await?;
    let close = "
        const card = document.querySelector('[popover=manual][role=dialog]');
        const { bottom } = card.querySelector('.card-foot').getBoundingClientRect();
        return bottom <= innerHeight + 1;
    ";
    page.until::<bool>("the foot of the card is in view", close, vec![]).await?;
    page.close_card().await?;

    let field = page.search_field().await?;
    page.focus(&field).await?;
    assert_whole_text(&page).await?;
    page.type_text("art 33").await?;
    let shown = "return document.querySelectorAll('[role=search] li').length > 2;";
    page.until::<bool>("results are shown", shown, vec![]).await?;
    assert_fits(&page).await?;
    for _ in 0..3 {
        page.key(Key::Tab).await?;
    }
    let result = "
        const at = document.activeElement;
        const { top, bottom } = at.getBoundingClientRect();
        return at.matches('[role=search] li a') && bottom > 0 && top < innerHeight;
    ";
    page.until::<bool>("a result that has the focus is in view", result, vec![]).await.map(drop)
}

async fn spaced(browser: Arc<Browser>) -> Outcome {
    for (width, height) in [(1280, 900), (320, 640)] {
        let page = framed(&browser, width, height).await?;
        space_text(&page).await?;
        assert_fits(&page).await?;
        assert_whole_text(&page).await?;
        for kind in [Kind::Provision, Kind::Quote] {
            page.open_card(browser.printed.first(kind)?).await?;
            assert_whole_text(&page).await?;
        }
    }
    Ok(())
}

/// Fails where text is cut off: by an element that is too small and does not scroll, or by the picture it is in.
async fn assert_whole_text(page: &Page<'_>) -> Outcome {
    let body = "
        const cut = [];
        for (const part of document.querySelectorAll('.lotl *')) {
            if (!part.checkVisibility() || part.closest('.unseen, .skip, svg')) continue;
            const { overflowX, overflowY } = getComputedStyle(part);
            const closed = (overflow) => ['hidden', 'clip'].includes(overflow);
            // What a reader sets to a size of ours keeps its own text in view by itself.
            if (closed(overflowX) && part.scrollWidth > part.clientWidth + 1 || closed(overflowY) && part.scrollHeight > part.clientHeight + 1) {
                cut.push(part.outerHTML.slice(0, 80));
            }
        }
        const walk = document.createTreeWalker(document.querySelector('.lotl'), NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
            const text = walk.currentNode;
            const parent = text.parentElement;
            if (!text.data.trim() || !parent.checkVisibility() || parent.closest('.unseen, .skip')) continue;
            range.selectNodeContents(text);
            const around = parent.closest('svg')?.getBoundingClientRect() ?? { left: 0, right: document.documentElement.clientWidth };
            for (const { left, right } of range.getClientRects()) {
                if (left < around.left - 1 || right > around.right + 1) cut.push(text.data.trim().slice(0, 80));
            }
        }
        const field = document.querySelector('[role=search] input');
        if (field.checkVisibility() && field.clientHeight < 1.2 * parseFloat(getComputedStyle(field).fontSize)) cut.push('the field of the search');
        return cut.slice(0, 6);
    ";
    let cut: Vec<String> = page.look(body, vec![]).await?;
    match cut.is_empty() {
        true => Ok(()),
        false => Err(format!("cut off: {cut:?}").into()),
    }
}

/// In one column, what comes later in the document stands further down.
async fn assert_in_order(page: &Page<'_>) -> Outcome {
    let body = "
        const wrong = [];
        let last = { top: -Infinity, words: '' };
        let count = 0;
        for (const part of document.querySelectorAll('.lotl :is(h1, h2, h3, h4, h5, p, li, blockquote, dt, th, td, legend, label)')) {
            if (!part.checkVisibility() || part.closest(arguments[0])) continue;
            const now = { top: part.getBoundingClientRect().top, words: part.textContent.trim().slice(0, 40) };
            if (now.top < last.top - 1) wrong.push(`${now.words} stands over ${last.words}`);
            last = now;
            count += 1;
        }
        return count > 100 ? wrong.slice(0, 4) : [`only ${count} parts`];
    ";
    // Seen by nobody, or over the page.
    let apart = json!(".unseen, .skip, .status, [role=search], [role=dialog], thead");
    let wrong: Vec<String> = page.look(body, vec![apart]).await?;
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("out of order: {wrong:?}").into()),
    }
}
