//! Search over the page's own text and that of the others. Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::Page;
use crate::server::Variant;
use crate::trials::Case;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("search by the keyboard finds article 33 first, and Enter leads there", by_keyboard),
        Case::new("the key that leads to the search acts only inside the widget, and Esc leads back", key),
        Case::new("search shows the letter's own words, without our marks", letters_own_words),
        Case::new(
            "search finds what stands on other pages, after the page's own, and leads there",
            other_pages,
        ),
        Case::new("search minds neither accents nor case, and says when nothing is found", accents),
        Case::new("a result that is clicked closes the results and is followed", click),
        Case::new("keys that put a Korean letter together are left to the input method", composing),
    ]
}

#[derive(Debug, Deserialize)]
struct Shown {
    told: String,
    results: Vec<Found>,
}

#[derive(Debug, Deserialize)]
struct Found {
    address: String,
    title: String,
    context: String,
    marked: Vec<String>,
}

const SHOWN: &str = "
    const part = document.querySelector('[role=search]');
    const results = [...part.querySelectorAll('li a')];
    const shown = {
        told: part.querySelector('[role=status]').textContent,
        is_open: part.querySelector('ol').checkVisibility(),
        results: results.map((link) => ({
            address: link.getAttribute('href'),
            title: link.querySelector('b').textContent,
            context: link.querySelector(':scope > span').textContent,
            marked: [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
        })),
    };
";

/// Types into the field, and waits for what is told.
async fn search(page: &Page<'_>, query: &str) -> Outcome<Shown> {
    let field = page.search_field().await?;
    page.focus(&field).await?;
    page.type_text(query).await?;
    until(page, "something is told", "shown.is_open && shown.told").await
}

async fn until(page: &Page<'_>, what: &str, condition: &str) -> Outcome<Shown> {
    page.until(what, &format!("{SHOWN} return {condition} ? shown : null;"), vec![]).await
}

async fn by_keyboard(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let shown = search(&page, "art 33").await?;
    let first = shown.results.first().ok_or("nothing was found")?;
    if first.address != "#refugee-convention-33" || !first.title.starts_with("Refugee Convention, Article 33")
    {
        return Err(format!("the first result of \"art 33\" is {first:?}").into());
    }
    if shown.told != format!("{} found.", shown.results.len()) {
        return Err(format!("{} results, and told is {:?}", shown.results.len(), shown.told).into());
    }
    page.key(Key::Enter).await?;
    let there = "
        const place = document.getElementById('refugee-convention-33');
        const { top, bottom } = place.getBoundingClientRect();
        return location.hash === '#refugee-convention-33' && document.activeElement === place
            && top < innerHeight && bottom > 0;
    ";
    page.until::<bool>("the article is in view and has the focus", there, vec![]).await?;
    until(&page, "the results are closed", "!shown.is_open").await?;
    page.assert_no_errors().await
}

async fn key(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let in_field = "return document.activeElement.matches('[role=search] input');";
    page.key('/').await?;
    if page.look::<bool>(in_field, vec![]).await? {
        return Err("the key acted while the focus was outside of the widget".into());
    }
    let link = page.find("#letter a[data-provision]").await?;
    page.show(&link).await?;
    page.focus(&link).await?;
    page.key('/').await?;
    page.until::<bool>("the key leads to the field", in_field, vec![]).await?;
    search(&page, "torture").await?;
    let typed: String = page.look("return document.activeElement.value;", vec![]).await?;
    if typed != "torture" {
        return Err(format!("the key was typed into the field: {typed:?}").into());
    }
    page.key(Key::Escape).await?;
    page.until_focus("Esc leads back to the link", &link).await?;
    let emptied = "shown.results.length === 0 && !shown.is_open && !part.querySelector('input').value";
    until(&page, "the field is empty", emptied).await?;
    page.assert_no_errors().await
}

/// What is called a paragraph of the letter holds its words alone, whatever is sought: ours are in the notes beside it.
async fn letters_own_words(browser: Arc<Browser>) -> Outcome {
    for query in ["Convention refouler", "art 33", "confirms", "differs", "adds"] {
        let page = browser.open_ready("").await?;
        let shown = search(&page, query).await?;
        let of_letter: Vec<_> =
            shown.results.iter().filter(|found| found.title.starts_with("The letter")).collect();
        if query.contains(' ') && of_letter.is_empty() {
            return Err(format!("no paragraph of the letter among {:?}", shown.results).into());
        }
        for found in of_letter {
            let own = "return document.querySelector(`${arguments[0]} > p`).textContent;";
            let words: String = page.look(own, vec![json!(found.address)]).await?;
            if !words.contains(found.context.trim_matches('…')) || found.marked.is_empty() {
                return Err(format!("{found:?} is not in the letter's words {words:?}").into());
            }
        }
    }
    Ok(())
}

/// The page's own text first, then what stands on other pages of the letter and of the law.
async fn other_pages(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Policy, "quotations.html").await?;
    page.ready().await?;
    search(&page, "refouler").await?;
    let shown =
        until(&page, "other pages answer", "shown.results.some(({ address }) => !address.startsWith('#'))")
            .await?;
    let others = shown.results.iter().position(|found| !found.address.starts_with('#')).unwrap_or_default();
    if others == 0 || shown.results[others..].iter().any(|found| found.address.starts_with('#')) {
        return Err(format!("not the page's own before all others: {:?}", shown.results).into());
    }
    for part in ["/index.html#p7", "words.html#term-refouler", "/law/"] {
        let place = shown.results.iter().position(|found| found.address.contains(part));
        let place = place.ok_or_else(|| format!("nothing in {part} among {:?}", shown.results))?;
        let page = browser.open(Variant::Policy, "quotations.html").await?;
        page.ready().await?;
        search(&page, "refouler").await?;
        until(&page, "other pages answer", "shown.results.some(({ address }) => !address.startsWith('#'))")
            .await?;
        let link = browser.client.find_all(Locator::Css("[role=search] li a")).await?;
        let link = link.get(place).ok_or("a result is gone")?;
        page.show(link).await?;
        page.click(link).await?;
        let there = "
            const place = document.querySelector(location.hash ? ':target' : 'h1');
            return document.readyState === 'complete' && place?.checkVisibility() && location.href.includes(arguments[0])
                && place.getBoundingClientRect().top < innerHeight;
        ";
        page.until::<bool>(&format!("the place in {part} is in view"), there, vec![json!(part)]).await?;
    }
    page.assert_no_errors().await
}

async fn accents(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let shown = search(&page, "REFOULÉR").await?;
    if !shown.results.iter().any(|found| found.marked.iter().any(|word| word == "refouler")) {
        return Err(format!("\"refouler\" is not among {shown:?}").into());
    }
    search(&page, "zzz").await?;
    let shown = until(&page, "nothing is found", "shown.results.length === 0").await?;
    if shown.told != "Nothing found." {
        return Err(format!("told is {:?}", shown.told).into());
    }
    page.assert_no_errors().await
}

async fn click(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    let shown = search(&page, "Meltzer").await?;
    let address = shown.results.first().ok_or("nothing was found")?.address.clone();
    let result = page.find("[role=search] li a").await?;
    page.click(&result).await?;
    page.until::<bool>(
        "the result is followed",
        "return location.hash === arguments[0];",
        vec![json!(address)],
    )
    .await?;
    until(&page, "the results are closed", "!shown.is_open").await?;
    page.assert_no_errors().await
}

/// Drivers have no input method, so its keys are made by script.
async fn composing(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    search(&page, "tort").await?;
    let press = "
        const field = document.querySelector('[role=search] input');
        for (const key of ['Enter', 'Escape']) {
            field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
        }
        return [location.hash, field.value, String(field.maxLength)];
    ";
    let (hash, value, longest): (String, String, String) = page.look(press, vec![]).await?;
    match hash.is_empty() && value == "tort" && longest == "200" {
        true => Ok(()),
        false => Err(format!("{hash:?}, {value:?}, at most {longest}").into()),
    }
}
