//! A network that is slow, out of order, or gone.

use super::kept::{Stays, assert_kept};
use crate::Outcome;
use crate::browser::Browser;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::Variant;
use contract::cards::FILE;
use serde_json::json;
use std::sync::Arc;

/// Script and Wasm are held back while the page is read, and a link is followed as the browser does by itself.
pub async fn slow(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let gate = &browser.server.gate;
    gate.until_asked(page.visit.number, ".wasm").await?;
    reading::assert_whole(&page, Where::Here).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the link leads to its text", followed, vec![json!(link.id)]).await?;
    gate.release(page.visit.number, ".js");
    gate.release(page.visit.number, ".wasm");
    assert_kept(&page, stays).await
}

/// The Wasm is there before the script that is to start it.
pub async fn reordered(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let gate = &browser.server.gate;
    gate.until_asked(page.visit.number, ".wasm").await?;
    gate.until_asked(page.visit.number, ".js").await?;
    gate.release(page.visit.number, ".wasm");
    // It is sent a second time, which ends after the first was begun.
    let arrived = "
        const done = arguments[0];
        const again = fetch(document.querySelector('[data-wasm]').dataset.wasm);
        again.then((answer) => answer.arrayBuffer()).then(({ byteLength }) => done(byteLength > 0), () => done(false));
    ";
    if browser.client.execute_async(arrived, vec![]).await? != json!(true) {
        return Err("the Wasm does not arrive".into());
    }
    let ready: bool = page.look("return !!document.querySelector('[data-ready]');", vec![]).await?;
    if ready {
        return Err("the script was not held back, so this shows nothing".into());
    }
    gate.release(page.visit.number, ".js");
    assert_kept(&page, stays).await
}

/// The file with the cards is held back until a link was followed, and comes then.
pub async fn slow_cards(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::HeldCards, "").await?;
    page.started().await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the link leads to its text", followed, vec![json!(link.id)]).await?;
    browser.server.gate.release(page.visit.number, FILE);
    assert_kept(&page, stays).await
}

/// As an extension does that blocks what a page asks for by itself.
pub async fn blocked_cards(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let gate = &browser.server.gate;
    gate.until_asked(page.visit.number, ".wasm").await?;
    let block = "
        const script = document.createElement('script');
        script.textContent = 'XMLHttpRequest.prototype.send = () => { throw new Error(\"blocked\"); };';
        document.head.append(script);
    ";
    page.look::<()>(block, vec![]).await?;
    gate.release(page.visit.number, ".wasm");
    gate.release(page.visit.number, ".js");
    assert_kept(&page, stays).await
}

/// From the moment that cards work, the server answers nothing.
pub async fn offline(browser: Arc<Browser>, stays: Stays) -> Outcome {
    let page = browser.open_ready("").await?;
    browser.server.gate.cut(page.visit.number);
    let gone = "
        const done = arguments[0];
        fetch('boot.js', { cache: 'no-store' }).then(() => done(false), () => done(true));
    ";
    if browser.client.execute_async(gone, vec![]).await? != json!(true) {
        return Err("the server still answers, so this shows nothing".into());
    }
    for kind in [Kind::Source, Kind::Note, Kind::Quote] {
        page.open_card(browser.printed.first(kind)?).await?;
        page.close_card().await?;
    }
    assert_kept(&page, stays).await
}
