//! The page on real web servers, each with the configuration that `hosting/` ships for it: nothing between the server
//! and the browser. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::hosting::{Host, Kind, Place};
use crate::page::Page;
use crate::printed::Kind as Link;
use crate::reading::{self, Where};
use crate::server::letter_at_front;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use std::fs;
use std::path::Path;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for kind in Kind::ALL {
        cases.push(Case::new(
            format!("cards open on {kind}, and nothing breaks its policy"),
            move |browser| alone(browser, kind),
        ));
        cases.push(Case::new(format!("cards open on {kind} in a frame of opaque origin"), move |browser| {
            framed(browser, kind)
        }));
    }
    cases
}

const OPAQUE: Frame = Frame { width: 900, height: 700, sandbox: Some("allow-scripts") };

async fn alone(browser: Arc<Browser>, kind: Kind) -> Outcome {
    let host = start(&browser, kind).await?;
    browser.client.goto(&host.address()).await?;
    works(&browser).await?;
    leads_to_a_passage(&browser, &host).await
}

async fn framed(browser: Arc<Browser>, kind: Kind) -> Outcome {
    let host = start(&browser, kind).await?;
    browser.client.goto(&OPAQUE.address(&browser.server.other_origin(), &host.address())).await?;
    browser.client.enter_frame(0).await?;
    works(&browser).await
}

async fn start(browser: &Browser, kind: Kind) -> Outcome<Host> {
    let place = Place::new(browser.server.site())?;
    add_witness(&place.site())?;
    Ok(Host::start(kind, place).await?)
}

/// As a file of the site, so that the server need not be told. The page's own compressed copies, which have no
/// witness, are taken away; those of its other files stay.
fn add_witness(site: &Path) -> Outcome {
    let index = site.join("index.html");
    let page = fs::read_to_string(&index)?;
    fs::write(&index, page.replacen("<head>", "<head><script src=\"witness.js\"></script>", 1))?;
    fs::write(site.join("witness.js"), include_str!("server/witness.js"))?;
    for copy in ["index.html.br", "index.html.gz"] {
        fs::remove_file(site.join(copy))?;
    }
    Ok(())
}

async fn works(browser: &Browser) -> Outcome {
    // The number is of no use here: these servers keep no record of visits.
    let page = Page::new(browser, browser.server.visit(Variant::Policy));
    page.ready().await?;
    reading::assert_whole(&page, Where::Here).await?;
    for kind in [Link::Provision, Link::Source, Link::Note, Link::Quote] {
        page.open_card(browser.printed.first(kind)?).await?;
    }
    page.assert_no_errors().await?;
    assert_no_breach(&page).await
}

/// Breaks the policy on purpose and waits until the page is told: so the browser is known to tell, and whatever
/// broke it earlier would have been told earlier.
async fn assert_no_breach(page: &Page<'_>) -> Outcome {
    let told = "
        if (!window.onPurpose) {
            window.onPurpose = document.createElement('video');
            window.onPurpose.src = 'on-purpose.mp4';
        }
        const { breaches } = window.witness;
        return breaches.some((breach) => breach.startsWith('media-src')) ? breaches : null;
    ";
    let breaches: Vec<String> = page.until("the breach made on purpose is told", told, vec![]).await?;
    let others: Vec<_> = breaches.iter().filter(|breach| !breach.starts_with("media-src")).collect();
    match others.is_empty() {
        true => Ok(()),
        false => Err(format!("the page breaks its policy: {others:?}").into()),
    }
}

/// A file in a folder below, with the style sheet from above.
async fn leads_to_a_passage(browser: &Browser, host: &Host) -> Outcome {
    browser
        .client
        .goto(&format!("{}{}p/1.html", host.address(), letter_at_front(browser.server.site())?))
        .await?;
    let page = Page::new(browser, browser.server.visit(Variant::Policy));
    let styled = "
        const [sheet] = document.styleSheets;
        return !!sheet && sheet.cssRules.length > 0 && !!document.querySelector('h1')?.textContent.trim();
    ";
    page.until::<bool>("the passage is there, with its style", styled, vec![]).await?;
    Ok(())
}
