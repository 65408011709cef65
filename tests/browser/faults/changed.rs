//! The page changed by others while it is read: by a translator, which wraps and replaces every text, or by an
//! extension, which takes nodes apart, makes them anew and moves them.

use super::kept::{Stays, assert_kept};
use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::printed::{Kind, Link};
use crate::server::Variant;
use serde_json::{Value, json};
use std::sync::Arc;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    BeforeStart,
    /// With a card open.
    AfterStart,
}

const KINDS: [Kind; 4] = [Kind::Provision, Kind::Source, Kind::Note, Kind::Quote];

/// As Google Translate does: each text goes, two `font` elements with other words take its place, and so it goes on
/// with what comes later. The language here has one more letter at the end of each word.
const TRANSLATE: &str = r#"
    window.words = (text) => text.replace(/\p{L}+/gu, '$&ž');
    const originals = new Map();
    const translate = (root) => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walk.nextNode()) {
            const text = walk.currentNode;
            if (text.data.trim() && !text.parentElement.closest('script, style, font')) texts.push(text);
        }
        for (const text of texts) {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = words(text.data);
            outer.append(inner);
            text.replaceWith(outer);
            originals.set(outer, text);
        }
    };
    const observer = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translate(node.parentNode);
    });
    translate(document.body);
    observer.observe(document.body, { childList: true, subtree: true });
    window.showOriginal = () => {
        observer.disconnect();
        for (const [outer, text] of originals) outer.replaceWith(text);
    };
"#;

/// The links of the letter are made anew, its texts fall into pieces, and it moves; so does what the card shows.
const REWRITE: &str = "
    const letter = document.getElementById('letter');
    for (const paragraph of letter.querySelectorAll('p')) paragraph.innerHTML = paragraph.innerHTML;
    const walk = document.createTreeWalker(document.querySelector('.lotl'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim().length > 8) texts.push(walk.currentNode);
    for (const text of texts) text.splitText(4);
    for (const text of document.querySelectorAll('.explainer blockquote')) text.replaceWith(text.cloneNode(true));
    letter.parentNode.append(letter);
    document.querySelector('.card')?.replaceChildren();
";

/// Opens the page and changes it at the given time.
async fn changed<'b>(browser: &'b Browser, when: When, change: &str) -> Outcome<Page<'b>> {
    let held = when == When::BeforeStart;
    let page = browser.open(if held { Variant::Held } else { Variant::Plain }, "").await?;
    if held {
        let gate = &browser.server.gate;
        gate.until_asked(page.visit.number, ".wasm").await?;
        page.look::<()>(change, vec![]).await?;
        gate.release(page.visit.number, ".wasm");
        gate.release(page.visit.number, ".js");
        page.ready().await?;
    } else {
        page.ready().await?;
        page.open_card(browser.printed.first(Kind::Note)?).await?;
        page.look::<()>(change, vec![]).await?;
    }
    Ok(page)
}

/// Translated, then shown in the original again, as translators offer.
pub async fn translated(browser: Arc<Browser>, when: When, stays: Stays) -> Outcome {
    let page = changed(&browser, when, TRANSLATE).await?;
    for kind in KINDS {
        let link = browser.printed.first(kind)?;
        page.open_card(link).await?;
        assert_card_is_translated(&page, link).await?;
    }
    assert_switch_tells_its_state(&page).await?;
    page.look::<()>("showOriginal();", vec![]).await?;
    assert_kept(&page, stays).await?;
    page.look::<()>(TRANSLATE, vec![]).await?;
    assert_quoted_as_shown(&page).await?;
    page.assert_no_errors().await
}

pub async fn rewritten(browser: Arc<Browser>, when: When, stays: Stays) -> Outcome {
    let page = changed(&browser, when, REWRITE).await?;
    for kind in KINDS {
        page.open_card(browser.printed.first(kind)?).await?;
    }
    page.close_card().await?;
    assert_kept(&page, stays).await?;
    // Some take dialogs out altogether. Links then lead where they always lead without cards.
    page.look::<()>("document.querySelector('.card').remove();", vec![]).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the browser has followed the link", followed, vec![json!(link.id)]).await?;
    page.assert_no_errors().await
}

/// A card says what its file says, in the other language.
async fn assert_card_is_translated(page: &Page<'_>, link: &Link) -> Outcome {
    let prefix = match link.kind {
        Kind::Provision => "",
        Kind::Source => "source-",
        Kind::Note => "note-",
        Kind::Quote => "quote-",
    };
    let compare = "
        const [id, done] = arguments;
        const flat = (node) => node.textContent.split(/\\s+/).filter(Boolean).join(' ');
        fetch('cards.html').then((file) => file.text()).then((text) => {
            const file = new DOMParser().parseFromString(text, 'text/html');
            const parts = [...file.getElementById(`lotl-card-${id}`).querySelectorAll('h2, p:not([data-onward], [hidden]), blockquote, li')];
            const end = performance.now() + 5000;
            // The translator comes to the card a moment later.
            const look = () => {
                const shown = flat(document.querySelector('.card'));
                const lost = parts.map(flat).filter((part) => !shown.includes(words(part)));
                if (!lost.length || performance.now() > end) done(lost);
                else setTimeout(look, 15);
            };
            look();
        });
    ";
    let id = json!(format!("{prefix}{}", link.id));
    let lost = page.browser.client.execute_async(compare, vec![id]).await?;
    let lost: Vec<String> = serde_json::from_value(lost)?;
    match lost.is_empty() {
        true => Ok(()),
        false => Err(format!("the card of {link:?} lacks what its file says: {lost:?}").into()),
    }
}

/// The last button of the card but one: its words change with what it does.
async fn assert_switch_tells_its_state(page: &Page<'_>) -> Outcome {
    let label = "return document.querySelector('.card-foot button:nth-last-of-type(2)').textContent.trim();";
    let press = "document.querySelector('.card-foot button:nth-last-of-type(2)').click();";
    for name in ["hoverOn", "hoverOff"] {
        page.look::<()>(press, vec![]).await?;
        let told = format!(
            "{label_of} return label === words(document.querySelector('[data-card-root]').dataset[arguments[0]]);",
            label_of = label.replace("return", "const label =")
        );
        page.until::<bool>("the button says what it does now", &told, vec![json!(name)]).await?;
    }
    Ok(())
}

/// What is copied from a translated letter are the words that were selected.
async fn assert_quoted_as_shown(page: &Page<'_>) -> Outcome {
    let select = "
        const paragraph = document.getElementById('p7');
        getSelection().setBaseAndExtent(paragraph, 0, paragraph, paragraph.childNodes.length);
        const copy = paragraph.cloneNode(true);
        for (const mark of copy.querySelectorAll('[data-mark]')) mark.remove();
        return copy.textContent;
    ";
    page.keep_copies().await?;
    let shown: String = page.look(select, vec![]).await?;
    let place = "
        const bar = document.querySelector('.quote');
        if (bar.hidden) return null;
        const button = bar.querySelector('button');
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = button.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    ";
    let (x, y): (f64, f64) = page.until("the bar is there", place, vec![]).await?;
    page.press_at(x, y).await?;
    let copied: String = page.until_copied("the words are").await?;
    let _: Value = page.look("getSelection().removeAllRanges(); return null;", vec![]).await?;
    match copied.starts_with(&format!("“{shown}”\n")) && shown.contains('ž') {
        true => Ok(()),
        false => Err(format!("copied {copied:?} where the page shows {shown:?}").into()),
    }
}
