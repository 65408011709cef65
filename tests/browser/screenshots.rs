//! Pictures of the page instead of tests, for the README and for looking. Entry point: [`cases`].
//!
//! Chosen by `LOTL_SCREENSHOTS=<folder>`; `cargo xtask screenshots` sets it.

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::engine::Engine;
use crate::page::Page;
use crate::printed::Kind;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::Locator;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub fn cases(folder: &Path) -> Vec<Case> {
    let wide =
        [("wide", "?theme=light", false), ("dark", "?theme=dark", false), ("card", "?theme=light", true)];
    let wide = wide.map(|(name, tail, card)| {
        let file = folder.join(format!("{name}.png"));
        picture(name, move |browser| self::wide(browser, tail, card, file.clone()))
    });
    let phone = [("phone", "?theme=light", false), ("phone-card", "?theme=light", true)];
    let phone = phone.map(|(name, tail, card)| {
        let file = folder.join(format!("{name}.png"));
        picture(name, move |browser| self::phone(browser, tail, card, file.clone()))
    });
    let file = folder.join("print.pdf");
    let print = picture("print", move |browser| print(browser, file.clone()));
    wide.into_iter().chain(phone).chain([print]).collect()
}

fn picture<F>(name: &str, run: impl Fn(Arc<Browser>) -> F + Send + Sync + 'static) -> Case
where
    F: Future<Output = Outcome> + Send + 'static,
{
    const ONE_ENGINE: &str = "pictures come from one engine, so that they can be compared";
    Case::new(format!("picture: {name}"), run)
        .except(Engine::Firefox, ONE_ENGINE)
        .except(Engine::WebKit, ONE_ENGINE)
}

async fn wide(browser: Arc<Browser>, tail: &'static str, card: bool, file: PathBuf) -> Outcome {
    let page = browser.open_ready(tail).await?;
    if card {
        open_card(&page).await?;
    }
    save(&file, &browser.client.screenshot().await?)
}

/// A frame as large as a phone's screen; a window cannot be made so narrow.
async fn phone(browser: Arc<Browser>, tail: &'static str, card: bool, file: PathBuf) -> Outcome {
    let frame = Frame { width: 390, height: 780, sandbox: None };
    let page = browser.open_framed(Variant::Plain, frame, Framer::Ourselves, tail).await?;
    page.ready().await?;
    if card {
        open_card(&page).await?;
    }
    browser.client.enter_parent_frame().await?;
    let frame = browser.client.find(Locator::Css("iframe")).await?;
    save(&file, &frame.screenshot().await?)
}

async fn print(browser: Arc<Browser>, file: PathBuf) -> Outcome {
    browser.open_ready("").await?;
    save(&file, &browser.client.print(Default::default()).await?)
}

async fn open_card(page: &Page<'_>) -> Outcome {
    let quoted = page.browser.printed.first(Kind::Quote)?;
    let before = page.browser.printed.links.iter().rev().filter(|link| link.index < quoted.index);
    let link = before.into_iter().find(|link| link.kind == Kind::Provision).unwrap_or(quoted);
    page.open_card(link).await?;
    Ok(())
}

fn save(file: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, bytes)?)
}
