//! The address, and the switch "as sent". Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
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

async fn as_sent(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let before: String = letter(&page).await?;
    page.click(&page.find("#as-sent").await?).await?;
    let marks = "
        const drawn = [...document.querySelectorAll('[data-mark]')].filter((mark) => mark.checkVisibility());
        const links = document.querySelectorAll('#letter :is(a[data-provision], a[data-note])');
        const styled = [...links].filter((link) => getComputedStyle(link).textDecorationLine !== 'none'
            || !['none', 'normal'].includes(getComputedStyle(link, '::after').content));
        const painted = [...document.querySelectorAll('#letter .quoted')]
            .filter((quoted) => getComputedStyle(quoted).backgroundImage !== 'none');
        return [...drawn, ...styled, ...painted].map((mark) => mark.outerHTML.slice(0, 120));
    ";
    let left: Vec<String> = page.look(marks, vec![]).await?;
    let after = letter(&page).await?;
    if before != after {
        return Err("the words of the letter in the document have changed".into());
    }
    if !left.is_empty() {
        return Err(
            format!("{} marks are left, among them {:?}", left.len(), &left[..left.len().min(3)]).into()
        );
    }
    page.assert_no_errors().await
}

async fn letter(page: &Page<'_>) -> Outcome<String> {
    page.look("return document.querySelector('#letter').textContent;", vec![]).await
}
