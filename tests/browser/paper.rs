//! The page on paper, through a PDF. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::printed::Printed;
use crate::trials::Case;
use fantoccini::wd::PrintConfiguration;
use std::sync::Arc;

pub const NO_PRINT: &str = "its driver prints no PDF";

pub fn cases() -> Vec<Case> {
    vec![
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

/// Each paragraph of the letter, each provision and each address of a source stands in the PDF, and each mark has
/// its number and its endnote. Figures in the letter are left out: such numbers stand among its words.
pub async fn whole(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let text = printed(&page).await?;
    assert_numbered(&page, &text).await?;
    let letter = without_figures(&text);
    let Printed { plain_letter, provisions, sources, .. } = &*browser.printed;
    let paragraphs =
        plain_letter.split("\n\n").filter(|words| !holds(&letter, &without_figures(&squeezed(words))));
    let others = provisions.iter().chain(sources).map(String::as_str);
    let lost: Vec<_> = paragraphs.chain(others.filter(|words| !holds(&text, &squeezed(words)))).collect();
    match lost.is_empty() {
        true => page.assert_no_errors().await,
        false => Err(format!("{} pieces are not on paper, among them {:?}", lost.len(), lost.first()).into()),
    }
}

async fn assert_numbered(page: &Page<'_>, text: &str) -> Outcome {
    let numbers: Vec<String> = page
        .look("return [...new Set([...document.querySelectorAll('#letter [data-n]')].map((mark) => mark.dataset.n))];", vec![])
        .await?;
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

/// Whether the text has these words, in pieces where a page ends.
fn holds(text: &str, words: &str) -> bool {
    const SHORTEST_PIECE: usize = 20;
    let ends: Vec<usize> = words.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    let mut from = 0;
    while from < words.len() {
        let first = ends.partition_point(|end| *end <= from);
        let found = ends[first..].partition_point(|end| text.contains(&words[from..*end]));
        if found == 0 || (first + found < ends.len() && found < SHORTEST_PIECE) {
            return false;
        }
        from = ends[first + found - 1];
    }
    true
}

fn without_figures(text: &str) -> String {
    text.replace(|letter: char| letter.is_ascii_digit() || "[]".contains(letter), "")
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
