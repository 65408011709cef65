//! axe-core finds nothing, in any state. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::kinds;
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde::Deserialize;
use serde_json::{Value, json};
use site::page::single::SINGLE;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let kinds = |name: &str, look: Look| {
        Case::new(format!("axe finds nothing on any kind of page, {name}"), move |browser| {
            each(browser, look)
        })
    };
    vec![
        Case::new("axe finds nothing on the front page as it comes", as_it_comes),
        kinds("in the light, with what it opens", Look { theme: "light", width: 1280, text: 100 }),
        kinds("in the dark, with what it opens", Look { theme: "dark", width: 1280, text: 100 }),
        kinds("in a window of 320 px", Look { theme: "light", width: 320, text: 100 }),
        kinds("with text of twice the size", Look { theme: "light", width: 1280, text: 200 }),
        Case::new("axe finds nothing with the panels of the bar open", panels),
        Case::new("axe finds nothing with a provision's card", |browser| card(browser, "", Kind::Provision)),
        Case::new("axe finds nothing with a source's card", |browser| card(browser, "", Kind::Source)),
        Case::new("axe finds nothing with a note's card", |browser| card(browser, "", Kind::Note)),
        Case::new("axe finds nothing with a card on a dark page", |browser| {
            card(browser, "?theme=dark", Kind::Quote)
        }),
        Case::new("axe finds nothing with a card in a window of 320 px", narrow_card),
        Case::new("axe finds nothing with results of a search", with_results),
    ]
}

/// How a page is looked at.
#[derive(Clone, Copy)]
struct Look {
    theme: &'static str,
    /// Of a frame of our own, where it is narrower than some engines let a window be.
    width: u32,
    /// The size of the text, in parts of a hundred of what the browser has by itself.
    text: u32,
}

async fn as_it_comes(browser: Arc<Browser>) -> Outcome {
    assert_nothing_found(&browser.open_ready("").await?).await
}

async fn each(browser: Arc<Browser>, look: Look) -> Outcome {
    let mut wrong = Vec::new();
    // The single file repeats what the others have: once will do.
    let is_first = |look: &Look| look.theme == "light" && look.width > 320 && look.text == 100;
    for path in kinds::all().into_iter().filter(|path| *path != SINGLE || is_first(&look)) {
        let tail = format!("{path}?theme={}", look.theme);
        let page = match look.width {
            320 => {
                let frame = Frame { width: 320, height: 812, sandbox: None };
                browser.open_framed(Variant::Plain, frame, Framer::Ourselves, &tail).await?
            }
            _ => browser.open(Variant::Plain, &tail).await?,
        };
        page.until_settled().await?;
        let size = format!("document.documentElement.style.fontSize = '{}%';", look.text);
        page.look::<()>(&size, vec![]).await?;
        let open = "for (const part of document.querySelectorAll('.lotl details')) part.open = true;";
        page.look::<()>(open, vec![]).await?;
        let found = assert_nothing_found(&page).await.err();
        wrong.extend(found.map(|why| format!("{path}: {}", why.message().unwrap_or("?"))));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

async fn panels(browser: Arc<Browser>) -> Outcome {
    for path in ["", "quotations.html"] {
        let page = browser.open_ready(path).await?;
        for panel in ["lotl-contents", "lotl-find", "lotl-share"] {
            let button = page.find(&format!("[popovertarget={panel}]")).await?;
            page.click(&button).await?;
            let open = "return document.getElementById(arguments[0]).checkVisibility();";
            page.until::<bool>(&format!("{panel} is open"), open, vec![json!(panel)]).await?;
            assert_nothing_found(&page)
                .await
                .map_err(|why| format!("{path}, {panel}: {}", why.message().unwrap_or("?")))?;
        }
    }
    Ok(())
}

async fn card(browser: Arc<Browser>, tail: &str, kind: Kind) -> Outcome {
    let page = browser.open_ready(tail).await?;
    let link = browser.printed.first(kind)?;
    page.open_card(link).await?;
    assert_nothing_found(&page).await
}

async fn narrow_card(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 320, height: 812, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, "").await?;
    page.ready().await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    assert_nothing_found(&page).await
}

async fn with_results(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?theme=dark").await?;
    page.focus(&page.search_field().await?).await?;
    page.type_text("art 33").await?;
    page.until::<bool>("results are shown", "return !!document.querySelector('[role=search] li');", vec![])
        .await?;
    assert_nothing_found(&page).await
}

#[derive(Debug, Deserialize)]
struct Finding {
    id: String,
    help: String,
    places: Vec<String>,
}

pub async fn assert_nothing_found(page: &Page<'_>) -> Outcome {
    let client = &page.browser.client;
    client.execute(&format!("{}; return null;", page.browser.axe), vec![]).await?;
    let run = "
        const done = arguments[0];
        // Rules that axe leaves off unless they are asked for.
        const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
        axe.run(document, { resultTypes: ['violations'], rules }).then(
            (results) => done(results.violations.map(({ id, help, nodes }) =>
                ({ id, help, places: nodes.map((node) => node.target.join(' ')) }))),
            (error) => done(String(error)));
    ";
    let found: Value = client.execute_async(run, vec![]).await?;
    let findings: Vec<Finding> =
        serde_json::from_value(found.clone()).map_err(|why| format!("{why}: {found}"))?;
    let told = findings.iter().map(|finding| {
        let some: Vec<_> = finding.places.iter().take(4).collect();
        format!("{}: {} ({} places, such as {some:?})", finding.id, finding.help, finding.places.len())
    });
    match findings.is_empty() {
        true => Ok(()),
        false => Err(told.collect::<Vec<_>>().join("\n").into()),
    }
}
