//! The component on the pages of others: `tests/hosts`. Entry point: [`cases`].

mod changed;

use crate::Outcome;
use crate::access::assert_nothing_found;
use crate::browser::Browser;
use crate::page::{CARDS_ARRIVED, Page};
use crate::reading::{self, Where};
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::key::Key;
use serde_json::json;
use std::sync::Arc;

/// Pages on which all works, whatever they require of scripts. More are in the table of faults.
const FRIENDLY: [&str; 5] = ["plain", "declared", "shadow", "dialog", "strict"];

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("a page that refuses all keeps the link to the letter", refusing),
        Case::new("axe finds nothing on another page that shows the letter", accessible),
        Case::new("a paragraph on another page takes its colours from there", passage),
        Case::new(
            "a link pressed on another page before cards work opens its card once they do",
            pressed_early,
        ),
        Case::new("a link pressed on another page is followed where cards take too long", pressed_in_vain),
        Case::new("on another page a card's buttons and links do what they do on ours", controls),
        Case::new("the keyboard goes into a letter on another page, into its card, and back", keyboard),
    ];
    for name in FRIENDLY {
        let title = format!("the letter is whole and alive on another page: {name}");
        cases.push(Case::new(title, move |browser| alive(browser, name)));
    }
    cases.extend(changed::cases());
    cases
}

/// The first element of the page, and what is inside it.
pub const WIDGET: &str = "
    const widget = document.querySelector('letter-of-the-law')
        ?? document.getElementById('outer')?.shadowRoot?.querySelector('letter-of-the-law');
    const inside = widget?.shadowRoot;
    const root = inside?.querySelector('.lotl');
    const card = inside?.querySelector('[popover][role=dialog]');
";

/// Whole, its cards open, its links lead, and the page around is left alone.
pub async fn alive(browser: Arc<Browser>, name: &str) -> Outcome {
    let page = browser.open_host(Variant::Policy, name).await?;
    until_ready(&page).await?;
    reading::assert_whole(&page, Where::InShadow).await?;
    let before: String = page.look("return location.href;", vec![]).await?;

    press(&page, "#letter a[data-provision]").await?;
    let opened = format!("{WIDGET} return card?.checkVisibility() && card.dataset.card;");
    let id: String = page.until("a card opens", &opened, vec![]).await?;
    if !id.starts_with("refugee-") {
        return Err(format!("another card opened: {id}").into());
    }
    let placed = format!(
        "{WIDGET} const box = card.getBoundingClientRect();
         return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && box.height > 80;"
    );
    page.until::<bool>("the card is on screen", &placed, vec![]).await?;
    page.key(Key::Escape).await?;
    let closed = format!("{WIDGET} return !card.checkVisibility();");
    page.until::<bool>("the card closes", &closed, vec![]).await?;

    press(&page, ".cited-in a[href$='#p3']").await?;
    let focused = format!("{WIDGET} return inside.activeElement?.id === 'p3';");
    page.until::<bool>("a link within leads to its place", &focused, vec![]).await?;
    let after: String = page.look("return location.href;", vec![]).await?;
    if before != after {
        return Err(format!("the address of the host changed from {before} to {after}").into());
    }
    page.assert_no_errors().await
}

/// The page around allows no Wasm.
pub async fn no_wasm(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "no-wasm").await?;
    let plain = format!("{WIDGET} return root?.dataset.failed === 'all';");
    page.until::<bool>("the letter has given up on the Wasm", &plain, vec![]).await?;
    let told =
        format!("{WIDGET} return inside.querySelector('.missing').innerText.startsWith('Cards, search');");
    if !page.look::<bool>(&told, vec![]).await? {
        return Err("the letter does not say that cards are missing".into());
    }
    reading::assert_whole(&page, Where::InShadow).await?;
    let relative = format!(
        "{WIDGET} return [...root.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !/^https?:/.test(href));"
    );
    let relative: Vec<String> = page.look(&relative, vec![]).await?;
    match relative.is_empty() {
        true => page.assert_no_errors().await,
        false => Err(format!("links that lead nowhere from here: {relative:?}").into()),
    }
}

async fn pressed_early(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Held, "plain").await?;
    browser.server.gate.until_asked(page.visit.number, ".js").await?;
    press(&page, "#letter a[data-provision]").await?;
    for ending in [".js", ".wasm"] {
        browser.server.gate.release(page.visit.number, ending);
    }
    let opened =
        format!("{WIDGET} return card?.checkVisibility() && inside.activeElement?.id !== card.dataset.card;");
    page.until::<bool>("its card opens, and the link is not followed too", &opened, vec![]).await?;
    page.assert_no_errors().await
}

async fn pressed_in_vain(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Held, "plain").await?;
    browser.server.gate.until_asked(page.visit.number, ".js").await?;
    press(&page, "#letter a[data-provision]").await?;
    let followed = format!("{WIDGET} return inside.activeElement?.id === 'refugee-convention-33-1';");
    page.until::<bool>("the link is followed", &followed, vec![]).await.map(drop)
}

async fn refusing(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "refusing").await?;
    // The element is defined, has tried, and has not covered the link.
    let tried = "return document.querySelector('letter-of-the-law:defined')?.work?.then(() => true);";
    page.until::<bool>("the element has tried", tried, vec![]).await?;
    let link = page.find("letter-of-the-law > a").await?;
    match link.is_displayed().await? && link.text().await? == "The letter, with the law it cites" {
        true => page.assert_no_errors().await,
        false => Err("the link is gone".into()),
    }
}

/// They share one Wasm, and each has landmarks of its own.
pub async fn ten(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "ten").await?;
    let all = "const all = [...document.querySelectorAll('letter-of-the-law')].map((one) => one.shadowRoot);";
    let shown =
        format!("{all} return all.length === 10 && all.every((inside) => inside?.querySelector('#letter'));");
    page.until::<bool>("ten letters", &shown, vec![]).await?;
    for place in [0, 5, 9] {
        let look = format!("{all} all[arguments[0]].host.scrollIntoView({{ behavior: 'instant' }});");
        page.look::<()>(&look, vec![json!(place)]).await?;
        let ready = format!("{all} return !!all[arguments[0]].querySelector('[data-ready]');");
        page.until::<bool>("the letter in view comes to life", &ready, vec![json!(place)]).await?;
    }
    reading::assert_whole(&page, Where::InShadow).await?;
    let same = format!(
        "{all} const parts = (inside) => [...inside.querySelectorAll('#letter, .explainer blockquote')].map((part) => part.textContent);
         const links = (inside) => [...inside.querySelectorAll('a:not([data-card-root] *)')].map((link) => link.href);
         const [first, ...others] = all.map((inside) => JSON.stringify([parts(inside), links(inside)]));
         return others.every((other) => other === first);"
    );
    if !page.look::<bool>(&same, vec![]).await? {
        return Err("one of the ten reads otherwise than the first".into());
    }
    page.until::<bool>("the cards have arrived", CARDS_ARRIVED, vec![]).await?;
    let requests = browser.server.record.requests(page.visit.number);
    for ending in [".wasm", "_bg.wasm", "", ".css", "embed.js", "cards.html"] {
        let count = requests.iter().filter(|file| match ending {
            "" => file.is_empty(),
            _ => file.ends_with(ending),
        });
        if count.count() != 1 {
            return Err(format!("asked for {ending:?} other than once: {requests:?}").into());
        }
    }
    let names = format!(
        "{all} return all.flatMap((inside) => [...inside.querySelectorAll('section, [role=search]')].map((part) =>
             part.getAttribute('aria-label') ?? (inside.getElementById(part.getAttribute('aria-labelledby'))
                 ?? part.querySelector('label')).textContent));"
    );
    let mut names: Vec<String> = page.look(&names, vec![]).await?;
    let all = names.len();
    names.sort();
    names.dedup();
    match names.len() == all && all > 150 {
        true => page.assert_no_errors().await,
        false => Err(format!("{all} landmarks share {} names", names.len()).into()),
    }
}

/// What axe looks into: the page around and the shadow root.
async fn accessible(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    until_ready(&page).await?;
    assert_nothing_found(&page).await?;
    press(&page, "#letter a[data-provision]").await?;
    let opened = format!("{WIDGET} return card.checkVisibility();");
    page.until::<bool>("a card opens", &opened, vec![]).await?;
    assert_nothing_found(&page).await
}

async fn passage(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "passage").await?;
    let shown = format!(
        "{WIDGET} const sheet = root?.querySelector('.letter');
         return sheet && [getComputedStyle(sheet).backgroundColor, getComputedStyle(sheet).borderTopLeftRadius,
             root.querySelector('h1').getAttribute('aria-level'), String(!!inside.getElementById('p7'))];"
    );
    let shown: Vec<String> = page.until("the paragraph is there", &shown, vec![]).await?;
    let requests = browser.server.record.requests(page.visit.number);
    match shown == ["rgb(238, 246, 238)", "0px", "2", "true"]
        && !requests.iter().any(|file| file.ends_with("wasm"))
    {
        true => page.assert_no_errors().await,
        false => Err(format!("{shown:?}, asked for {requests:?}").into()),
    }
}

async fn keyboard(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    until_ready(&page).await?;
    let start = format!("{WIDGET} inside.querySelector('#p1 a.number').focus();");
    page.look::<()>(&start, vec![]).await?;
    page.key(Key::Tab).await?;
    page.key(Key::Enter).await?;
    let in_card = format!("{WIDGET} return card.contains(inside.activeElement);");
    page.until::<bool>("the focus is in the card", &in_card, vec![]).await?;
    page.key(Key::Escape).await?;
    let back = format!(
        "{WIDGET} return !card.checkVisibility() && inside.activeElement?.matches('#p1 a[data-note]');"
    );
    page.until::<bool>("the focus is back on the link", &back, vec![]).await?;
    page.assert_no_errors().await
}

async fn controls(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    until_ready(&page).await?;
    page.keep_copies().await?;
    press(&page, "#letter a[data-note]").await?;
    let title = format!("{WIDGET} return card?.checkVisibility() && card.querySelector('h2').textContent;");
    let note: String = page.until("a card opens", &title, vec![]).await?;
    press(&page, ".card-foot button:first-of-type").await?;
    let copied = page.until_copied("the note is").await?;
    if !copied.starts_with(note.trim()) {
        return Err(format!("copied {copied:?} from the card {note:?}").into());
    }
    let told = format!("{WIDGET} return card.querySelector('[role=status]').textContent === 'Copied.';");
    page.until::<bool>("the copying is told", &told, vec![]).await?;
    press(&page, ".card .ref").await?;
    let other = format!("{title} !== arguments[0] && card.querySelector('.card-foot').textContent.includes('Back');");
    page.until::<bool>("the source takes its place", &other.replace("textContent;", "textContent"), vec![json!(note)]).await?;
    press(&page, ".card-foot button:nth-last-of-type(3)").await?;
    let back = format!("{WIDGET} return card.querySelector('h2').textContent === arguments[0];");
    page.until::<bool>("Back leads back", &back, vec![json!(note)]).await?;
    let way = format!("{WIDGET} return card.querySelector('.card-foot a').href;");
    let way: String = page.look(&way, vec![]).await?;
    if !way.starts_with(&browser.server.front(page.visit)) {
        return Err(format!("the way on leads to {way}").into());
    }
    press(&page, ".card-foot button:last-of-type").await?;
    let closed = format!("{WIDGET} return !card.checkVisibility();");
    page.until::<bool>("the card closes", &closed, vec![]).await?;
    page.assert_no_errors().await
}

pub async fn until_ready(page: &Page<'_>) -> Outcome {
    let said = format!("{WIDGET} return !!root?.matches('[data-ready]') && window.witness.readyAt !== null;");
    page.until::<bool>("the letter is alive, and the page has heard so", &said, vec![]).await?;
    page.until::<bool>("the cards have arrived", CARDS_ARRIVED, vec![]).await.map(drop)
}

/// Presses where an element of the letter is: drivers do not look into shadow roots.
async fn press(page: &Page<'_>, css: &str) -> Outcome {
    let place = format!(
        "{WIDGET} const found = inside.querySelector(arguments[0]);
         found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         const done = arguments[1];
         requestAnimationFrame(() => requestAnimationFrame(() => {{
             const {{ left, top, width, height }} = found.getClientRects()[0];
             done([left + width / 2, top + height / 2]);
         }}));"
    );
    let place = page.browser.client.execute_async(&place, vec![json!(css)]).await?;
    let (x, y): (f64, f64) = serde_json::from_value(place)?;
    page.press_at(x, y).await
}
