//! The address, and the switch "as sent". Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::key::Key;
use site::page::single::SINGLE;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let unknown = [
        ("an unknown part in the address", "#no-such-part-here"),
        ("an unknown theme in the address", "?theme=no-such-part-here"),
        ("an unknown view in the address", "?view=no-such-part-here"),
        ("an unknown passage in the address", "?show=no-such-part-here"),
    ];
    let unknown = unknown.map(|(what, tail)| {
        Case::new(format!("{what} is told in the status line and not repeated"), move |browser| {
            told(browser, tail)
        })
    });
    let others = [
        Case::new("a frame's own words after the # are left alone", hash_of_others),
        Case::new("theme=dark makes the page dark", dark),
        Case::new("\"as sent\" hides every mark of ours and no word of the letter", as_sent),
        Case::new(
            "while the letter is shown as sent, the keyboard finds no link of ours in it",
            no_link_of_ours,
        ),
    ];
    unknown.into_iter().chain(others).collect()
}

const STATUS: &str = "return document.querySelector('.lotl [role=status]').textContent.trim();";

async fn told(browser: Arc<Browser>, tail: &str) -> Outcome {
    let page = browser.open(Variant::Plain, tail).await?;
    let status: String = page.until("the status line says something", STATUS, vec![]).await?;
    page.ready().await?;
    let repeated: bool =
        page.look("return document.querySelector('.lotl').innerHTML.includes('no-such');", vec![]).await?;
    if repeated || !status.contains("not known here") {
        return Err(format!("the status line says {status:?}; repeated on the page: {repeated}").into());
    }
    page.assert_no_errors().await
}

/// WordPress puts a secret there.
async fn hash_of_others(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("#?secret=abcdefghij").await?;
    let status: String = page.look(STATUS, vec![]).await?;
    let hash: String = page.look("return location.hash;", vec![]).await?;
    match status.is_empty() && hash == "#?secret=abcdefghij" {
        true => Ok(()),
        false => Err(format!("the status line says {status:?}; the hash is {hash:?}").into()),
    }
}

async fn dark(browser: Arc<Browser>) -> Outcome {
    let brightness = "
        const [red, green, blue] = getComputedStyle(document.querySelector('.lotl')).backgroundColor.match(/[\\d.]+/g).map(Number);
        return (red + green + blue) / 3;
    ";
    let shade = async |theme: &str| -> Outcome<f64> {
        let page = browser.open_ready(&format!("?theme={theme}")).await?;
        page.look(brightness, vec![]).await
    };
    let (dark, light) = (shade("dark").await?, shade("light").await?);
    match dark < 80.0 && light > 180.0 {
        true => Ok(()),
        false => Err(format!("brightness of the ground, of 255: dark {dark}, light {light}").into()),
    }
}

/// What is seen in the letter: its words without white space, and whatever is drawn around them that is ours.
const SEEN: &str = "
    const letter = document.getElementById('letter');
    const walk = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
    let words = '';
    while (walk.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        const drawn = [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
        if (drawn && walk.currentNode.parentElement.checkVisibility()) words += walk.currentNode.data.replace(/\\s+/g, '');
    }
    const ours = [];
    for (const part of letter.querySelectorAll('*')) {
        if (!part.checkVisibility()) continue;
        const style = getComputedStyle(part);
        const made = ['::before', '::after'].filter((made) => /[^\\s\"'/]/.test(getComputedStyle(part, made).content.replace(/^(none|normal)$/, '')));
        const underlined = style.textDecorationLine !== 'none' && !part.closest('a.source');
        if (part.matches('[data-mark]') || made.length || underlined || style.backgroundImage !== 'none') ours.push(`${part.localName}.${part.className}`);
    }
    return [words, ours];
";

/// With script and without; as long as it is off, our marks are there.
async fn as_sent(browser: Arc<Browser>) -> Outcome {
    let words: String = browser.printed.plain_letter.split_whitespace().collect();
    for (variant, path) in [(Variant::Plain, ""), (Variant::NoScript, ""), (Variant::Plain, SINGLE)] {
        let page = browser.open(variant, path).await?;
        if variant == Variant::Plain {
            page.ready().await?;
        }
        let before = letter(&page).await?;
        let (_, marks): (String, Vec<String>) = page.look(SEEN, vec![]).await?;
        if marks.len() < 50 {
            return Err(format!("only {} marks before the letter is shown as sent", marks.len()).into());
        }
        page.click(&page.find("#as-sent").await?).await?;
        let (seen, left): (String, Vec<String>) = page.look(SEEN, vec![]).await?;
        if before != letter(&page).await? {
            return Err("the words of the letter in the document have changed".into());
        }
        if let Some(first) = left.first() {
            return Err(format!("{} marks are left, among them {first:?}", left.len()).into());
        }
        if seen != words {
            let same = seen.chars().zip(words.chars()).take_while(|(one, other)| one == other).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(20)).take(60).collect::<String>();
            return Err(format!("seen is {:?}, the letter reads {:?}", from(&seen), from(&words)).into());
        }
        page.click(&page.find("#as-sent").await?).await?;
        let (_, again): (String, Vec<String>) = page.look(SEEN, vec![]).await?;
        if again != marks {
            return Err(format!("{} marks come back of {}", again.len(), marks.len()).into());
        }
    }
    Ok(())
}

/// Longer than the way through the letter.
const STOPS: usize = 120;

/// From the switch through the letter with Tab: only links that the letter had.
async fn no_link_of_ours(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let switch = page.find("#as-sent").await?;
    page.click(&switch).await?;
    page.focus(&switch).await?;
    let at = "
        const at = document.activeElement;
        return [!!at.closest('#letter'), at.matches('a.source[href]'), !!at.closest('.record'), at.outerHTML.slice(0, 120)];
    ";
    let mut own = 0;
    for _ in 0..STOPS {
        page.key(Key::Tab).await?;
        let (inside, is_own, after, at): (bool, bool, bool, String) = page.look(at, vec![]).await?;
        if inside && !is_own {
            return Err(format!("Tab comes to {at}").into());
        }
        own += usize::from(inside);
        if after {
            break;
        }
    }
    match own {
        0..5 => Err(format!("Tab finds only {own} links of the letter's own").into()),
        _ => page.assert_no_errors().await,
    }
}

async fn letter(page: &Page<'_>) -> Outcome<String> {
    page.look("return document.querySelector('#letter').textContent;", vec![]).await
}
