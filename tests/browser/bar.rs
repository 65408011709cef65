//! The bar and what its buttons open, with script and without. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("Contents, Search and Share open by mouse and close with Escape", |browser| {
            opened(browser, Hand::Mouse, Variant::Plain)
        }),
        Case::new("Contents, Search and Share open by keyboard and close with Escape", |browser| {
            opened(browser, Hand::Keyboard, Variant::Plain)
        }),
        Case::new("without script Contents, Search and Share open by mouse", |browser| {
            opened(browser, Hand::Mouse, Variant::NoScript)
        }),
        Case::new("without script Contents, Search and Share open by keyboard", |browser| {
            opened(browser, Hand::Keyboard, Variant::NoScript)
        }),
        Case::new("Tab leads from the bar's button through what it opens, and on", tabbed),
        Case::new("Contents leads to each part, closes, and says there where the reader is", |browser| {
            led(browser, Variant::Plain)
        }),
        Case::new("without script Contents leads to each part", |browser| led(browser, Variant::NoScript)),
    ]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Mouse,
    Keyboard,
}

const PANELS: [&str; 3] = ["Contents", "Search", "Share"];

/// The button with these words in the bar.
async fn button(page: &Page<'_>, words: &str) -> Outcome<Element> {
    let buttons = page.browser.client.find_all(Locator::Css(".bar nav button")).await?;
    for button in buttons {
        if button.text().await? == words {
            return Ok(button);
        }
    }
    Err(format!("the bar has no {words}").into())
}

/// All that a button opens, from what it says of itself.
const PANEL: &str = "
    const button = arguments[0];
    const panel = document.getElementById(button.getAttribute('popovertarget'));
";

async fn until_open(page: &Page<'_>, words: &str, button: &Element, open: bool) -> Outcome {
    let body = format!(
        "{PANEL}
         const {{ left, top, right, bottom, height }} = panel.getBoundingClientRect();
         if (!panel.checkVisibility()) return !arguments[1];
         const inside = left >= 0 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight + 1 && height > 60;
         return arguments[1] && inside && panel.innerText.trim().length > 10;"
    );
    let what = format!("{words} is {}", if open { "open, inside the window" } else { "closed" });
    page.until::<bool>(&what, &body, vec![serde_json::to_value(button)?, json!(open)]).await.map(drop)
}

async fn opened(browser: Arc<Browser>, hand: Hand, variant: Variant) -> Outcome {
    for path in ["", "quotations.html"] {
        let page = browser.open(variant, path).await?;
        if variant == Variant::Plain {
            page.ready().await?;
        }
        for words in PANELS {
            let button = button(&page, words).await?;
            until_open(&page, words, &button, false).await?;
            match hand {
                Hand::Mouse => page.click(&button).await?,
                Hand::Keyboard => {
                    page.focus(&button).await?;
                    page.key(Key::Enter).await?;
                }
            }
            until_open(&page, words, &button, true).await?;
            page.key(Key::Escape).await?;
            until_open(&page, words, &button, false).await?;
            if hand == Hand::Keyboard {
                page.until_focus(&format!("Escape leads back to {words}"), &button).await?;
            }
        }
        // One at a time: the next one takes the place of the one before.
        let (first, second) = (button(&page, PANELS[0]).await?, button(&page, PANELS[2]).await?);
        for button in [&first, &second] {
            page.click(button).await?;
        }
        until_open(&page, PANELS[0], &first, false).await?;
        until_open(&page, PANELS[2], &second, true).await?;
        if variant == Variant::Plain {
            page.assert_no_errors().await?;
        }
    }
    Ok(())
}

async fn tabbed(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    for words in PANELS {
        let button = button(&page, words).await?;
        page.focus(&button).await?;
        page.key(Key::Enter).await?;
        until_open(&page, words, &button, true).await?;
        let given = serde_json::to_value(&button)?;
        let inside = format!("{PANEL} return panel.contains(document.activeElement);");
        // What is opened with a field in it has the focus there already.
        if !page.look::<bool>(&inside, vec![given.clone()]).await? {
            page.key(Key::Tab).await?;
        }
        page.until::<bool>(&format!("Tab leads into {words}"), &inside, vec![given.clone()]).await?;
        let stops = format!("{PANEL} return panel.querySelectorAll('a[href], button, input').length;");
        let stops: usize = page.look(&stops, vec![given.clone()]).await?;
        for _ in 0..=stops {
            page.key(Key::Tab).await?;
        }
        if page.look(&inside, vec![given]).await? {
            return Err(format!("{} times Tab do not lead out of {words}", stops + 1).into());
        }
        page.key(Key::Escape).await?;
    }
    page.assert_no_errors().await
}

/// Each link of Contents is pressed, on the front page.
async fn led(browser: Arc<Browser>, variant: Variant) -> Outcome {
    let page = browser.open(variant, "").await?;
    let links = "return [...document.querySelectorAll('#lotl-contents a')].map((link) => link.href);";
    let links: Vec<String> = page.look(links, vec![]).await?;
    if links.len() < 12 {
        return Err(format!("Contents has only {links:?}").into());
    }
    // Each visit has another number in its addresses.
    let tails = links.iter().map(|address| address.split('/').skip(5).collect::<Vec<_>>().join("/"));
    for (place, tail) in tails.enumerate() {
        lead(&browser, variant, place, &tail)
            .await
            .map_err(|why| format!("{tail}: {}", why.message().unwrap_or("?")))?;
    }
    Ok(())
}

async fn lead(browser: &Browser, variant: Variant, place: usize, tail: &str) -> Outcome {
    let page = browser.open(variant, "").await?;
    let contents = button(&page, PANELS[0]).await?;
    page.click(&contents).await?;
    until_open(&page, PANELS[0], &contents, true).await?;
    let links = browser.client.find_all(Locator::Css("#lotl-contents a")).await?;
    let link = links.get(place).ok_or("Contents has lost a link")?;
    page.show(link).await?;
    page.click(link).await?;
    let address = format!("{}{tail}", browser.server.front(page.visit));
    browser.client.wait().at_most(Duration::from_secs(10)).for_url(&address.parse()?).await?;
    // Within the page no script closes it: a reader does.
    if tail.contains('#') && variant == Variant::NoScript {
        page.key(Key::Escape).await?;
    }
    let there = "
        const id = decodeURIComponent(location.hash.slice(1));
        const place = id ? document.getElementById(id) : document.querySelector('h1');
        const box = place?.getBoundingClientRect();
        return document.readyState === 'complete' && !!box && box.top < innerHeight && box.bottom > 0;
    ";
    page.until::<bool>("it is in view", there, vec![]).await?;
    let told = "
        const contents = document.getElementById('lotl-contents');
        const here = contents?.querySelector('[aria-current=page]')?.href ?? null;
        return [contents?.checkVisibility() ?? false, here];
    ";
    let (open, here): (bool, Value) = page.look(told, vec![]).await?;
    let is_depth = !tail.contains('#') && !tail.starts_with("law/");
    let is_told = here.as_str().is_some_and(|here| here.ends_with(tail));
    match !open && is_told == is_depth {
        true => Ok(()),
        false => Err(format!("Contents is open: {open}; it says that the reader is at {here}").into()),
    }
}
