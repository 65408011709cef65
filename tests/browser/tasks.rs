//! Ten questions that readers bring, answered from the front page on a phone: at most two taps, then at most three screens
//! to scroll. By finger, and by keyboard alone. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::{Engine, protocol};
use crate::page::Page;
use crate::trials::Case;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;
use std::sync::Arc;

const WIDTH: u32 = 390;
const HEIGHT: u32 = 844;
const MOST_TAPS: usize = 2;
const MOST_SCREENS: f64 = 3.0;

/// A question, what is pressed for it, and what answers it: an element that holds these words.
struct Task {
    question: &'static str,
    presses: &'static [&'static str],
    answer: &'static str,
    words: &'static str,
}

const CONTENTS: &str = "[popovertarget=lotl-contents]";

const TASKS: [Task; 9] = [
    Task {
        question: "is it real",
        presses: &[".mast .facts a:not(.ref)"],
        answer: "#provenance + ul",
        words: "extracted from a PDF",
    },
    Task {
        question: "what does article 33 say exactly",
        presses: &["#p7 > p a[data-provision='refugee-convention-33']", ".card-foot a"],
        answer: "blockquote",
        words: "No Contracting State shall expel or return",
    },
    Task {
        question: "is the quotation exact",
        presses: &["#p7 > p a.check"],
        answer: ".card del",
        words: "their",
    },
    Task {
        question: "does China accept it",
        presses: &[CONTENTS, "#lotl-contents a[href='claims.html']"],
        answer: ".claim",
        words: "China",
    },
    Task {
        question: "is China bound by the Convention against Torture",
        presses: &[CONTENTS, "#lotl-contents a[href='who-is-bound.html']"],
        answer: ".matrix tr",
        words: "Convention against Torture",
    },
    Task {
        question: "what happened since",
        presses: &[CONTENTS, "#lotl-contents a[href='since.html']"],
        answer: ".claim",
        words: "1951",
    },
    Task {
        question: "what would switch off article 33",
        presses: &[CONTENTS, "#lotl-contents a[href='which-rules.html']"],
        answer: "[data-fact]",
        words: "individual finding against the person",
    },
    Task {
        question: "how is paragraph 7 shown elsewhere",
        presses: &["#p7 > .number", ".card-foot a[href$='embed.html']"],
        answer: ".embed code",
        words: "iframe",
    },
    Task {
        question: "how is a paragraph quoted with its citation",
        presses: &["#p4 > .number"],
        answer: ".card .quote-text",
        words: "either an on-line or in-person meeting",
    },
];

pub fn cases() -> Vec<Case> {
    let chromium_only = |case: Case| {
        case.except(Engine::Firefox, protocol::CHROMIUM_ONLY).except(Engine::WebKit, protocol::CHROMIUM_ONLY)
    };
    vec![
        chromium_only(Case::new("on a phone, questions are answered within two taps", |browser| {
            all(browser, By::Finger)
        })),
        chromium_only(Case::new("on a phone, questions are answered by the keyboard alone", |browser| {
            all(browser, By::Keyboard)
        })),
        chromium_only(Case::new("on a phone, a word is explained within two taps and its letters", word)),
    ]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Finger,
    Keyboard,
}

async fn all(browser: Arc<Browser>, by: By) -> Outcome {
    let mut wrong = Vec::new();
    for task in &TASKS {
        if let Err(why) = answered(&browser, task, by).await {
            wrong.push(format!("{}: {}", task.question, why.message().unwrap_or("?")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

async fn answered(browser: &Browser, task: &Task, by: By) -> Outcome {
    assert!(task.presses.len() <= MOST_TAPS, "{} takes too many taps", task.question);
    protocol::screen(&browser.client, WIDTH, HEIGHT).await?;
    let page = browser.open_ready("").await?;
    for css in task.presses {
        page.until::<bool>(css, "return !!document.querySelector(arguments[0]);", vec![json!(css)]).await?;
        press(&page, &page.find(css).await?, by).await?;
    }
    within_reach(&page, task.answer, task.words).await
}

async fn press(page: &Page<'_>, element: &Element, by: By) -> Outcome {
    page.show(element).await?;
    match by {
        By::Finger => page.click(element).await,
        By::Keyboard => {
            page.focus(element).await?;
            page.key(Key::Enter).await
        }
    }
}

/// How far an element that is drawn and holds these words stands below the top of the window, in screens.
async fn within_reach(page: &Page<'_>, css: &str, words: &str) -> Outcome {
    let below = "
        const [css, words] = arguments;
        const found = [...document.querySelectorAll(css)].find((one) => one.textContent.includes(words) && one.checkVisibility());
        return document.readyState === 'complete' && found ? 1 + Math.max(0, found.getBoundingClientRect().top) / innerHeight : 0;
    ";
    let screens: f64 =
        page.until(&format!("{css} with {words:?}"), below, vec![json!(css), json!(words)]).await?;
    match screens - 1.0 <= MOST_SCREENS {
        true => Ok(()),
        false => Err(format!("{css} stands {:.1} screens below", screens - 1.0).into()),
    }
}

async fn word(browser: Arc<Browser>) -> Outcome {
    protocol::screen(&browser.client, WIDTH, HEIGHT).await?;
    let page = browser.open_ready("").await?;
    let field = page.search_field().await?;
    page.focus(&field).await?;
    page.type_text("French verb").await?;
    let link = "[role=search] li a[href*='words.html']";
    page.until::<bool>(
        "the word is found",
        "return !!document.querySelector(arguments[0]);",
        vec![json!(link)],
    )
    .await?;
    page.click(&page.find(link).await?).await?;
    within_reach(&page, "section:target", "French").await
}
