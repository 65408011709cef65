//! The front of the site, which is one of its letters, and the pages of the law. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::Variant;
use crate::trials::Case;
use std::sync::Arc;
use std::time::Duration;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the front of the site is the letter that it names, whole and alive", alive),
        Case::new("an address with a paragraph leads there from the front of the site", paragraph),
        Case::new("show=ID leads from the front into the letter's folder, or to the law", forwarded),
        Case::new("a page of the law leads to the paragraphs that cite it", cited),
    ]
}

async fn open<'b>(browser: &'b Browser, tail: &str) -> Outcome<Page<'b>> {
    let visit = browser.server.visit(Variant::Policy);
    browser.client.goto(&format!("{}{tail}", browser.server.front(visit))).await?;
    Ok(Page::new(browser, visit))
}

async fn alive(browser: Arc<Browser>) -> Outcome {
    let page = open(&browser, "").await?;
    page.ready().await?;
    reading::assert_whole(&page, Where::Here).await?;
    for kind in [Kind::Provision, Kind::Source, Kind::Note, Kind::Quote] {
        page.open_card(browser.printed.first(kind)?).await?;
    }
    page.assert_no_errors().await
}

const IN_VIEW: &str = "
    const box = document.querySelector('#letter #p7')?.getBoundingClientRect();
    return !!box && box.top < innerHeight && box.bottom > 0;
";

async fn paragraph(browser: Arc<Browser>) -> Outcome {
    let page = open(&browser, "#p7").await?;
    page.until::<bool>("the paragraph is in view", IN_VIEW, vec![]).await?;
    page.assert_no_errors().await
}

async fn forwarded(browser: Arc<Browser>) -> Outcome {
    for (id, path) in
        [("p7", "p/7.html"), ("note-melzer", "note/melzer.html"), ("cat-3-1", "../law/cat/3-1.html")]
    {
        let page = open(&browser, &format!("?show={id}")).await?;
        // Not by a script of the page, which goes while it is left.
        let expected = browser.client.current_url().await?.join(&format!("{}{path}", page.address()))?;
        let wait = browser.client.wait().at_most(Duration::from_secs(10));
        wait.for_url(&expected).await.map_err(|why| format!("show={id} does not lead to {path}: {why}"))?;
    }
    Ok(())
}

async fn cited(browser: Arc<Browser>) -> Outcome {
    let page = open(&browser, "law/refugee-convention/33.html").await?;
    let link = page.find(".cited-by a[href$='#p7']").await?;
    page.show(&link).await?;
    let address = link.attr("href").await?.ok_or("a link that leads nowhere")?;
    let expected = browser.client.current_url().await?.join(&address)?;
    page.click(&link).await?;
    // Not by a script of the page, which goes while it is left.
    browser.client.wait().at_most(Duration::from_secs(10)).for_url(&expected).await?;
    page.until::<bool>("the paragraph is in view", IN_VIEW, vec![]).await?;
    Ok(())
}
