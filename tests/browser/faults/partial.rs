//! A feature that cannot start, or stops: the page says which one, and the others work. Entry points:
//! [`without_word`], [`panicking`], [`panicking_elsewhere`] and [`stopping`].

use super::kept::{MISSING, open_by_keyboard};
use crate::Outcome;
use crate::browser::Browser;
use crate::component::WIDGET;
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::Variant;
use contract::Feature;
use fantoccini::key::Key;
use serde_json::json;
use std::sync::Arc;

const STILL: &str = "Every link still leads to its text.";

/// The page lacks a word that the feature puts on the screen.
pub async fn without_word(browser: Arc<Browser>, variant: Variant, lost: Feature, said: &str) -> Outcome {
    let page = browser.open(variant, "").await?;
    assert_only_lost(&page, lost, said).await?;
    page.assert_no_errors().await
}

/// The browser fails where the feature does not expect it, once it is to start.
pub async fn panicking(browser: Arc<Browser>, lost: Feature, said: &str, trap: &str) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let gate = &browser.server.gate;
    gate.until_asked(page.visit.number, ".wasm").await?;
    page.look::<()>(trap, vec![]).await?;
    gate.release(page.visit.number, ".wasm");
    gate.release(page.visit.number, ".js");
    assert_only_lost(&page, lost, said).await
}

/// Cards fail in a page of others.
pub async fn panicking_elsewhere(browser: Arc<Browser>, said: &str) -> Outcome {
    let page = browser.open_host(Variant::Held, "plain").await?;
    let gate = &browser.server.gate;
    gate.until_asked(page.visit.number, ".js").await?;
    page.look::<()>(NO_ELEMENTS, vec![]).await?;
    gate.release(page.visit.number, ".wasm");
    gate.release(page.visit.number, ".js");
    let failed =
        format!("{WIDGET} return root.dataset.failed === 'cards' && root.dataset.ready?.includes('search');");
    page.until::<bool>("the letter names what failed, and calls the rest ready", &failed, vec![]).await?;
    let told = format!("{WIDGET} return inside.querySelector('.missing').innerText.trim();");
    let told: String = page.look(&told, vec![]).await?;
    if told != format!("{said} {STILL}") {
        return Err(format!("of what is missing the letter says {told:?}").into());
    }
    let quiet = format!("{WIDGET} return witness.readyAt === null;");
    if !page.look::<bool>(&quiet, vec![]).await? {
        return Err("the letter announces what has not started".into());
    }
    let focus = format!("{WIDGET} inside.querySelector('[role=search] input').focus();");
    page.look::<()>(&focus, vec![]).await?;
    page.type_text("art 33").await?;
    let found = format!("{WIDGET} return inside.querySelectorAll('[role=search] li a').length > 0;");
    page.until::<bool>("something is found", &found, vec![]).await?;
    reading::assert_whole(&page, Where::InShadow).await
}

/// Once all have started, cards are stopped: the browser tells the page of it, but not which part it was.
pub async fn stopping(browser: Arc<Browser>, said: &str) -> Outcome {
    let page = browser.open_ready("").await?;
    page.look::<()>(NO_COPIES, vec![]).await?;
    page.focus(&page.link(page.browser.printed.first(Kind::Provision)?).await?).await?;
    page.key(Key::Enter).await?;
    let failed = "return document.querySelector('.lotl').dataset.failed === 'any';";
    page.until::<bool>("the page knows that something has stopped", failed, vec![]).await?;
    let told: Option<String> = page.look(MISSING, vec![]).await?;
    if told.as_deref() != Some(&format!("{said} {STILL}")) {
        return Err(format!("of what has stopped the page says {told:?}").into());
    }
    reading::assert_whole(&page, Where::Here).await?;
    assert_rules_answer(&page).await?;
    assert_search_finds(&page).await?;
    assert_bar_comes(&page).await
}

/// The browser makes no element that Yew could draw a card with: Yew panics, and the Wasm traps.
pub const NO_ELEMENTS: &str = "
    const make = Document.prototype.createElement;
    Document.prototype.createElement = function (name) {
        if (name === 'div') throw new Error('no element');
        return make.call(this, name);
    };
";

/// The same once Yew has made an element of each kind, which it copies from then on.
const NO_COPIES: &str = "
    const copy = Node.prototype.cloneNode;
    Node.prototype.cloneNode = function (deep) {
        if (!deep) throw new Error('no copy');
        return copy.call(this, deep);
    };
";

/// What the decision tables are read with stops the Wasm, as a trap does.
pub const NO_CONDITIONS: &str = "
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
        if (name === 'data-when') throw new WebAssembly.RuntimeError('unreachable');
        return read.call(this, name);
    };
";

async fn assert_only_lost(page: &Page<'_>, lost: Feature, said: &str) -> Outcome {
    let failed = "
        const { failed, ready } = document.querySelector('.lotl').dataset;
        return ready && failed === arguments[0] && !ready.split(' ').includes(failed);
    ";
    let names = vec![json!(lost.name())];
    page.until::<bool>("the page names what failed, and calls the rest ready", failed, names).await?;
    if page.look::<bool>("return witness.readyAt !== null;", vec![]).await? {
        return Err("the event of a whole start was fired".into());
    }
    let told: Option<String> = page.look(MISSING, vec![]).await?;
    if told.as_deref() != Some(&format!("{said} {STILL}")) {
        return Err(format!("of what is missing the page says {told:?}").into());
    }
    // Before anything is set: rows that do not hold are hidden.
    reading::assert_whole(page, Where::Here).await?;
    match lost {
        Feature::Cards => assert_no_cards(page).await?,
        _ => {
            open_by_keyboard(page, page.browser.printed.first(Kind::Provision)?).await?;
            page.close_card().await?;
        }
    }
    match lost {
        Feature::Rules => assert_no_controls(page).await?,
        _ => assert_rules_answer(page).await?,
    }
    assert_search_finds(page).await?;
    assert_bar_comes(page).await
}

/// Each link leads where its address says.
async fn assert_no_cards(page: &Page<'_>) -> Outcome {
    let link = page.browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the browser has followed the link", followed, vec![json!(link.id)]).await.map(drop)
}

/// No control is drawn that does nothing.
async fn assert_no_controls(page: &Page<'_>) -> Outcome {
    let drawn = "return [...document.querySelectorAll('[data-rules] :is(input, button)')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true })).length;";
    match page.look::<usize>(drawn, vec![]).await? {
        0 => Ok(()),
        controls => Err(format!("{controls} controls do nothing").into()),
    }
}

/// All but cards.
pub async fn assert_others_work(page: &Page<'_>) -> Outcome {
    assert_rules_answer(page).await?;
    assert_search_finds(page).await?;
    assert_bar_comes(page).await
}

async fn assert_rules_answer(page: &Page<'_>) -> Outcome {
    let button = page.find("[data-rules] [data-set]").await?;
    page.show(&button).await?;
    page.click(&button).await?;
    let told =
        "return document.querySelector('[data-rules] [role=status]').textContent.startsWith('Changed: ');";
    page.until::<bool>("what changed is told", told, vec![]).await?;
    Ok(())
}

async fn assert_search_finds(page: &Page<'_>) -> Outcome {
    let field = page.find("[role=search] input").await?;
    page.show(&field).await?;
    page.focus(&field).await?;
    page.type_text("art 33").await?;
    let found = "return document.querySelector('[role=search] [role=status]').textContent.endsWith(' found.')
        && document.querySelectorAll('[role=search] li a').length > 0;";
    page.until::<bool>("something is found", found, vec![]).await?;
    Ok(())
}

async fn assert_bar_comes(page: &Page<'_>) -> Outcome {
    let select = "
        const paragraph = document.getElementById('p7');
        getSelection().setBaseAndExtent(paragraph, 0, paragraph, paragraph.childNodes.length);
    ";
    page.look::<()>(select, vec![]).await?;
    let bar = "return document.querySelector('.quote').checkVisibility();";
    page.until::<bool>("the bar that quotes is there", bar, vec![]).await?;
    page.look::<()>("getSelection().removeAllRanges();", vec![]).await
}
