//! In a frame the page tells how high it is, in the words of those that embed pages. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a frame tells its height in seven dialects, right and once for each change", in_all),
        Case::new("a page of its own tells nobody its height", alone),
        Case::new("a frame answers no message that it does not know", unknown),
        Case::new("the published scripts of four kinds of parents fit their frames to the letter", fitted),
        Case::new("a parent that does what Datawrapper documents fits its frame to the letter", |browser| {
            fitted_by(browser, &["datawrapper"])
        }),
        Case::new(
            "a parent that does what WordPress documents gives the letter all that it allows",
            wordpress,
        ),
    ]
}

/// For each dialect the heights told, in their order.
#[derive(Debug, Deserialize)]
struct Heard {
    datawrapper: Vec<f64>,
    amp: Vec<f64>,
    open: Vec<f64>,
    medium: Vec<f64>,
    pym: Vec<f64>,
    wordpress: Vec<f64>,
    sizer: Vec<f64>,
    other: Vec<String>,
}

/// Reads the messages as the parents' published scripts do.
const HEARD: &str = r"
    const heard = { datawrapper: [], amp: [], open: [], medium: [], pym: [], wordpress: [], sizer: [], other: [] };
    const frame = document.querySelector('iframe');
    for (const data of window.heard) {
        const text = typeof data === 'string' ? data : '';
        const pym = /^pymxPYMxletter-1xPYMxheightxPYMx(\d+)$/.exec(text);
        const sizer = /^\[iFrameSizer\]sizer-1:(\d+):\d+:resize$/.exec(text);
        const medium = text.startsWith('{') && JSON.parse(text);
        const [key] = Object.keys(data['datawrapper-height'] ?? {});
        if (key && frame.src.includes(key)) heard.datawrapper.push(data['datawrapper-height'][key]);
        else if (data.sentinel === 'amp' && data.type === 'embed-size') heard.amp.push(data.height);
        else if (data.type === 'iframe-resized') heard.open.push(data.height);
        else if (data.message === 'height' && data.secret === 'abcdefghij') heard.wordpress.push(data.value);
        else if (medium.context === 'iframe.resize' && medium.src === frame.src) heard.medium.push(medium.height);
        else if (pym) heard.pym.push(+pym[1]);
        else if (sizer) heard.sizer.push(+sizer[1]);
        else heard.other.push(JSON.stringify(data));
    }
";

const FRAME: Frame = Frame { width: 800, height: 500, sandbox: Some("allow-scripts") };

async fn in_all(browser: Arc<Browser>) -> Outcome {
    let tail = "?childId=letter-1%23?secret=abcdefghij";
    let page = browser.open_framer(Variant::Policy, FRAME, Framer::Others, tail).await?;
    until(&page, "a first height", "heard.wordpress.length").await?;
    page.look::<()>(
        "document.querySelector('iframe').contentWindow.postMessage('[iFrameSizer]sizer-1:8:false', '*');",
        vec![],
    )
    .await?;
    until(&page, "an answer to iframe-resizer", "heard.sizer.length").await?;
    let before = true_height(&page).await?;

    page.look::<()>("document.querySelector('iframe').width = 420;", vec![]).await?;
    let narrower = format!("heard.sizer.some((height) => height > {before} * 1.1)");
    until(&page, "the height of a narrower page", &narrower).await?;
    let after = true_height(&page).await?;
    let last = format!(
        "Object.entries(heard).every(([name, told]) => name === 'other' || Math.abs(told.at(-1) - {after}) <= 1)"
    );
    let heard = until(&page, "the last height in each dialect is right", &last).await?;

    let Heard { datawrapper, amp, open, medium, pym, wordpress, sizer, other } = &heard;
    for told in [datawrapper, amp, open, medium, pym, wordpress] {
        // The answer to iframe-resizer repeats what the others were told unasked.
        let repeats = told.windows(2).any(|pair| (pair[0] - pair[1]).abs() <= 1.0);
        if repeats || told != datawrapper {
            return Err(format!("one message for each change and dialect is expected: {heard:?}").into());
        }
    }
    match other.is_empty() && sizer.ends_with(&datawrapper[datawrapper.len() - 1..]) {
        true => Ok(()),
        false => Err(format!("messages of no known kind: {heard:?}").into()),
    }
}

async fn until(page: &Page<'_>, what: &str, condition: &str) -> Outcome<Heard> {
    page.until(what, &format!("{HEARD} return {condition} ? heard : null;"), vec![]).await
}

/// As measured inside the frame.
async fn true_height(page: &Page<'_>) -> Outcome<f64> {
    page.browser.client.enter_frame(0).await?;
    page.ready().await?;
    let height =
        page.look("return document.querySelector('.lotl').getBoundingClientRect().height;", vec![]).await;
    page.browser.client.enter_parent_frame().await?;
    height
}

async fn alone(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?childId=letter-1").await?;
    match page
        .look::<bool>("return document.querySelector('.lotl').hasAttribute('data-embedded');", vec![])
        .await?
    {
        false => Ok(()),
        true => Err("the page takes itself for framed".into()),
    }
}

/// What a stranger sends is neither answered nor repeated.
async fn unknown(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_framer(Variant::Policy, FRAME, Framer::Others, "").await?;
    until(&page, "a first height", "heard.amp.length").await?;
    let send = "
        const target = document.querySelector('iframe').contentWindow;
        for (const message of arguments) target.postMessage(message, '*');
        target.postMessage({ type: 'iframe-get-child-dimensions' }, '*');
    ";
    let strange = [
        json!("[iFrameSizer]<b>:8"),
        json!("[iFrameSizer]".to_owned() + &"x".repeat(65) + ":8"),
        json!({ "type": "constructor" }),
        json!(null),
        json!(["frames-init"]),
        // Nothing can make text of these.
        json!({ "toString": null }),
        json!({ "type": { "toString": null } }),
    ];
    page.look::<()>(send, strange.to_vec()).await?;
    // Messages arrive in their order: the known one, sent last, is answered after all others were read.
    let heard = until(&page, "the known message is answered", "heard.open.length > heard.amp.length").await?;
    page.browser.client.enter_frame(0).await?;
    page.assert_no_errors().await?;
    match heard.sizer.is_empty() && heard.other.is_empty() {
        true => Ok(()),
        false => Err(format!("{heard:?}").into()),
    }
}

/// Looks at a frame and at the page inside it are two, so that both may change in between.
const LOOKS: usize = 200;

/// Each script, as it is published, in a page of another origin: right within a pixel, also after a change.
async fn fitted(browser: Arc<Browser>) -> Outcome {
    fitted_by(browser, &["pym", "frames", "iframe-resizer", "open-iframe-resizer"]).await
}

async fn fitted_by(browser: Arc<Browser>, names: &'static [&'static str]) -> Outcome {
    for name in names {
        let page = browser.open_in_parent(name, "index.html?view=letter").await?;
        page.until::<bool>("the frame is there", "return !!document.querySelector('iframe');", vec![])
            .await?;
        for width in [800, 420] {
            let set = format!("document.getElementById('article').style.width = '{width}px';");
            page.look::<()>(&set, vec![]).await?;
            let mut seen = (0.0, 0.0);
            for _ in 0..LOOKS {
                seen = frame_and_content(&page, width).await?;
                if (seen.0 - seen.1).abs() <= 1.0 {
                    break;
                }
            }
            if (seen.0 - seen.1).abs() > 1.0 {
                return Err(format!(
                    "{name} at {width} px: the frame is {} high, its content {}",
                    seen.0, seen.1
                )
                .into());
            }
        }
    }
    Ok(())
}

/// Never more than 1,000 px: the rest is read by scrolling in the frame.
async fn wordpress(browser: Arc<Browser>) -> Outcome {
    let tail = "index.html?view=letter%23?secret=abcdefghij";
    let page = browser.open_in_parent("wordpress", tail).await?;
    let tall = "return document.querySelector('iframe')?.getBoundingClientRect().height === 1000;";
    page.until::<bool>("the frame is 1,000 px high", tall, vec![]).await?;
    page.browser.client.enter_frame(0).await?;
    page.ready().await?;
    let scrolls = "const { scrollHeight } = document.documentElement; return innerHeight === 1000 && scrollHeight > 1000;";
    match page.look::<bool>(scrolls, vec![]).await? {
        true => page.assert_no_errors().await,
        false => Err("the letter does not scroll in its frame".into()),
    }
}

/// The heights of the frame and of the page inside it, once that is as wide as the frame.
async fn frame_and_content(page: &Page<'_>, width: u32) -> Outcome<(f64, f64)> {
    page.browser.client.enter_frame(0).await?;
    let content = "return innerWidth === arguments[0] && document.querySelector('.lotl')?.getBoundingClientRect().height;";
    let content = page.until(&format!("the page is {width} px wide"), content, vec![json!(width)]).await;
    page.browser.client.enter_parent_frame().await?;
    let frame = "return document.querySelector('iframe').getBoundingClientRect().height;";
    Ok((page.look(frame, vec![]).await?, content?))
}
