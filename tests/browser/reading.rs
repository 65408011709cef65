//! Whether a reader gets the whole page: every word of the letter, every provision, every source.
//! Entry point: [`assert_whole`].

use crate::Outcome;
use crate::page::Page;
use crate::printed::Printed;
use serde::Deserialize;
use serde_json::json;

/// What can be read in a document.
#[derive(Deserialize)]
struct Read {
    letter: String,
    provisions: Vec<String>,
    sources: Vec<String>,
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

/// Reads the document without the help of its own scripts. Left out of "hidden": what is meant for
/// screen readers or the keyboard alone, what is filled later, buttons that only the Wasm serves, and what other
/// choices would put into a line to copy.
const READ: &str = r#"
    const widget = document.querySelector('letter-of-the-law')
        ?? document.getElementById('outer')?.shadowRoot.querySelector('letter-of-the-law');
    const doc = [document, document.querySelector('iframe')?.contentDocument, widget?.shadowRoot][arguments[0]];
    const apart = '.unseen, .skip, .bar, [data-needs], [role=status], [data-card-root], article[id^=lotl-card-], [class^=with-], script, style';
    const words = (node) => node.textContent.split(/\s+/).filter(Boolean).join(' ');
    const drawn = (text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()];
        return boxes.some((box) => box.width > 0 && box.height > 0)
            && text.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const hidden = [];
    const walk = document.createTreeWalker(doc.querySelector('.lotl'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode;
        if (text.data.trim() && !text.parentElement.closest(apart) && !drawn(text)) hidden.push(text.data.trim());
    }
    const links = doc.querySelectorAll('#letter a[data-source], a.out');
    return {
        letter: [...doc.querySelectorAll('#letter > :not(.quote)')].map(words).join(' '),
        provisions: [...doc.querySelectorAll('.explainer blockquote')].map(words),
        sources: [...new Set([...links].map((link) => link.getAttribute('href')))].sort(),
        hidden,
    };
"#;

/// Fails unless everything the built page holds is there and drawn.
pub async fn assert_whole(page: &Page<'_>, place: Where) -> Outcome {
    let read: Read = page.look(READ, vec![json!(place as u8)]).await?;
    compare(&read, &page.browser.printed)
}

fn compare(read: &Read, printed: &Printed) -> Outcome {
    let mut wrong = Vec::new();
    if read.letter != printed.letter {
        wrong
            .push(format!("the letter reads otherwise: {}", first_difference(&read.letter, &printed.letter)));
    }
    if read.provisions != printed.provisions {
        wrong.push(format!(
            "{} of {} texts are as built",
            same(&read.provisions, &printed.provisions),
            printed.provisions.len()
        ));
    }
    if read.sources != printed.sources {
        wrong.push(format!(
            "{} of {} source links are as built",
            same(&read.sources, &printed.sources),
            printed.sources.len()
        ));
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
