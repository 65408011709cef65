//! Our own policy, enforced: nothing of the page breaks it, and cards work under it.
//! Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::printed::Kind;
use crate::reading::{self, Where};
use crate::server::{Frame, Report, Variant};
use crate::trials::Case;
use serde_json::Value;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![Case::new("nothing breaks our policy, and cards open under it", alone)]
}

const OPAQUE: Frame = Frame { width: 900, height: 700, sandbox: Some("allow-scripts") };

async fn alone(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Policy, "?theme=dark").await?;
    works(&page).await
}

/// In a frame without an origin.
pub async fn framed(browser: Arc<Browser>, variant: Variant) -> Outcome {
    let page = browser.open_framed(variant, OPAQUE, Framer::Others, "").await?;
    let origin: String = page.look("return String(self.origin);", vec![]).await?;
    if origin != "null" {
        return Err(format!("the frame's origin is {origin} and not opaque").into());
    }
    works(&page).await
}

async fn works(page: &Page<'_>) -> Outcome {
    page.ready().await?;
    reading::assert_whole(page, Where::Here).await?;
    for kind in [Kind::Provision, Kind::Source, Kind::Note, Kind::Quote] {
        let link = page.browser.printed.first(kind)?;
        page.open_card(link).await?;
    }
    page.assert_no_errors().await?;
    match page.visit.variant {
        Variant::Policy => assert_no_breach(page).await,
        _ => Ok(()),
    }
}

/// Breaks the policy on purpose and waits until that is reported: so the browser is known to report,
/// and whatever broke it earlier would have been reported earlier.
async fn assert_no_breach(page: &Page<'_>) -> Outcome {
    let breach = "document.createElement('video').src = 'on-purpose.mp4';";
    let _: Value = page.look(breach, vec![]).await?;
    let on_purpose = |report: &Report| directive(report).contains("media-src");
    let reports = page.browser.server.record.until_report(page.visit.number, on_purpose).await;
    let reports =
        reports.ok_or("the breach made on purpose was not reported, so zero reports mean nothing")?;
    let others: Vec<_> = reports.iter().filter(|report| !on_purpose(report)).collect();
    match others.is_empty() {
        true => Ok(()),
        false => Err(format!("the page breaks its policy: {others:?}").into()),
    }
}

/// WebKit fills the older of the two names with the same value.
fn directive(report: &Report) -> &str {
    match report.effective_directive.is_empty() {
        true => &report.violated_directive,
        false => &report.effective_directive,
    }
}
