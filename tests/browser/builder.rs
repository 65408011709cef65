//! The lines to copy into other pages: chosen, copied and seen. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::{Variant, letter_at_front};
use crate::trials::Case;
use fantoccini::Locator;
use std::sync::Arc;
use std::time::Duration;

/// Where the lines stand, in the letter's folder.
const PAGE: &str = "embed.html";

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the lines to copy follow what is chosen, without script", chosen),
        Case::new("a line is copied as it is shown", copied),
        Case::new("what is chosen can be seen", seen),
    ]
}

async fn choose(page: &Page<'_>, keys: &[&str]) -> Outcome {
    for key in keys {
        let input = page.find(&format!(".embed input[value={key}]")).await?;
        page.show(&input).await?;
        page.click(&input).await?;
    }
    Ok(())
}

const LINES: &str = "return [...document.querySelectorAll('.embed code')].map((code) => code.innerText);";

async fn chosen(browser: Arc<Browser>) -> Outcome {
    let folder = format!("ADDRESS/{}", letter_at_front(browser.server.site())?);
    let page = browser.open(Variant::NoScript, PAGE).await?;
    let first: Vec<String> = page.look(LINES, vec![]).await?;
    choose(&page, &["explainer", "dark", "narrow"]).await?;
    let then: Vec<String> = page.look(LINES, vec![]).await?;
    for (lines, query, size) in
        [(&first, "?view=letter", "100%"), (&then, "?view=explainer&amp;theme=dark", "375")]
    {
        let frame = format!("<iframe src=\"{folder}{query}\"");
        let width = format!("width=\"{size}\" height=\"800\"");
        if !lines[..3].iter().all(|line| line.contains(&frame) && line.contains(&width)) {
            return Err(format!("not {frame} and {width}: {lines:?}").into());
        }
    }
    let element = format!("<letter-of-the-law src=\"{folder}\" view=\"explainer\" theme=\"dark\">");
    match then[3].contains(&element) && then[4] == format!("{folder}?view=explainer&theme=dark") {
        true => Ok(()),
        false => Err(format!("{then:?}").into()),
    }
}

async fn copied(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready(PAGE).await?;
    choose(&page, &["passage", "light"]).await?;
    page.keep_copies().await?;
    let button = page.find(".embed .code button").await?;
    page.show(&button).await?;
    page.click(&button).await?;
    let copied: String = page.until_copied("a line is").await?;
    let lines: Vec<String> = page.look(LINES, vec![]).await?;
    let told = "return document.querySelector('.embed .code [role=status]').textContent === 'Copied.';";
    page.until::<bool>("the copying is told", told, vec![]).await?;
    match copied == lines[0]
        && copied.contains(&format!(
            "src=\"ADDRESS/{}p/1.html?theme=light\"",
            letter_at_front(browser.server.site())?
        )) {
        true => page.assert_no_errors().await,
        false => Err(format!("copied {copied:?}; shown {:?}", lines[0]).into()),
    }
}

async fn seen(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Policy, "").await?;
    choose(&page, &["passage", "dark"]).await?;
    let link = page.find(".embed .with-passage .with-dark a").await?;
    page.show(&link).await?;
    page.click(&link).await?;
    // Not by a script of the page, which goes while it is left.
    let heading = Locator::Css(".lotl[data-theme=dark] h1");
    let heading = browser.client.wait().at_most(Duration::from_secs(10)).for_element(heading).await?;
    if heading.text().await? != "The letter, paragraph 1" {
        return Err("another page is shown".into());
    }
    page.assert_no_errors().await
}
