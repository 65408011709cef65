//! What a fault must leave. Entry point: [`assert_kept`].

use super::partial;
use crate::Outcome;
use crate::page::{Card, Page};
use crate::printed::{Kind, Link};
use crate::reading::{self, Where};
use crate::server::Variant;
use fantoccini::key::Key;
use serde_json::json;

/// Always the whole letter, all provisions, all source links, and nothing thrown. Beyond that:
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// Cards open.
    Cards,
    /// Links lead to their texts, and the page says that cards are missing.
    Links,
    /// All but one feature; links lead to their texts, and the page says what is missing.
    Others,
    /// Links lead to their texts. Without script, nothing says what is missing.
    Text,
    /// Links lead to their texts, and all else works.
    Leads,
    /// What is read stays. Nobody clicks there.
    Words,
}

impl Stays {
    pub const ALL: [Self; 6] =
        [Self::Cards, Self::Others, Self::Leads, Self::Links, Self::Text, Self::Words];

    pub fn words(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Others => "all others; told",
            Self::Links => "links; told",
            Self::Leads => "all others",
            Self::Text => "links",
            Self::Words => "words",
        }
    }

    pub fn explained(self) -> &'static str {
        match self {
            Self::Cards => "cards open as always",
            Self::Others => {
                "each link leads to its text, the page says what could not start, and all else works: cards, facts, search, quoting"
            }
            Self::Links => "each link leads to its text, and the page says that cards are missing",
            Self::Leads => "each link leads to its text, and all else works: facts, search, quoting",
            Self::Text => "each link leads to its text; without script, nothing says what is missing",
            Self::Words => "what is to be read; there is nothing to press",
        }
    }
}

/// The line about what is missing, if it is drawn.
pub const MISSING: &str = "
    const line = document.querySelector('.missing');
    return line.checkVisibility({ visibilityProperty: true }) ? line.innerText.trim() || null : null;
";

/// For a page by itself or in a frame, once its fault has had its effect.
pub async fn assert_kept(page: &Page<'_>, stays: Stays) -> Outcome {
    settled(page, stays).await?;
    reading::assert_whole(page, Where::Here).await?;
    let link = page.browser.printed.first(Kind::Provision)?;
    match stays {
        Stays::Cards => {
            open_by_keyboard(page, link).await?;
            page.close_card().await?;
        }
        Stays::Links | Stays::Text | Stays::Leads => {
            page.click(&page.link(link).await?).await?;
            let arrived = "
                const text = document.getElementById(arguments[0]);
                const box = text.getBoundingClientRect();
                return location.hash === '#' + arguments[0] && text.matches(':target')
                    && box.top < innerHeight && box.bottom > 0;
            ";
            page.until::<bool>("the provision is in view", arrived, vec![json!(link.id)]).await?;
        }
        // These rows look for themselves.
        Stays::Others | Stays::Words => {}
    }
    if stays == Stays::Leads {
        partial::assert_others_work(page).await?;
    }
    // The witness is a script as well.
    if page.visit.variant != Variant::NoScript { page.assert_no_errors().await } else { Ok(()) }
}

/// In a low window a card lies over its link: a pointer that comes slowly finds its hover card in the way.
pub async fn open_by_keyboard(page: &Page<'_>, link: &Link) -> Outcome<Card> {
    page.close_card().await?;
    page.focus(&page.link(link).await?).await?;
    page.key(Key::Enter).await?;
    page.until_card(&link.id).await
}

/// Until the page knows: before that, one that reads well proves nothing.
async fn settled(page: &Page<'_>, stays: Stays) -> Outcome {
    match stays {
        Stays::Cards => page.ready().await?,
        Stays::Leads => page.started().await?,
        Stays::Text => {
            let runs: bool = page.look("return 'witness' in window;", vec![]).await?;
            if runs {
                return Err("a script runs, so this shows nothing".into());
            }
        }
        Stays::Links => {
            let given_up = "return document.querySelector('.lotl').dataset.failed === 'all';";
            page.until::<bool>("the page has given up on the Wasm", given_up, vec![]).await?;
            let ready: bool = page.look("return !!document.querySelector('[data-ready]');", vec![]).await?;
            if ready {
                return Err("the page calls itself ready".into());
            }
        }
        Stays::Others | Stays::Words => {}
    }
    let told: Option<String> = page.look(MISSING, vec![]).await?;
    match (told, stays) {
        (Some(line), Stays::Links) if line.starts_with("Cards, search and setting facts") => Ok(()),
        (None, Stays::Cards | Stays::Leads | Stays::Text | Stays::Words) => Ok(()),
        (told, _) => Err(format!("of what is missing the page says {told:?}").into()),
    }
}
