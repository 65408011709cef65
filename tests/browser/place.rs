//! The open card goes along with its link. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::cards::GAP_PX;
use crate::component::{WIDGET, until_ready};
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::elements::Element;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a card stands at its link and in view where a style zooms the page", zoomed),
        Case::new("a card stands at its link and in view where fingers zoom the page", pinched)
            .except(Engine::Firefox, protocol::CHROMIUM_ONLY)
            .except(Engine::WebKit, protocol::CHROMIUM_ONLY),
        Case::new("an open card scrolls with its link, and follows one that sticks", scrolled),
        Case::new(
            "an open card follows its link in a part of another page that scrolls by itself",
            scrolled_part,
        ),
    ]
}

/// Between an open card and its link, in pixels.
const GAP: &str = "
    const [box, lines] = [card.getBoundingClientRect(), [...link.getClientRects()]];
    const gap = { below: box.top - lines.at(-1).bottom, above: lines[0].top - box.bottom }[card.dataset.side];
";

/// In an engine that counts otherwise under zoom, the card stands at the foot.
async fn zoomed(browser: Arc<Browser>) -> Outcome {
    for style in ["html{zoom:1.25}", "body{zoom:1.25}", "body{zoom:.75}", ".lotl{zoom:1.25}"] {
        let page = browser.open_ready("").await?;
        let zoom = "
            const style = document.createElement('style');
            style.textContent = arguments[0];
            document.head.append(style);
        ";
        page.look::<()>(zoom, vec![json!(style)]).await?;
        let link = page.find("#p7 a[data-provision]").await?;
        page.show(&link).await?;
        // Drivers do not find a link that is zoomed.
        page.look::<()>("arguments[0].click();", vec![serde_json::to_value(&link)?]).await?;
        let stands = format!(
            "const [link] = arguments;
             const card = document.querySelector('[popover=manual][role=dialog]:not([hidden])');
             if (!card?.dataset.side) return false;
             if (!('currentCSSZoom' in card)) return card.dataset.side === 'docked';
             {GAP}
             const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
             return inside && Math.abs(gap / card.currentCSSZoom - 8) < 1;"
        );
        let what = format!("the card stands at its link, in view, with {style}");
        page.until::<bool>(&what, &stands, vec![serde_json::to_value(&link)?]).await?;
        page.assert_no_errors().await?;
    }
    Ok(())
}

/// By two fingers: what is seen is a part of the window then.
async fn pinched(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = page.find("#p7 a[data-provision]").await?;
    let mut stands = Ok(());
    for (scale, side) in [(1.25, "at its link"), (2.0, "at the foot")] {
        let zoom = json!({ "pageScaleFactor": scale });
        protocol::send(&browser.client, "Emulation.setPageScaleFactor", zoom).await?;
        stands = stands.and(stands_where_seen(&page, &link, scale, side).await);
    }
    protocol::send(&browser.client, "Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 })).await?;
    stands
}

async fn stands_where_seen(page: &Page<'_>, link: &Element, scale: f64, side: &str) -> Outcome {
    let zoomed = "return visualViewport.scale === arguments[0];";
    page.until::<bool>("the page is zoomed", zoomed, vec![json!(scale)]).await?;
    page.close_card().await?;
    page.show(link).await?;
    page.look::<()>("arguments[0].click();", vec![serde_json::to_value(link)?]).await?;
    let stands = format!(
        "const [link] = arguments;
         const card = document.querySelector('[popover=manual][role=dialog]:not([hidden])');
         if (!card?.dataset.side) return false;
         {GAP}
         const {{ offsetLeft, offsetTop, width, height }} = visualViewport;
         return box.left >= offsetLeft - 1 && box.top >= offsetTop - 1 && box.right <= offsetLeft + width + 1 && box.bottom <= offsetTop + height + 1
             && (arguments[1] === 'at the foot' ? card.dataset.side === 'docked' : Math.abs(gap - 8) < 1);"
    );
    let what = format!("the card stands {side}, in the part of the window that is seen");
    page.until::<bool>(&what, &stands, vec![serde_json::to_value(link)?, json!(side)]).await.map(drop)
}

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
         const link = inside.querySelector('[aria-controls]');
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
