//! An element that pages of others move, take away, bring back and change. Entry point: [`cases`].

use super::{WIDGET, press, until_ready};
use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::reading::{self, Where};
use crate::server::Variant;
use crate::start::Heap;
use crate::trials::Case;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a letter that is moved stays as the reader left it", moved),
        Case::new("a letter taken away and brought back 200 times costs nothing more", again_and_again),
        Case::new(
            "a letter with a wrong attribute stays as it was, and follows a right one",
            wrong_attributes,
        ),
    ]
}

async fn moved(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "application").await?;
    until_ready(&page).await?;
    let choose = format!("{WIDGET} window.first = root; inside.getElementById('as-sent').click(); move();");
    page.look::<()>(&choose, vec![]).await?;
    let same = format!(
        "{WIDGET} return widget.parentNode.id === 'two' && root === first && inside.getElementById('as-sent').checked;"
    );
    page.until::<bool>("the letter stays as it was", &same, vec![]).await?;
    let change = format!("{WIDGET} inside.getElementById('as-sent').click();");
    page.look::<()>(&change, vec![]).await?;
    press(&page, "#letter a[data-provision]").await?;
    let opened = format!("{WIDGET} return card.checkVisibility();");
    page.until::<bool>("a card opens after the move", &opened, vec![]).await?;
    page.look::<()>("away();", vec![]).await?;
    page.until::<bool>("the letter has left", "return !kept.shadowRoot.querySelector('.lotl');", vec![])
        .await?;
    page.look::<()>("back();", vec![]).await?;
    let back = format!("{WIDGET} return root === first && !card.checkVisibility();");
    page.until::<bool>("it is back, its card closed", &back, vec![]).await?;
    page.assert_no_errors().await
}

#[derive(Debug, Deserialize)]
struct Cost {
    roots: usize,
    listeners: usize,
    bytes: u64,
}

const CYCLES: u32 = 200;

/// Both ways: the same element comes back, or another one is made.
async fn again_and_again(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "application").await?;
    until_ready(&page).await?;
    // What is made once is made.
    away_and_back(&page, CYCLES / 10).await?;
    let before = Heap::of(&browser).await?;
    let cost = away_and_back(&page, CYCLES).await?;
    let after = Heap::of(&browser).await?;
    before.zip(after).map_or(Ok(()), |(before, after)| after.assert_back_at(&before))?;
    match cost {
        Cost { roots: 1, listeners: 0, bytes: 0 } => page.assert_no_errors().await,
        more => Err(format!("{CYCLES} cycles cost {more:?}").into()),
    }
}

async fn away_and_back(page: &Page<'_>, cycles: u32) -> Outcome<Cost> {
    let count = format!(
        "{WIDGET}
         const [cycles, done] = arguments;
         const roots = new Set([root]);
         let listeners = 0;
         for (const target of [window, document]) {{
             const add = target.addEventListener;
             target.addEventListener = function (...given) {{ listeners += 1; return add.apply(this, given); }};
         }}
         (async () => {{
             const before = await memory();
             for (let cycle = 0; cycle < cycles; cycle += 1) {{
                 const gone = document.querySelector('letter-of-the-law');
                 away();
                 await gone.work;
                 if (cycle % 2) back(); else another();
                 const now = document.querySelector('letter-of-the-law');
                 await now.work;
                 roots.add(now.shadowRoot.querySelector('.lotl'));
             }}
             for (const target of [window, document]) delete target.addEventListener;
             return {{ roots: roots.size, listeners, bytes: await memory() - before }};
         }})().then(done, (why) => done(String(why)));"
    );
    let cost = page.browser.client.execute_async(&count, vec![json!(cycles)]).await?;
    Ok(serde_json::from_value(cost.clone()).map_err(|why| format!("{why}: {cost}"))?)
}

/// The second script is that of another version, which defines the element again.
async fn wrong_attributes(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    until_ready(&page).await?;
    let change = format!(
        "{WIDGET}
         for (const [name, value] of arguments[0]) widget.setAttribute(name, value);
         const again = document.createElement('script');
         Object.assign(again, {{ type: 'module', src: document.querySelector('[src$=\"embed.js\"]').src + '?again' }});
         document.head.append(again);"
    );
    let wrong = json!([["show", "p99"], ["src", "http://["], ["heading-level", "abc"]]);
    page.look::<()>(&change, vec![wrong]).await?;
    let tried = "return document.querySelector('letter-of-the-law').work.then(() => true);";
    page.until::<bool>("the element has tried", tried, vec![]).await?;
    reading::assert_whole(&page, Where::InShadow).await?;

    page.look::<()>(
        &format!("{WIDGET} widget.removeAttribute('src'); widget.setAttribute('show', 'p7');"),
        vec![],
    )
    .await?;
    let shown = format!(
        "{WIDGET} return root?.querySelector('h1').textContent === 'The letter, paragraph 7'
             && root.querySelector('h1').getAttribute('aria-level') === '1';"
    );
    page.until::<bool>("the passage is shown", &shown, vec![]).await?;
    page.assert_no_errors().await
}
