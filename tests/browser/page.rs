//! The page as a trial sees it. Nothing here sleeps: what is waited for is a condition that the
//! page itself reports. Entry point: [`Page::until`] and [`Page::look`].

use crate::Outcome;
use crate::browser::Browser;
use crate::printed::{LINKS, Link};
use crate::server::Visit;
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// How long a reader might wait before calling the page broken; generous, for busy machines.
const PATIENCE_MS: u32 = 10_000;

pub struct Page<'b> {
    pub browser: &'b Browser,
    pub visit: Visit,
}

/// The open card, as a reader and a screen reader find it.
#[derive(Clone, Debug, Deserialize)]
pub struct Card {
    /// The accessible name, from `aria-labelledby`.
    pub name: String,
    pub heading: String,
    /// The words that are visible in it.
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// What happened to cards: one opened (`id`), or the open one closed.
#[derive(Clone, Debug, Deserialize)]
pub struct CardEvent {
    pub id: Option<String>,
    pub at: f64,
}

/// What the pointer came to be over.
#[derive(Clone, Debug, Deserialize)]
pub struct PointerEvent {
    /// `card`, `link N`, or nothing of interest.
    pub place: Option<String>,
    pub at: f64,
}

/// A press of a button, or of a finger.
#[derive(Clone, Debug, Deserialize)]
pub struct Press {
    /// What pressed: `mouse`, `touch` or `pen`.
    pub by: String,
    pub at: f64,
}

/// The contract's card: one per widget, a dialog in the top layer.
const CARD: &str = r#"
    const card = document.querySelector('[popover=manual][role=dialog]');
    if (!card || !card.checkVisibility()) return null;
    const name = (card.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent.trim()).join(' ');
    const box = card.getBoundingClientRect();
    const seen = {
        name, heading: card.querySelector('h1,h2,h3,h4,h5,h6')?.textContent.trim() ?? '',
        text: card.innerText.trim(),
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
    };
"#;

/// In their file, or with the page itself.
pub const CARDS_ARRIVED: &str = "
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/cards.html'));
    return files.some(({ responseEnd }) => responseEnd > 0) || !!document.getElementById('lotl-cards-end');
";

/// What a failure tells of the page: what the witness saw, and how far loading got.
const STORY: &str = "
    const loaded = performance.getEntriesByType('resource').map(({ name, responseEnd }) =>
        `${name.split('/').pop()} at ${Math.round(responseEnd)}`);
    return { ...window.witness, at: Math.round(performance.now()), state: document.readyState, seen: document.visibilityState, loaded };
";

impl<'b> Page<'b> {
    pub fn new(browser: &'b Browser, visit: Visit) -> Self {
        Self { browser, visit }
    }

    /// Of the folder of the site, as this visit sees it.
    pub fn address(&self) -> String {
        self.browser.server.address(self.visit)
    }

    /// Runs the body of a function in the page; `args` are its arguments.
    pub async fn look<T: DeserializeOwned>(&self, body: &str, args: Vec<Value>) -> Outcome<T> {
        let seen = self.browser.client.execute(body, args).await?;
        Ok(serde_json::from_value(seen.clone()).map_err(|why| format!("{why}: {seen}"))?)
    }

    /// Waits until the body gives something that is not null, false, zero or empty, and gives that.
    pub async fn until<T: DeserializeOwned>(&self, what: &str, body: &str, args: Vec<Value>) -> Outcome<T> {
        let script = format!(
            "const given = [...arguments]; const done = given.pop();
             const test = function () {{ {body} }};
             const end = performance.now() + {PATIENCE_MS};
             const look = () => {{
                 const found = test(...given);
                 if (found) done(found);
                 else if (performance.now() > end) done(null);
                 else setTimeout(look, 15);
             }};
             look();"
        );
        let found = self.browser.client.execute_async(&script, args).await?;
        if found.is_null() {
            let story: Value = self.browser.client.execute(STORY, vec![]).await?;
            return Err(format!("waited {PATIENCE_MS} ms in vain: {what}\n  {story}").into());
        }
        Ok(serde_json::from_value(found.clone()).map_err(|why| format!("{what}: {why}: {found}"))?)
    }

    /// Waits until the Wasm runs and has said so in both ways of the contract, and the cards are there.
    pub async fn ready(&self) -> Outcome {
        self.started().await?;
        self.until::<bool>("the cards have arrived", CARDS_ARRIVED, vec![]).await.map(drop)
    }

    /// The same without the cards, which are asked for then.
    pub async fn started(&self) -> Outcome {
        let said = "return !!document.querySelector('.lotl[data-ready]') && window.witness.readyAt !== null;";
        self.until::<bool>("data-ready and letter-of-the-law:ready", said, vec![]).await.map(drop)
    }

    pub async fn until_card(&self, id: &str) -> Outcome<Card> {
        let shown = format!("{CARD} return card.dataset.card === arguments[0] ? seen : null;");
        self.until(&format!("the card `{id}`"), &shown, vec![json!(id)]).await
    }

    pub async fn until_no_card(&self) -> Outcome {
        let gone = format!("const open = (() => {{ {CARD} return seen; }})(); return !open;");
        self.until::<bool>("the card has closed", &gone, vec![]).await?;
        Ok(())
    }

    /// The element of a link of the letter, in the middle of what is visible.
    pub async fn link(&self, link: &Link) -> Outcome<Element> {
        let all = self.browser.client.find_all(Locator::Css(LINKS)).await?;
        let found =
            all.into_iter().nth(link.index).ok_or_else(|| format!("the page has no link {link:?}"))?;
        self.show(&found).await?;
        Ok(found)
    }

    /// Scrolls an element into the middle, at once and not smoothly, and waits until the page has been
    /// told: a pointer that moves before that counts as one that scrolls.
    pub async fn show(&self, element: &Element) -> Outcome {
        let script = "
            const [element, done] = arguments;
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        ";
        self.browser.client.execute_async(script, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// Opens the card of a link with a click. An open card, which may lie over the link, is closed first.
    pub async fn open_card(&self, link: &Link) -> Outcome<Card> {
        self.close_card().await?;
        self.click(&self.link(link).await?).await?;
        self.until_card(&link.id).await
    }

    /// Closes the card with Esc. Where none is open, nothing happens.
    pub async fn close_card(&self) -> Outcome {
        self.key(Key::Escape).await?;
        self.until_no_card().await
    }

    /// Presses the button of the open card that bears these words.
    pub async fn press_in_card(&self, words: &str) -> Outcome {
        let mark = "
            const buttons = [...document.querySelectorAll('[role=dialog] :is(button, a)')];
            const found = buttons.find((button) => button.textContent.trim() === arguments[0]);
            found?.setAttribute('data-found', '');
            return !!found;
        ";
        self.until::<bool>(&format!("the card has {words:?}"), mark, vec![json!(words)]).await?;
        self.click(&self.find("[role=dialog] [data-found]").await?).await
    }

    pub async fn find(&self, css: &str) -> Outcome<Element> {
        Ok(self.browser.client.find(Locator::Css(css)).await?)
    }

    /// From now on the words that are copied are kept; what was copied before is forgotten.
    pub async fn keep_copies(&self) -> Outcome {
        let keep = "
            if (!('copied' in window)) {
                addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); });
            }
            window.copied = null;
        ";
        self.look(keep, vec![]).await
    }

    /// Waits for words to be copied, after [`Page::keep_copies`].
    pub async fn until_copied(&self, what: &str) -> Outcome<String> {
        self.until(&format!("{what} copied"), "return window.copied;", vec![]).await
    }

    pub async fn card_events(&self) -> Outcome<Vec<CardEvent>> {
        self.look("return window.witness.cards;", vec![]).await
    }

    pub async fn pointer_events(&self) -> Outcome<Vec<PointerEvent>> {
        self.look("return window.witness.pointer;", vec![]).await
    }

    pub async fn presses(&self) -> Outcome<Vec<Press>> {
        self.look("return window.witness.presses;", vec![]).await
    }

    /// What was thrown and not caught, from the first script on.
    pub async fn errors(&self) -> Outcome<Vec<String>> {
        self.look("return window.witness.errors;", vec![]).await
    }

    pub async fn assert_no_errors(&self) -> Outcome {
        let errors = self.errors().await?;
        match errors.is_empty() {
            true => Ok(()),
            false => Err(format!("thrown and not caught: {errors:?}").into()),
        }
    }
}
