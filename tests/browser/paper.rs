//! The page on paper, through a PDF. The way in: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::trials::Case;
use fantoccini::wd::PrintConfiguration;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    const NO_PRINT: &str = "its driver prints no PDF";
    vec![
        Case::new("on paper each mark of the letter has its number and its endnote", numbered)
            .except(Engine::WebKit, NO_PRINT),
        Case::new("\"as sent\" prints the letter's words and nothing else", bare)
            .except(Engine::WebKit, NO_PRINT),
    ]
}

/// The text of the PDF, without white space: where lines break is the printer's affair.
async fn printed(page: &Page<'_>) -> Outcome<String> {
    let pdf = page.browser.client.print(PrintConfiguration::default()).await?;
    let text = tokio::task::spawn_blocking(move || pdf_extract::extract_text_from_mem(&pdf)).await?;
    Ok(squeezed(&text.map_err(|why| format!("the PDF cannot be read: {why}"))?))
}

/// A font's ligature is the letters that it joins.
const LIGATURES: [(&str, &str); 5] = [("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")];

fn squeezed(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    LIGATURES.iter().fold(text, |text, (joined, letters)| text.replace(joined, letters))
}

async fn numbered(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let numbers: Vec<String> = page
        .look("return [...new Set([...document.querySelectorAll('#letter [data-n]')].map((mark) => mark.dataset.n))];", vec![])
        .await?;
    let text = printed(&page).await?;
    let lost: Vec<_> =
        numbers.iter().filter(|number| text.matches(&format!("[{number}]")).count() < 2).collect();
    match numbers.len() > 20 && lost.is_empty() {
        true => Ok(()),
        false => {
            Err(format!("of {} numbers these do not stand at a mark and an endnote: {lost:?}", numbers.len())
                .into())
        }
    }
}

async fn bare(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.click(&page.find("#as-sent").await?).await?;
    let text = printed(&page).await?;
    let letter = squeezed(&browser.printed.plain_letter);
    match text == letter {
        true => Ok(()),
        false => {
            let same = text.chars().zip(letter.chars()).take_while(|(one, other)| one == other).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
            Err(format!("the PDF reads {:?}, the letter {:?}", from(&text), from(&letter)).into())
        }
    }
}
