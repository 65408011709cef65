//! The open card goes along with its link. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::cards::GAP_PX;
use crate::component::{WIDGET, until_ready};
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::elements::Element;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("an open card scrolls with its link, and follows one that sticks", scrolled),
        Case::new(
            "an open card follows its link in a part of another page that scrolls by itself",
            scrolled_part,
        ),
    ]
}

/// Between an open card and its link, in pixels.
const GAP: &str = "
    const [box, line] = [card, link].map((part) => part.getBoundingClientRect());
    const gap = { below: box.top - line.bottom, above: line.top - box.bottom }[card.dataset.side];
";

async fn scrolled(browser: Arc<Browser>) -> Outcome {
    let client = &browser.client;
    let (width, height) = client.get_window_size().await?;
    // Where the law's column is beside the letter and its provisions stick.
    client.set_window_size(1400, 1100).await?;
    let seen = follow(&browser).await;
    client.set_window_size(u32::try_from(width)?, u32::try_from(height)?).await?;
    seen
}

async fn follow(browser: &Browser) -> Outcome {
    let page = browser.open_ready("").await?;
    for css in ["#letter a[data-provision]", ".track > .provision a[data-provision]"] {
        let link = page.find(css).await?;
        page.show(&link).await?;
        page.click(&link).await?;
        at_link(&page, &link, "once opened").await?;
        page.look::<bool>("scrollBy({ top: 50, behavior: 'instant' }); return true;", vec![]).await?;
        at_link(&page, &link, "once scrolled").await?;
        page.close_card().await?;
    }
    Ok(())
}

async fn at_link(page: &Page<'_>, link: &Element, when: &str) -> Outcome {
    let body = format!(
        "const [link, wanted] = arguments;
         const card = document.querySelector('[popover=manual][role=dialog]:not([hidden])');
         if (!card) return false;
         {GAP}
         return Math.abs(gap - wanted) < 1;"
    );
    let what = format!("the card stands at its link {when}");
    page.until::<bool>(&what, &body, vec![serde_json::to_value(link)?, json!(GAP_PX)]).await.map(drop)
}

async fn scrolled_part(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    until_ready(&page).await?;
    let body = format!(
        "{WIDGET}
         const part = document.createElement('div');
         Object.assign(part.style, {{ blockSize: '80vh', overflow: 'auto' }});
         widget.before(part);
         part.append(widget);
         const link = inside.querySelector('#letter a[data-provision]');
         link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         link.click();
         return true;"
    );
    page.look::<bool>(&body, vec![]).await?;
    let stands = format!(
        "{WIDGET}
         if (!card.checkVisibility()) return false;
         const link = inside.querySelector('[aria-expanded=true]');
         {GAP}
         return Math.abs(gap - arguments[0]) < 1;"
    );
    page.until::<bool>("the card stands at its link", &stands, vec![json!(GAP_PX)]).await?;
    let scroll =
        format!("{WIDGET} widget.parentElement.scrollBy({{ top: 40, behavior: 'instant' }}); return true;");
    page.look::<bool>(&scroll, vec![]).await?;
    page.until::<bool>("the card has followed its link", &stands, vec![json!(GAP_PX)]).await?;
    page.assert_no_errors().await
}
