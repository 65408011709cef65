//! One reader's visit to one page: opened in a tab of its own, read until it is quiet, four cards opened.
//! Entry point: [`visit`].

use crate::Outcome;
use crate::engine::protocol::{done, send};
use fantoccini::Client;
use serde::Deserialize;
use serde_json::{Value, json};

/// How fast the processor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slowness(pub u32);

/// What is opened, and how it shows that it is ready.
#[derive(Clone, Debug)]
pub struct Target {
    pub address: String,
    pub cards: Option<Cards>,
}

/// How cards are found, as selectors.
#[derive(Clone, Copy, Debug)]
pub struct Cards {
    /// An open card.
    pub card: &'static str,
    /// Links whose cards are opened, the first of each kind. All pages have them in the same words.
    pub links: [&'static str; 4],
    /// Puts card and link there, before each, where the page has none of its own.
    pub put: Option<&'static str>,
}

/// Times in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub bytes: f64,
    pub first_paint: f64,
    /// From the beginning of the visit until cards work.
    pub ready: Option<f64>,
    /// The part of that from the first call for the Wasm on.
    pub start: Option<f64>,
    /// The longest task of that part; nothing where none takes over 50 ms, since Chromium tells of no shorter ones.
    pub start_task: Option<f64>,
    pub blocked: f64,
    /// All that the page's thread did until the page was at rest.
    pub loading_work: f64,
    pub longest: f64,
    pub shift: f64,
    /// From a click to the end of the frame that shows its card.
    pub first_card: Option<f64>,
    pub next_card: Option<f64>,
    /// The work in the page's thread for one of the next cards, and how often it laid the page out.
    pub card_work: Option<f64>,
    pub card_layouts: Option<f64>,
    pub memory: f64,
}

/// What the probe tells of the loading.
#[derive(Debug, Deserialize)]
struct Told {
    bytes: f64,
    first_paint: f64,
    ready: Option<f64>,
    start: Option<f64>,
    start_task: Option<f64>,
    blocked: f64,
    longest: f64,
    shift: f64,
}

/// Waits until the page is at rest. Parts that are laid out later wait as animations do.
const AT_REST: &str = "
    const [waits, done] = arguments;
    const end = performance.now() + 60_000;
    const look = () => {
        const ready = !waits || performance.getEntriesByName('ready').length > 0;
        const rests = ready && document.getAnimations().length === 0;
        if (rests || performance.now() > end) requestIdleCallback(() => setTimeout(() => done(rests), 500));
        else setTimeout(look, 20);
    };
    look();
";

pub async fn visit(client: &Client, target: &Target, slowness: Slowness) -> Outcome<Figures> {
    let tab = client.new_window(true).await?;
    client.switch_to_window(tab.handle).await?;
    let figures = in_tab(client, target, slowness).await;
    client.close_window().await?;
    let rest = client.windows().await?.into_iter().next().ok_or("no tab is left")?;
    client.switch_to_window(rest).await?;
    figures.map_err(|why| format!("{}: {}", target.address, why.message().unwrap_or("?")).into())
}

async fn in_tab(client: &Client, target: &Target, slowness: Slowness) -> Outcome<Figures> {
    send(client, "Performance.enable", json!({})).await?;
    let probe = json!({ "source": include_str!("probe.js") });
    send(client, "Page.addScriptToEvaluateOnNewDocument", probe).await?;
    send(client, "Emulation.setCPUThrottlingRate", json!({ "rate": slowness.0 })).await?;
    client.goto(&target.address).await?;
    let waits = target.cards.is_some_and(|cards| cards.put.is_none());
    let rests = client.execute_async(AT_REST, vec![json!(waits)]).await?;
    if rests != json!(true) {
        return Err("the page was not ready and at rest within a minute".into());
    }
    let told: Told = serde_json::from_value(client.execute("return probe.tell();", vec![]).await?)?;
    let mut figures = Figures {
        bytes: told.bytes,
        first_paint: told.first_paint,
        ready: told.ready,
        start: told.start,
        start_task: told.start_task,
        blocked: told.blocked,
        loading_work: done(client).await?.task_seconds * 1000.0,
        longest: told.longest,
        shift: told.shift,
        ..Figures::default()
    };
    if let Some(cards) = target.cards {
        open_cards(client, cards, &mut figures).await?;
    }
    // Twice: what the first has freed may free more.
    for _ in 0..2 {
        send(client, "HeapProfiler.collectGarbage", json!({})).await?;
    }
    let wasm = client.execute("return probe.memory?.buffer.byteLength ?? 0;", vec![]).await?;
    figures.memory = done(client).await?.heap_bytes + wasm.as_f64().unwrap_or_default();
    Ok(figures)
}

async fn open_cards(client: &Client, cards: Cards, figures: &mut Figures) -> Outcome {
    let mut opened = Vec::new();
    for link in cards.links {
        if let Some(put) = cards.put {
            client.execute(put, vec![]).await?;
        }
        opened.push(open_card(client, cards.card, link).await?);
    }
    let next = &opened[1..];
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    figures.first_card = opened.first().map(|(painted, _)| *painted);
    figures.next_card = middle(next.iter().map(|(painted, _)| *painted).collect());
    figures.card_work = middle(next.iter().map(|(_, taken)| taken.task_seconds * 1000.0).collect());
    figures.card_layouts = middle(next.iter().map(|(_, taken)| taken.layouts).collect());
    Ok(())
}

/// What one card took.
struct Taken {
    layouts: f64,
    task_seconds: f64,
}

/// Clicks the first such link, and gives the time until its card was painted, and what it took.
async fn open_card(client: &Client, card: &str, link: &str) -> Outcome<(f64, Taken)> {
    let place = "
        const [css, done] = arguments;
        const link = document.querySelector(css);
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [{ left, top, width, height }] = link.getClientRects();
        requestAnimationFrame(() => requestAnimationFrame(() => done([left + width / 2, top + height / 2])));
    ";
    let place: (f64, f64) = serde_json::from_value(client.execute_async(place, vec![json!(link)]).await?)?;
    client.execute("probe.arm(arguments[0]);", vec![json!(card)]).await?;
    let before = done(client).await?;
    for press in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": press, "x": place.0, "y": place.1, "button": "left", "clickCount": 1 });
        send(client, "Input.dispatchMouseEvent", event).await?;
    }
    let painted: Value = client.execute_async("probe.painted.then(arguments[0]);", vec![]).await?;
    let after = done(client).await?;
    let painted = painted.as_f64().ok_or("the probe gives no time")?;
    let taken = Taken {
        layouts: after.layouts - before.layouts,
        task_seconds: after.task_seconds - before.task_seconds,
    };
    Ok((painted, taken))
}
