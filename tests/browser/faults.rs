//! What stays when something is missing, broken or forbidden. The way in: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::Variant;
use crate::trials::Case;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    let faults = [
        ("when the Wasm is not found", Variant::NoWasm),
        ("when the Wasm is corrupt", Variant::CorruptWasm),
        ("when half of the Wasm arrives", Variant::TruncatedWasm),
        ("when a policy forbids Wasm", Variant::NoEval),
        ("when no script runs", Variant::NoScript),
        ("when the style sheet is not found", Variant::NoCss),
    ];
    let readable = faults.map(|(when, variant)| {
        Case::new(format!("the whole page is readable {when}"), move |browser| readable(browser, variant))
    });
    let leading = faults[..5].iter().map(|&(when, variant)| {
        Case::new(format!("a provision's link leads to its text {when}"), move |browser| {
            leading(browser, variant)
        })
    });
    readable.into_iter().chain(leading).collect()
}

async fn readable(browser: Arc<Browser>, variant: Variant) -> Outcome {
    let page = browser.open(variant, "").await?;
    settled(&page, variant).await?;
    reading::assert_whole(&page, Where::Here).await?;
    // The witness is a script as well.
    if variant != Variant::NoScript {
        page.assert_no_errors().await?;
    }
    Ok(())
}

async fn leading(browser: Arc<Browser>, variant: Variant) -> Outcome {
    let page = browser.open(variant, "").await?;
    settled(&page, variant).await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let arrived = "
        const text = document.getElementById(arguments[0]);
        const box = text.getBoundingClientRect();
        return location.hash === '#' + arguments[0] && text.matches(':target') && box.top < innerHeight && box.bottom > 0;
    ";
    page.until::<bool>("the provision is in view", arrived, vec![json!(link.id)]).await?;
    if variant != Variant::NoScript {
        page.assert_no_errors().await?;
    }
    Ok(())
}

/// Until the fault has had its effect: before that, a page that reads well proves nothing.
async fn settled(page: &Page<'_>, variant: Variant) -> Outcome {
    match variant {
        Variant::Plain | Variant::Shipped | Variant::Policy | Variant::HeldWasm | Variant::NoCss => {
            page.ready().await
        }
        Variant::NoScript => {
            let runs: bool = page.look("return 'witness' in window;", vec![]).await?;
            if runs { Err("a script runs, so this shows nothing".into()) } else { Ok(()) }
        }
        Variant::NoWasm | Variant::CorruptWasm | Variant::TruncatedWasm | Variant::NoEval => {
            let given_up = "return document.querySelector('.lotl').hasAttribute('data-plain');";
            page.until::<bool>("the page has given up on the Wasm", given_up, vec![]).await?;
            let ready: bool = page.look("return !!document.querySelector('[data-ready]');", vec![]).await?;
            if ready { Err("the page calls itself ready".into()) } else { Ok(()) }
        }
    }
}
