//! Whether a reader gets a whole page: every word of it, every quoted text, every link out of the site.
//! Entry points: [`assert_whole`] for the letter with its notes and summaries, [`assert_reads`] for any page.

use crate::Outcome;
use crate::page::Page;
use crate::printed::{APART, CONTENT, OUTWARD, Words};
use serde::Deserialize;
use serde_json::json;

/// What can be read in a document.
#[derive(Deserialize)]
struct Read {
    #[serde(flatten)]
    words: Words,
    /// Words that are in the document and drawn nowhere.
    hidden: Vec<String>,
}

/// Where the document is, as seen from the script that reads it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Where {
    Here,
    /// In the frame of this page, which is of the same origin and allows no scripts.
    InFrame,
    /// In the component on this page.
    InShadow,
}

/// Reads the document without the help of its own scripts. What is closed is opened for it, as a reader can, and closed
/// again. Left out of "hidden": what is meant for screen readers or the keyboard alone, buttons that only the Wasm
/// serves, what other choices would put into a line to copy, and which of two words a disclosure shows.
const READ: &str = r#"
    const [place, content, apart, outward] = arguments;
    const widget = document.querySelector('letter-of-the-law')
        ?? document.getElementById('outer')?.shadowRoot.querySelector('letter-of-the-law');
    const doc = [document, document.querySelector('iframe')?.contentDocument, widget?.shadowRoot][place];
    const texts = (node) => {
        const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walk.nextNode()) if (!walk.currentNode.parentElement.closest(apart)) found.push(walk.currentNode);
        return found;
    };
    const words = (node) => node ? texts(node).map(({ data }) => data).join('').split(/\s+/).filter(Boolean).join(' ') : '';
    const drawn = (text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()];
        return boxes.some((box) => box.width > 0 && box.height > 0)
            && text.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const closed = [...doc.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
    const unshown = '.unseen, [data-needs], [class^=with-], .when-open, .when-closed';
    const root = doc.querySelector(content);
    const hidden = texts(root).filter((text) => text.data.trim() && !text.parentElement.closest(unshown) && !drawn(text));
    for (const details of closed) details.open = false;
    return {
        letter: words(doc.querySelector('#letter')),
        all: words(root),
        quoted: [...doc.querySelectorAll('blockquote')].map(words),
        addresses: [...new Set([...doc.querySelectorAll(outward)].map((link) => link.getAttribute('href')))].sort(),
        hidden: hidden.map(({ data }) => data.trim()),
    };
"#;

/// Fails unless all that the built front page of the letter holds is there and drawn.
pub async fn assert_whole(page: &Page<'_>, place: Where) -> Outcome {
    assert_reads(page, place, &page.browser.printed.front).await
}

/// Fails unless all these words are there and drawn.
pub async fn assert_reads(page: &Page<'_>, place: Where, printed: &Words) -> Outcome {
    let given = vec![json!(place as u8), json!(CONTENT), json!(APART), json!(OUTWARD)];
    let mut read: Read = page.look(READ, given).await?;
    // Where a site knows its address, its lines to copy hold it.
    read.words.all = read.words.all.replace(&page.browser.server.front(page.visit), "ADDRESS/");
    compare(&read, printed)
}

fn compare(read: &Read, printed: &Words) -> Outcome {
    let mut wrong = Vec::new();
    for (what, seen, built) in
        [("the letter", &read.words.letter, &printed.letter), ("the page", &read.words.all, &printed.all)]
    {
        if seen != built {
            wrong.push(format!("{what} reads otherwise: {}", first_difference(seen, built)));
        }
    }
    for (what, seen, built) in [
        ("quoted texts", &read.words.quoted, &printed.quoted),
        ("links out of the site", &read.words.addresses, &printed.addresses),
    ] {
        if seen != built {
            wrong.push(format!("{} of {} {what} are as built", same(seen, built), built.len()));
        }
    }
    if !read.hidden.is_empty() {
        let some: Vec<_> = read.hidden.iter().take(3).collect();
        wrong.push(format!("{} pieces of text are drawn nowhere, among them {some:?}", read.hidden.len()));
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

fn same(seen: &[String], built: &[String]) -> usize {
    built.iter().filter(|item| seen.contains(item)).count()
}

fn first_difference(seen: &str, built: &str) -> String {
    let pairs = seen.split(' ').zip(built.split(' '));
    match pairs.enumerate().find(|(_, (seen, built))| seen != built) {
        Some((place, (seen, built))) => format!("word {}: {seen:?} instead of {built:?}", place + 1),
        None => format!("{} words instead of {}", seen.split(' ').count(), built.split(' ').count()),
    }
}
