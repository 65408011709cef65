//! Passages: small pages about one thing, which need no script. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::kinds::PASSAGES;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use std::sync::Arc;
use std::time::Duration;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a passage is whole without any script", no_script),
        Case::new("a passage leads to its place in the letter", |browser| onward(browser, Variant::Plain)),
        Case::new("without script a passage leads to its place in the letter", |browser| {
            onward(browser, Variant::NoScript)
        }),
        Case::new("a passage fits a frame of 320 px, and breaks none of our policy", narrow),
        Case::new("a passage tells its height, in the theme that the address names", height),
    ]
}

async fn no_script(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::NoScript, "p/7.html").await?;
    let shown = "
        const letter = document.querySelector('.sheet');
        return [document.title, document.querySelector('h1').textContent, letter.textContent,
            getComputedStyle(letter).fontFamily];
    ";
    let shown: Vec<String> = page.look(shown, vec![]).await?;
    let expected =
        ["The letter, paragraph 7", "The letter, paragraph 7", "No Contracting State shall expel", "Charter"];
    for (shown, expected) in shown.iter().zip(expected) {
        if !shown.contains(expected) {
            return Err(format!("{expected:?} is not in {shown:?}").into());
        }
    }
    Ok(())
}

/// By its last link, to the place that it has in the letter, and not back again.
async fn onward(browser: Arc<Browser>, variant: Variant) -> Outcome {
    for path in PASSAGES {
        let page = browser.open(variant, path).await?;
        let onward = page.find(".onward a").await?;
        page.show(&onward).await?;
        let address = onward.attr("href").await?.ok_or("a link that leads nowhere")?;
        let whole = browser.client.current_url().await?.join(&address)?;
        page.click(&onward).await?;
        // Not by a script of the page, which goes while it is left.
        browser.client.wait().at_most(Duration::from_secs(10)).for_url(&whole).await?;
        if variant == Variant::Plain {
            page.ready().await?;
        }
        let there = "
            const place = location.hash ? document.querySelector(':target') : document.querySelector('h1');
            const letter = document.querySelector('#letter');
            const box = place?.checkVisibility() && place.getBoundingClientRect();
            return !!letter && !!box && box.height > 0 && box.top < innerHeight && box.bottom > 0;
        ";
        page.until::<bool>(&format!("{path} leads to its place in the letter"), there, vec![]).await?;
    }
    Ok(())
}

async fn narrow(browser: Arc<Browser>) -> Outcome {
    for path in PASSAGES {
        let frame = Frame { width: 320, height: 600, sandbox: None };
        let page = browser.open_framed(Variant::Policy, frame, Framer::Ourselves, path).await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth;";
        page.until::<bool>(&format!("{path} needs no scrolling sideways"), fits, vec![]).await?;
        page.assert_no_errors().await?;
    }
    Ok(())
}

async fn height(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 420, height: 300, sandbox: Some("allow-scripts") };
    let page = browser.open_framer(Variant::Policy, frame, Framer::Others, "p/7.html?theme=dark").await?;
    let told = "
        const told = heard.map((data) => Object.values(data['datawrapper-height'] ?? {})[0]).filter(Boolean);
        return told.length ? told : null;
    ";
    let told: Vec<f64> = page.until("a height", told, vec![]).await?;
    browser.client.enter_frame(0).await?;
    let seen = "
        const root = document.querySelector('.lotl');
        return [root.getBoundingClientRect().height, getComputedStyle(root).colorScheme];
    ";
    let (height, theme): (f64, String) = page.look(seen, vec![]).await?;
    page.assert_no_errors().await?;
    match told.len() == 1 && (told[0] - height).abs() <= 1.0 && theme == "dark" {
        true => Ok(()),
        false => Err(format!("told {told:?}, and is {height} high and {theme}").into()),
    }
}
