//! One test for each bug that was found by using the page. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::printed::Kind;
use crate::trials::Case;
use fantoccini::key::Key;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("a selected paragraph holds no number and no mark of ours", selection_is_the_letters),
        Case::new("the focus is never wholly under the card", focus_is_seen),
        Case::new("a card stays inside a window that shrinks", shrinking_window),
        Case::new("a link that has no card is left to the browser", without_card),
        Case::new("an address opens a part that the view hides", hidden_part),
        Case::new("a page from right to left keeps the letter from left to right", right_to_left),
    ]
}

/// WebKit knows `user-select` only with its prefix.
async fn selection_is_the_letters(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let body = "
        getSelection().selectAllChildren(document.getElementById('p7'));
        const text = getSelection().toString().replace(/\\s+/g, ' ').trim();
        getSelection().removeAllRanges();
        return text;
    ";
    let text: String = page.look(body, vec![]).await?;
    match text.starts_with("The 1951 Convention") && !text.contains("difference") {
        true => Ok(()),
        false => Err(format!("selecting paragraph 7 gives: {text}").into()),
    }
}

async fn focus_is_seen(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Provision)?;
    let element = page.link(link).await?;
    page.focus(&element).await?;
    page.point_at(&element).await?;
    page.until_card(&link.id).await?;
    let body = "
        const card = document.querySelector('[popover=manual][role=dialog]');
        const focused = document.activeElement;
        if (!card.checkVisibility() || card.contains(focused) || focused === document.body) return '';
        const [over, under] = [card.getBoundingClientRect(), focused.getBoundingClientRect()];
        const hidden = over.left <= under.left && over.right >= under.right && over.top <= under.top && over.bottom >= under.bottom;
        return hidden ? focused.outerHTML.slice(0, 120) : '';
    ";
    for _ in 0..30 {
        page.key(Key::Tab).await?;
        let hidden: String = page.look(body, vec![]).await?;
        if !hidden.is_empty() {
            return Err(format!("the focus is under the card, on {hidden}").into());
        }
    }
    Ok(())
}

async fn shrinking_window(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    let client = &browser.client;
    let (width, height) = client.get_window_size().await?;
    let (width, height) = (u32::try_from(width)?, u32::try_from(height)?);
    client.set_window_size(width, height / 2).await?;
    let inside = "
        const box = document.querySelector('[popover=manual][role=dialog]').getBoundingClientRect();
        return innerHeight < 600 && box.top >= -1 && box.bottom <= innerHeight + 1;
    ";
    let seen = page.until::<bool>("the card is inside the smaller window", inside, vec![]).await;
    client.set_window_size(width, height).await?;
    seen.map(drop)
}

async fn without_card(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let link = browser.printed.first(Kind::Note)?;
    let element = page.link(link).await?;
    // Its card is one of another version of the letter.
    let rename = "arguments[0].dataset.note = 'gone';";
    page.look::<()>(rename, vec![serde_json::to_value(&element)?]).await?;
    page.click(&element).await?;
    let followed = format!("return location.hash === '#note-{}';", link.id);
    page.until::<bool>("the browser has followed the link", &followed, vec![]).await?;
    page.assert_no_errors().await
}

async fn hidden_part(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?view=letter#sources").await?;
    let shown = "
        const { top, height } = document.getElementById('sources').getBoundingClientRect();
        return height > 0 && top >= -1 && top < innerHeight / 2;
    ";
    page.until::<bool>("the sources are shown", shown, vec![]).await.map(drop)
}

async fn right_to_left(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let body = "
        document.documentElement.dir = 'rtl';
        return getComputedStyle(document.getElementById('p1')).direction;
    ";
    let direction: String = page.look(body, vec![]).await?;
    match direction.as_str() {
        "ltr" => Ok(()),
        other => Err(format!("the letter runs {other}").into()),
    }
}
