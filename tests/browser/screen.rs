//! What a reader sees on opening a page, and whether it fits a narrow window. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::budgets::{Budget, Budgets};
use crate::engine::{Engine, protocol};
use crate::kinds;
use crate::layout::assert_fits;
use crate::page::Page;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let first = Case::new("the letter's first sentence stands on the first screen", first_sentence);
    let short = Case::new("beside the letter the front page takes a phone only a few screens", few_screens);
    let chromium_only = |case: Case| {
        case.except(Engine::Firefox, protocol::CHROMIUM_ONLY).except(Engine::WebKit, protocol::CHROMIUM_ONLY)
    };
    vec![
        chromium_only(first),
        chromium_only(short),
        Case::new("no page of any kind scrolls sideways at 320 px, closed or open", narrow),
    ]
}

async fn on_screen(browser: &Browser, width: u32, height: u32) -> Outcome<Page<'_>> {
    protocol::screen(&browser.client, width, height).await?;
    let page = browser.open_ready("").await?;
    let is_so = format!("return innerWidth === {width} && innerHeight === {height};");
    match page.look(&is_so, vec![]).await? {
        true => Ok(page),
        false => Err("the screen is of another size".into()),
    }
}

fn within(what: &str, seen: f64, budget: Budget) -> Outcome {
    if seen > budget.record {
        println!("{what}: {seen:.1}, over the record of {}", budget.record);
    }
    match seen <= budget.gate {
        true => Ok(()),
        false => Err(format!("{what}: {seen:.1} where {} are allowed", budget.gate).into()),
    }
}

async fn first_sentence(browser: Arc<Browser>) -> Outcome {
    let end = "
        const walk = document.createTreeWalker(document.querySelector('#p1 > p'), NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
            const { data } = walk.currentNode;
            const stop = /\\p{Ll}\\.(\\s|$)/u.exec(data);
            range.setStart(walk.currentNode, stop?.index ?? 0);
            range.setEnd(walk.currentNode, stop ? stop.index + 2 : data.length);
            if (stop) break;
        }
        return scrollY === 0 && Math.max(...[...range.getClientRects()].map(({ bottom }) => bottom));
    ";
    let budgets = Budgets::read()?.screen;
    for (what, width, height, budget) in [
        ("pixels to the end of the first sentence, phone", 390, 844, budgets.first_sentence_phone),
        ("pixels to the end of the first sentence, desk", 1366, 768, budgets.first_sentence_desk),
    ] {
        let page = on_screen(&browser, width, height).await?;
        within(what, page.look(end, vec![]).await?, budget)?;
    }
    Ok(())
}

async fn few_screens(browser: Arc<Browser>) -> Outcome {
    let page = on_screen(&browser, 390, 844).await?;
    let beyond = "
        const [page, letter] = [document.documentElement.scrollHeight, document.getElementById('letter').offsetHeight];
        return (page - letter) / innerHeight;
    ";
    let budget = Budgets::read()?.screen.phone_screens_beyond_the_letter;
    within("phone screens beyond the letter", page.look(beyond, vec![]).await?, budget)
}

/// In a frame of our own, and in Chromium on a screen as well: there the bar is another.
async fn narrow(browser: Arc<Browser>) -> Outcome {
    let mut wrong = Vec::new();
    let mut note = |path: &str, seen: Outcome| {
        wrong.extend(seen.err().map(|why| format!("{path}: {}", why.message().unwrap_or("?"))));
    };
    for path in kinds::all() {
        let frame = Frame { width: 320, height: 640, sandbox: None };
        let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, path).await?;
        note(path, assert_fits_open(&page).await);
    }
    if browser.engine == Engine::Chromium {
        protocol::screen(&browser.client, 320, 640).await?;
        for path in kinds::all() {
            let page = browser.open(Variant::Plain, path).await?;
            note(path, assert_fits_open(&page).await);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// As it comes, then with all open that can be.
async fn assert_fits_open(page: &Page<'_>) -> Outcome {
    assert_fits(page).await?;
    page.look::<()>("for (const part of document.querySelectorAll('details')) part.open = true;", vec![])
        .await?;
    assert_fits(page).await?;
    let panels = "
        const panels = [...document.querySelectorAll('.panel[popover]')];
        return panels.filter((panel) => {
            panel.showPopover();
            const box = panel.getBoundingClientRect();
            const fits = panel.scrollWidth <= panel.clientWidth + 1 && box.left >= 0 && box.right <= innerWidth + 1;
            panel.hidePopover();
            return !fits;
        }).map((panel) => panel.id);
    ";
    let wide: Vec<String> = page.look(panels, vec![]).await?;
    if wide.is_empty() { Ok(()) } else { Err(format!("these are too wide: {wide:?}").into()) }
}
