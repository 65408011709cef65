//! The whole page in one file, from a disk and in frames. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde_json::json;
use site::page::single::SINGLE;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the single file is whole and alive from a disk, and asks for nothing", from_disk),
        Case::new("the single file is whole and alive in a frame that has no origin", framed),
        Case::new("the single file is readable in a frame that allows no scripts", scriptless),
        Case::new("in a frame made of text, links of the single file lead to its own parts", of_text),
    ]
}

async fn from_disk(browser: Arc<Browser>) -> Outcome {
    let file = browser.server.letter().join(SINGLE);
    browser.client.goto(&format!("file://{}", file.display())).await?;
    // No server, so no witness: what went wrong would show in what is missing.
    let page = Page::new(&browser, browser.server.visit(Variant::Plain));
    let ready = "return !!document.querySelector('.lotl[data-ready]');";
    page.until::<bool>("the single file is alive", ready, vec![]).await?;
    reading::assert_reads(&page, Where::Here, &browser.printed.single).await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'));";
    let asked: Vec<String> = page.look(asked, vec![]).await?;
    match asked.is_empty() {
        true => Ok(()),
        false => Err(format!("asked for {asked:?}").into()),
    }
}

async fn framed(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 900, height: 700, sandbox: Some("allow-scripts") };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Others, SINGLE).await?;
    page.ready().await?;
    reading::assert_reads(&page, Where::Here, &browser.printed.single).await?;
    page.open_card(browser.printed.first(Kind::Source)?).await?;
    page.assert_no_errors().await
}

async fn scriptless(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 900, height: 700, sandbox: Some("allow-same-origin") };
    let page = browser.open_framer(Variant::Plain, frame, Framer::Ourselves, SINGLE).await?;
    reading::assert_reads(&page, Where::InFrame, &browser.printed.single).await?;
    let styled = "return getComputedStyle(document.querySelector('iframe').contentDocument.querySelector('.sheet')).fontFamily.includes('Charter');";
    match page.look::<bool>(styled, vec![]).await? {
        true => Ok(()),
        false => Err("the style in the file is refused".into()),
    }
}

/// The page around has a base of its own, on which a bare fragment would rest.
async fn of_text(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 900, height: 700, sandbox: None };
    let page = browser.open_framer(Variant::Plain, frame, Framer::Ourselves, "p/1.html").await?;
    let text = std::fs::read_to_string(browser.server.letter().join(SINGLE))?;
    let fill = "
        const frame = document.querySelector('iframe');
        frame.removeAttribute('src');
        frame.srcdoc = arguments[0];
    ";
    page.look::<()>(fill, vec![json!(text)]).await?;
    let ready =
        "return !!document.querySelector('iframe').contentDocument?.querySelector('.lotl[data-ready]');";
    page.until::<bool>("the single file is alive", ready, vec![]).await?;
    browser.client.enter_frame(0).await?;
    let link = page.find(".deep a[href='#p3']").await?;
    page.show(&link).await?;
    page.click(&link).await?;
    let there = "
        const box = document.getElementById('p3').getBoundingClientRect();
        return location.hash === '#p3' && box.top < innerHeight && box.bottom > 0;
    ";
    page.until::<bool>("the paragraph is in view", there, vec![]).await?;
    Ok(())
}
