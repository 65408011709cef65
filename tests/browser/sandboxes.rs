//! What a reader can do in the frames that others put around the letter: open cards, quote, follow sources. Each
//! frame denies the clipboard to scripts that ask for it. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde_json::json;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Whether a link with `target=_blank` opens there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Open,
    Closed,
}

const FRAMES: [(Variant, Option<&str>, Links); 6] = [
    (Variant::Policy, None, Links::Open),
    (Variant::Policy, Some("allow-scripts"), Links::Closed),
    (Variant::Plain, Some("allow-scripts"), Links::Closed),
    (Variant::Policy, Some("allow-scripts+allow-popups"), Links::Open),
    (Variant::Plain, Some("allow-scripts+allow-popups"), Links::Open),
    (Variant::Policy, Some("allow-scripts+allow-same-origin"), Links::Closed),
];

pub fn cases() -> Vec<Case> {
    let case = |(variant, sandbox, links): (Variant, Option<&'static str>, Links)| {
        let around = sandbox.map_or("no sandbox".to_owned(), |sandbox| format!("sandbox {sandbox}"));
        let policy = if variant == Variant::Policy { "with our policy" } else { "without a policy" };
        let end = match links {
            Links::Open => "its sources open",
            Links::Closed => "its sources show their address",
        };
        let name = format!("in a frame with {around}, {policy}, the letter can be quoted and {end}");
        Case::new(name, move |browser| usable(browser, variant, sandbox, links))
    };
    FRAMES.into_iter().map(case).collect()
}

async fn usable(
    browser: Arc<Browser>,
    variant: Variant,
    sandbox: Option<&'static str>,
    links: Links,
) -> Outcome {
    let frame = Frame { width: 700, height: 600, sandbox };
    let page = browser.open_framed(variant, frame, Framer::Others, "?view=letter").await?;
    page.ready().await?;
    page.keep_copies().await?;

    let number = page.find("#p4 a.number").await?;
    page.show(&number).await?;
    page.click(&number).await?;
    page.until_card("4").await?;
    page.press_in_card("Copy quote").await?;
    let quoted: String = page.until_copied("words are").await?;
    if !quoted.starts_with("“In light of the above") {
        return Err(format!("copied: {quoted:?}").into());
    }

    page.open_card(browser.printed.first(Kind::Source)?).await?;
    let out = page.find("[popover][role=dialog] a[target]").await?;
    let address = out.attr("href").await?.ok_or("a link without an address")?;
    page.click(&out).await?;
    match links {
        Links::Open => opened(&page).await?,
        Links::Closed => shown(&page, &address).await?,
    }
    page.assert_no_errors().await
}

/// Waits for the window that the link opens. What it shows is on the web, and not asked for here.
async fn opened(page: &Page<'_>) -> Outcome {
    let end = Instant::now() + Duration::from_secs(10);
    while page.browser.client.windows().await?.len() < 2 {
        if Instant::now() > end {
            return Err("no window has opened".into());
        }
    }
    match page.look::<bool>("return document.querySelector('.closed').hidden;", vec![]).await? {
        true => Ok(()),
        false => Err("the link opened, and its address is shown as if it had not".into()),
    }
}

async fn shown(page: &Page<'_>, address: &str) -> Outcome {
    let notice = "
        const notice = document.querySelector('.closed');
        return notice.checkVisibility() && notice.querySelector('code').textContent === arguments[0]
            && notice.innerText.includes('lets no link open');
    ";
    page.until::<bool>("the address is shown", notice, vec![json!(address)]).await?;
    page.keep_copies().await?;
    page.look::<()>("getSelection().empty();", vec![]).await?;
    page.click(&page.find(".closed button").await?).await?;
    let copied: String = page.until_copied("the address is").await?;
    match copied == address {
        true => Ok(()),
        false => Err(format!("copied {copied:?} instead of {address:?}").into()),
    }
}
