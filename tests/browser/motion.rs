//! Nothing moves by itself, for any reader. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::kinds;
use crate::printed::Kind;
use crate::server::Variant;
use crate::trials::Case;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![Case::new("nothing moves by itself, on any kind of page or in a card", still)]
}

const MOVING: &str = "
    const takes_time = (style) => /[1-9]/.test(style.transitionDuration + style.animationDuration) || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('html, .lotl, .lotl *')].filter((part) => takes_time(getComputedStyle(part)))
        .map((part) => part.outerHTML.slice(0, 80));
";

async fn still(browser: Arc<Browser>) -> Outcome {
    for path in kinds::all() {
        let page = browser.open(Variant::Plain, path).await?;
        page.until_settled().await?;
        if path == kinds::FRONT {
            page.open_card(browser.printed.first(Kind::Provision)?).await?;
        }
        let moving: Vec<String> = page.look(MOVING, vec![]).await?;
        if !moving.is_empty() {
            return Err(format!("{path}: these take time to change: {moving:?}").into());
        }
        page.look::<()>("document.querySelector('h1').style.transition = 'color 1s';", vec![]).await?;
        if page.look::<Vec<String>>(MOVING, vec![]).await?.len() != 1 {
            return Err("what moves is not noticed, so this shows nothing".into());
        }
    }
    Ok(())
}
