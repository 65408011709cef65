//! The page that a reader comes back to, and what a long visit costs. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::Variant;
use crate::trials::Case;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    const CLOSED_FOR_GOOD: &str = "its driver cannot open a closed tab again";
    vec![
        Case::new("a page come back to does what it shows, kept by the browser or fetched again", come_back),
        Case::new("a tab that is opened again does what it shows", restored)
            .except(Engine::Chromium, CLOSED_FOR_GOOD)
            .except(Engine::WebKit, CLOSED_FOR_GOOD),
        Case::new("no word of the page is written anew when it starts", writes_nothing),
        Case::new("a link pressed before cards work opens its card once they do", pressed_early),
        Case::new("a link pressed before cards work is followed where they take too long", pressed_in_vain),
        Case::new("a thousand cards cost no memory, in WebKit two hundred", many_cards),
    ]
}

async fn writes_nothing(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let watch = "
        const script = document.createElement('script');
        script.textContent = `
            window.written = [];
            new MutationObserver((all) => all.forEach(({ target }) => {
                const element = target.closest ? target : target.parentElement;
                if (element.isConnected && !element.closest('[data-card-root]')) written.push(element.className || element.nodeName);
            })).observe(document.querySelector('.lotl'), { childList: true, characterData: true, subtree: true });
        `;
        document.head.append(script);
    ";
    page.look::<()>(watch, vec![]).await?;
    for ending in [".js", ".wasm"] {
        browser.server.gate.release(page.visit.number, ending);
    }
    page.ready().await?;
    let written: Vec<String> = page.look("return window.written;", vec![]).await?;
    if written.is_empty() { Ok(()) } else { Err(format!("written anew: {written:?}").into()) }
}

async fn pressed_early(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    // However slow this machine is: here no second passes. Firefox gives the driver a window of its own.
    let patient = "
        const script = document.createElement('script');
        script.textContent = 'const real = setTimeout; window.setTimeout = (run, wait) => wait === 1000 || real(run, wait);';
        document.head.append(script);
    ";
    page.look::<()>(patient, vec![]).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    for ending in [".js", ".wasm"] {
        browser.server.gate.release(page.visit.number, ending);
    }
    page.until_card(&link.id).await?;
    let hash: String = page.look("return location.hash;", vec![]).await?;
    if hash.is_empty() { Ok(()) } else { Err(format!("the link was followed too, to {hash}").into()) }
}

async fn pressed_in_vain(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Held, "").await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the link is followed", followed, vec![json!(link.id)]).await?;
    Ok(())
}

/// A letter as sent, and a fact that is set.
async fn change(page: &Page<'_>) -> Outcome {
    page.click(&page.find("#as-sent").await?).await?;
    let fact = page.find("#fact-harm input[value=torture]").await?;
    page.show(&fact).await?;
    page.click(&fact).await?;
    page.until::<bool>(
        "the fact stands in the address",
        "return location.search.includes('torture');",
        vec![],
    )
    .await
    .map(drop)
}

/// Whether the switch and the facts are what the letter and the tables show; then whether all works.
async fn assert_sound(page: &Page<'_>) -> Outcome {
    page.ready().await?;
    let agree = "
        const asSent = document.getElementById('as-sent').checked;
        const marks = [...document.querySelectorAll('#letter a.cite, #letter a.note')];
        const facts = [...document.querySelectorAll('[data-fact]')].map((fact) => fact.querySelector('input:checked')?.value ?? '');
        const chosen = [...document.querySelectorAll('.chosen b')].map((fact) => fact.textContent.trim());
        return marks.every((mark) => mark.hasAttribute('href') !== asSent)
            && chosen.every((words, place) => (words === 'Left open') === !facts[place])
            && facts.includes('torture');
    ";
    page.until::<bool>("what is set is what is shown", agree, vec![]).await?;
    let undo = "
        const asSent = document.getElementById('as-sent');
        if (asSent.checked) asSent.click();
        document.querySelector('#fact-harm input').click();
    ";
    page.look::<()>(undo, vec![]).await?;
    reading::assert_whole(page, Where::Here).await?;
    page.open_card(page.browser.printed.first(Kind::Provision)?).await?;
    page.assert_no_errors().await
}

async fn come_back(browser: Arc<Browser>) -> Outcome {
    for variant in [Variant::Cached, Variant::Plain] {
        let page = browser.open(variant, "").await?;
        page.ready().await?;
        change(&page).await?;
        page.look::<()>("document.documentElement.dataset.left = '';", vec![]).await?;
        browser.client.goto(&format!("{}p/1.html", page.address())).await?;
        browser.client.back().await?;
        let kept: bool = page.look("return 'left' in document.documentElement.dataset;", vec![]).await?;
        // Firefox, driven, fetches each page again.
        if variant == Variant::Cached && !kept && browser.engine != Engine::Firefox {
            return Err("the browser has not kept the page, so this shows less than it says".into());
        }
        assert_sound(&page).await?;
    }
    Ok(())
}

async fn restored(browser: Arc<Browser>) -> Outcome {
    let client = &browser.client;
    let new = client.new_window(true).await?;
    client.switch_to_window(new.handle).await?;
    let page = browser.open(Variant::Cached, "").await?;
    page.ready().await?;
    change(&page).await?;
    let before = client.windows().await?;
    let again = "
        const { SessionStore } = ChromeUtils.importESModule('resource:///modules/sessionstore/SessionStore.sys.mjs');
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const { gBrowser } = window;
        const { TabStateFlusher } = ChromeUtils.importESModule('resource:///modules/sessionstore/TabStateFlusher.sys.mjs');
        const tab = gBrowser.selectedTab;
        TabStateFlusher.flush(tab.linkedBrowser).then(() => {
            gBrowser.removeTab(tab);
            gBrowser.selectedTab = SessionStore.undoCloseTab(window, 0);
            done();
        });
    ";
    protocol::in_firefox(client, again).await?;
    for handle in client.windows().await? {
        if !before.contains(&handle) {
            client.switch_to_window(handle).await?;
        }
    }
    assert_sound(&page).await
}

/// What the page holds.
#[derive(Debug, Deserialize, PartialEq)]
struct Held {
    /// By the Wasm, in bytes.
    wasm: u64,
    elements: u64,
}

/// A script of the page itself: in some engines those of a driver have no part in the page's modules.
///
/// Opened slowly, as on a machine on which every look at the clock finds the time over: what draws the cards then lets
/// others in between its steps, and a card is asked for before all is done that the closing of another brought.
const CARDS: &str = "
    window.held = async () => {
        const script = await import(document.querySelector('[data-wasm]').dataset.js);
        const memory = Object.values(script.initSync()).find((one) => one instanceof WebAssembly.Memory);
        return { wasm: memory.buffer.byteLength, elements: document.getElementsByTagName('*').length };
    };
    const clock = Date.now;
    window.openSlowly = async (times) => {
        let time = 0;
        Date.now = () => (time += 1000);
        await openCards(times);
        Date.now = clock;
    };
    window.openCards = async (times) => {
        const links = document.querySelectorAll('#letter :is(a[data-provision], a[data-source], a[data-note], a[data-quote])');
        const card = document.querySelector('[popover=manual][role=dialog]');
        const until = async (open) => {
            const end = performance.now() + 5000;
            while (card.checkVisibility() !== open || !!card.dataset.card !== open) {
                if (performance.now() > end) throw new Error(open ? 'no card opens' : 'the card stays');
                await new Promise((then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); });
            }
        };
        for (let time = 0; time < times; time += 1) {
            links[time % links.length].click();
            await until(true);
            card.querySelector('.card-foot button:last-of-type').click();
            await until(false);
        }
    };
";

async fn many_cards(browser: Arc<Browser>) -> Outcome {
    // A card takes WebKit a tenth of a second on a busy machine, several times what it takes the others.
    let many = if browser.engine == Engine::WebKit { 200 } else { 1000 };
    let page = browser.open_ready("?view=letter").await?;
    let add = "
        const script = document.createElement('script');
        script.textContent = arguments[0];
        document.head.append(script);
    ";
    page.look::<()>(add, vec![json!(CARDS)]).await?;
    open_cards(&page, "openSlowly", 5).await?;
    // Each link once and more: what is made once is made.
    let before = open_cards(&page, "openCards", 100).await?;
    let heap_before = Heap::of(&browser).await?;
    let after = open_cards(&page, "openCards", many).await?;
    let heap_after = Heap::of(&browser).await?;
    if before != after {
        return Err(format!("{many} cards: {before:?} before, {after:?} after").into());
    }
    heap_before.zip(heap_after).map_or(Ok(()), |(before, after)| after.assert_back_at(&before))?;
    page.assert_no_errors().await
}

async fn open_cards(page: &Page<'_>, how: &str, times: u32) -> Outcome<Held> {
    let open = "
        const [how, times, done] = arguments;
        window[how](times).then(window.held).then(done, (why) => done(String(why)));
    ";
    let held = page.browser.client.execute_async(open, vec![json!(how), json!(times)]).await?;
    // The harness's own witness remembers each card.
    page.look::<()>("witness.cards.length = 0;", vec![]).await?;
    Ok(serde_json::from_value(held.clone()).map_err(|why| format!("{why}: {held}"))?)
}

/// What Chromium counts, after it has collected what nothing uses.
#[derive(Debug)]
pub struct Heap {
    pub bytes: f64,
    pub nodes: f64,
    pub listeners: f64,
}

impl Heap {
    /// The heap's size varies with what the engine itself keeps; what leaks by the card or by the element is more.
    pub fn assert_back_at(&self, before: &Self) -> Outcome {
        const VARIES_BYTES: f64 = 100_000.0;
        match self.bytes - before.bytes < VARIES_BYTES
            && self.nodes <= before.nodes
            && self.listeners <= before.listeners
        {
            true => Ok(()),
            false => Err(format!("the heap: {before:?} before, {self:?} after").into()),
        }
    }

    /// `None` in engines that do not tell.
    pub async fn of(browser: &Browser) -> Outcome<Option<Self>> {
        if browser.engine != Engine::Chromium {
            return Ok(None);
        }
        let client = &browser.client;
        protocol::send(client, "Performance.enable", json!({})).await?;
        protocol::send(client, "HeapProfiler.enable", json!({})).await?;
        for _ in 0..2 {
            protocol::send(client, "HeapProfiler.collectGarbage", json!({})).await?;
        }
        let done = protocol::done(client).await?;
        let heap = Self { bytes: done.heap_bytes, nodes: done.nodes, listeners: done.listeners };
        Ok(Some(heap))
    }
}
