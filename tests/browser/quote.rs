//! Words taken out of the letter: exact, with a citation, with a link. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::{Browser, Framer};
use crate::page::Page;
use crate::server::{Frame, Variant};
use crate::trials::Case;
use fantoccini::actions::{MOUSE_BUTTON_LEFT, PointerAction};
use fantoccini::key::Key;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("selected words are copied exactly, with a citation in four styles", cited),
        Case::new("words selected across paragraphs are copied with the space between them", across),
        Case::new("a paragraph selected by three clicks is cited alone, the last one too", thrice),
        Case::new("the link to selected words leads to their paragraph", linked),
        Case::new("a paragraph is quoted by keyboard alone", by_keyboard),
        Case::new("words are copied in a frame that has no origin", framed),
        Case::new("words are copied on another page that shows the letter", in_component),
        Case::new("words outside the letter offer nothing", outside),
    ]
}

/// Selects from one place in a paragraph to another.
const PREPARE: &str = "
    const inside = document.querySelector('letter-of-the-law')?.shadowRoot ?? document;
    window.pick = (from, to) => {
        const [first, last] = [from, to].map((css) => inside.querySelector(css));
        getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
    };
";

const BAR: &str = "
    const inside = document.querySelector('letter-of-the-law')?.shadowRoot ?? document;
    const bar = inside.querySelector('.quote');
";

async fn prepared(page: &Page<'_>) -> Outcome {
    page.keep_copies().await?;
    page.look(PREPARE, vec![]).await
}

/// Waits for the bar and presses one of its buttons. Gives what was copied.
async fn copied(page: &Page<'_>, button: &str) -> Outcome<String> {
    let place = format!(
        "{BAR} const found = [...bar.querySelectorAll('button')].find((one) => one.textContent.trim() === arguments[0]);
         if (bar.hidden || !found) return null;
         found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         const {{ left, top, width, height }} = found.getBoundingClientRect();
         return [left + width / 2, top + height / 2];"
    );
    let (x, y): (f64, f64) = page.until("the bar is there", &place, vec![json!(button)]).await?;
    page.press_at(x, y).await?;
    let told = format!("{BAR} return bar.textContent.includes('Copied.') && window.copied;");
    let text = page.until(&format!("{button} is copied"), &told, vec![]).await?;
    page.keep_copies().await?;
    Ok(text)
}

fn expect(what: &str, shown: &str, expected: &str) -> Outcome {
    match shown == expected {
        true => Ok(()),
        false => Err(format!("{what}: {shown:?} instead of {expected:?}").into()),
    }
}

async fn cited(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?view=letter").await?;
    prepared(&page).await?;
    page.look::<()>("pick('#p7', '#p7');", vec![]).await?;
    let paragraph =
        browser.printed.plain_letter.split("\n\n").find(|text| text.starts_with("The 1951 Convention"));
    let words = paragraph.ok_or("letter.txt has no seventh paragraph")?;
    let link = format!("{}#p7", page.address());
    for (style, citation, end) in [
        ("Plain", "UN High Commissioners Volker Türk and Filippo Grandi, 29 August 2023, paragraph 7. ", ""),
        ("AP", "wrote in paragraph 7 of an Aug. 29, 2023, letter to two U.N. high commissioners. ", ""),
        (
            "Chicago",
            "Chris Smith and Jeffrey A. Merkley to Volker Türk and Filippo Grandi, August 29, 2023, para. 7, ",
            ".",
        ),
        ("Bluebook", "U.N. High Comm’r for Refugees para. 7 (Aug. 29, 2023), ", "."),
    ] {
        let text = copied(&page, style).await?;
        let (quotation, rest) = text.split_once("”\n").ok_or("no line for the citation")?;
        expect("the words", quotation, &format!("“{words}"))?;
        if !rest.ends_with(&format!("{citation}{link}{end}")) {
            return Err(format!("{style}: {rest:?}").into());
        }
    }
    page.assert_no_errors().await
}

async fn across(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?view=letter").await?;
    prepared(&page).await?;
    page.look::<()>("pick('#p10', '#p11');", vec![]).await?;
    let text = copied(&page, "Plain").await?;
    let (quotation, citation) = text.split_once("”\n").ok_or("no line for the citation")?;
    if !citation.contains(", paragraphs 10–11. http") {
        return Err(format!("both paragraphs are to be cited: {citation:?}").into());
    }
    match browser.printed.plain_letter.contains(quotation.trim_start_matches('“'))
        && quotation.contains("\n\n")
    {
        true => Ok(()),
        false => Err(format!("letter.txt does not hold {quotation:?}").into()),
    }
}

async fn thrice(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?view=letter").await?;
    prepared(&page).await?;
    for number in [10, 11] {
        let place = "
            const text = document.getElementById(arguments[0]).lastChild;
            const range = document.createRange();
            range.setStart(text, text.length - 12);
            range.setEnd(text, text.length - 8);
            text.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = range.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        ";
        let (x, y): (f64, f64) = page.look(place, vec![json!(format!("p{number}"))]).await?;
        let press = [
            PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        ];
        let presses = press.iter().cycle().take(6).cloned();
        page.mouse([crate::gesture::to(x, y)].into_iter().chain(presses)).await?;
        let text = copied(&page, "Plain").await?;
        let (quotation, citation) = text.split_once("”\n").ok_or("no line for the citation")?;
        let is_one = browser.printed.plain_letter.split("\n\n").any(|paragraph| paragraph == &quotation[3..]);
        if !is_one || !citation.contains(&format!(", paragraph {number}. ")) {
            return Err(format!("{text:?}").into());
        }
    }
    Ok(())
}

async fn linked(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    prepared(&page).await?;
    page.look::<()>(
        "const text = document.querySelector('#p4').lastChild; getSelection().setBaseAndExtent(text, 1, text, 30);",
        vec![],
    )
    .await?;
    let link = copied(&page, "Link to these words").await?;
    let expected = format!("{}#p4:~:text=with%20both%20of%20you", page.address());
    if !link.starts_with(&expected) {
        return Err(format!("{link} does not start with {expected}").into());
    }
    browser.client.goto(&link).await?;
    let there = "
        const box = document.querySelector('#p4').getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0;
    ";
    page.until::<bool>("the paragraph is in view", there, vec![]).await?;
    Ok(())
}

async fn by_keyboard(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?view=letter").await?;
    prepared(&page).await?;
    let number = page.find("#p4 a.number").await?;
    page.show(&number).await?;
    page.focus(&number).await?;
    page.key(Key::Enter).await?;
    page.until_card("4").await?;
    let words = browser.printed.plain_letter.split("\n\n").find(|text| text.starts_with("In light of"));
    let words = words.ok_or("letter.txt has no fourth paragraph")?;
    let address = format!("{}#p4", page.address());
    page.tab_to("Link").await?;
    page.key(Key::Enter).await?;
    expect("the link", &page.until_copied("the link is").await?, &address)?;
    page.keep_copies().await?;
    page.tab_to("Copy quote").await?;
    page.key(Key::Enter).await?;
    let text: String = page.until_copied("the paragraph is").await?;
    let (quotation, rest) = text.split_once("” ").ok_or("no citation")?;
    expect("the words", quotation, &format!("“{words}"))?;
    if !rest.starts_with("Letter from ") || !rest.ends_with(&format!(", paragraph 4.\n{address}")) {
        return Err(format!("the citation is {rest:?}").into());
    }
    let told = "return document.querySelector('[role=dialog] [role=status]').textContent === 'Copied.';";
    page.until::<bool>("the copying is told", told, vec![]).await?;
    page.key(Key::Escape).await?;
    page.until_no_card().await?;
    page.until_focus("the focus is back", &number).await?;
    page.assert_no_errors().await
}

async fn framed(browser: Arc<Browser>) -> Outcome {
    let frame = Frame { width: 700, height: 600, sandbox: Some("allow-scripts") };
    let page = browser.open_framed(Variant::Policy, frame, Framer::Others, "?view=letter").await?;
    page.ready().await?;
    prepared(&page).await?;
    page.look::<()>("pick('#p4', '#p4');", vec![]).await?;
    let place = format!("{BAR} return !bar.hidden;");
    page.until::<bool>("the bar is there", &place, vec![]).await?;
    page.click(&page.find(".quote button").await?).await?;
    let text: String = page.until_copied("the words are").await?;
    match text.starts_with("“In light of the above") {
        true => page.assert_no_errors().await,
        false => Err(format!("{text:?}").into()),
    }
}

/// A double click on a word: scripts of the page cannot select in a shadow root everywhere.
async fn in_component(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_host(Variant::Policy, "plain").await?;
    page.until::<bool>("the letter is alive", "return window.witness.readyAt !== null;", vec![]).await?;
    prepared(&page).await?;
    let place = "
        const inside = document.querySelector('letter-of-the-law').shadowRoot;
        const text = inside.querySelector('#p4').lastChild;
        const range = document.createRange();
        range.setStart(text, 6);
        range.setEnd(text, 10);
        inside.querySelector('#p4').scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    ";
    let (x, y): (f64, f64) = page.look(place, vec![]).await?;
    let press =
        [PointerAction::Down { button: MOUSE_BUTTON_LEFT }, PointerAction::Up { button: MOUSE_BUTTON_LEFT }];
    page.mouse([crate::gesture::to(x, y)].into_iter().chain(press.clone()).chain(press)).await?;
    let text = copied(&page, "Chicago").await?;
    let expected = format!("August 29, 2023, para. 4, {}#p4", page.address());
    match text.starts_with("“both") && text.contains(&expected) {
        true => page.assert_no_errors().await,
        false => Err(format!("{text:?}").into()),
    }
}

/// The look at the selection is over once the page has told of another one: the letter's, which shows the bar.
async fn outside(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    prepared(&page).await?;
    let watch = format!(
        "{BAR} window.changes = [];
         document.addEventListener('selectionchange', () => changes.push(bar.hidden));
         pick('.provenance p', '.provenance p');"
    );
    page.look::<()>(&watch, vec![]).await?;
    page.until::<bool>("the page has told of the selection", "return changes.length > 0;", vec![]).await?;
    let hidden: Vec<bool> = page.look("return changes;", vec![]).await?;
    match hidden.iter().all(|hidden| *hidden) {
        true => Ok(()),
        false => Err("the bar offers to quote what is not the letter".into()),
    }
}
