//! How the cards come to the page: from their file, asked for once, behind all else; and what a link does meanwhile.
//! Entry point: [`cases`].

use crate::Outcome;
use crate::browser::Browser;
use crate::page::{CARDS_ARRIVED, Page};
use crate::printed::{Kind, Link};
use crate::server::Variant;
use crate::trials::Case;
use contract::cards::FILE;
use serde_json::json;
use std::sync::Arc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("the cards are asked for once, behind all that the page needs", asked_once),
        Case::new("a link pressed while its card is on the way opens it", pressed_early),
        Case::new("a link pressed while its card is on the way is followed where that takes too long", pressed_in_vain),
        Case::new("a pointer that rests while its card is on the way gets it", rests_early),
        Case::new("copying a provision takes the law, where the letter has other words too", copied),
        Case::new("links in a card lead to places on this page, or to other pages of the letter", leads),
    ]
}

async fn asked_once(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::Plain, "").await?;
    page.ready().await?;
    for kind in [Kind::Provision, Kind::Note, Kind::Quote] {
        page.open_card(browser.printed.first(kind)?).await?;
    }
    let late = "
        const files = performance.getEntriesByType('resource').filter(({ name }) => !name.includes('icon'));
        const cards = files.filter(({ name }) => name.endsWith('/cards.html'));
        return cards.length === 1 && files.every((file) => file === cards[0] || file.responseEnd <= cards[0].startTime);
    ";
    let requests = browser.server.record.requests(page.visit.number);
    let asked = requests.iter().filter(|file| file.ends_with(FILE)).count();
    match page.look::<bool>(late, vec![]).await? && asked == 1 {
        true => page.assert_no_errors().await,
        false => Err(format!("asked {asked} times, or too early: {requests:?}").into()),
    }
}

/// A page that waits for its cards, and for which no second passes, however slow this machine is.
async fn waiting(browser: &Browser) -> Outcome<(Page<'_>, &Link)> {
    let page = browser.open(Variant::HeldCards, "").await?;
    page.started().await?;
    let patient = "
        const script = document.createElement('script');
        script.textContent = 'const real = setTimeout; window.setTimeout = (run, wait) => wait === 1000 || real(run, wait);';
        document.head.append(script);
    ";
    page.look::<()>(patient, vec![]).await?;
    browser.server.gate.until_asked(page.visit.number, FILE).await?;
    Ok((page, browser.printed.first(Kind::Provision)?))
}

async fn pressed_early(browser: Arc<Browser>) -> Outcome {
    let (page, link) = waiting(&browser).await?;
    page.click(&page.link(link).await?).await?;
    browser.server.gate.release(page.visit.number, FILE);
    page.until_card(&link.id).await?;
    let hash: String = page.look("return location.hash;", vec![]).await?;
    if hash.is_empty() { Ok(()) } else { Err(format!("the link was followed too, to {hash}").into()) }
}

async fn pressed_in_vain(browser: Arc<Browser>) -> Outcome {
    let page = browser.open(Variant::HeldCards, "").await?;
    page.started().await?;
    let link = browser.printed.first(Kind::Provision)?;
    page.click(&page.link(link).await?).await?;
    let followed = "return location.hash === '#' + arguments[0];";
    page.until::<bool>("the link is followed", followed, vec![json!(link.id)]).await?;
    page.assert_no_errors().await
}

async fn rests_early(browser: Arc<Browser>) -> Outcome {
    let (page, link) = waiting(&browser).await?;
    page.rest_on(&page.link(link).await?).await?;
    browser.server.gate.release(page.visit.number, FILE);
    page.until::<bool>("the cards have arrived", CARDS_ARRIVED, vec![]).await?;
    page.until_card(&link.id).await.map(drop)
}

async fn copied(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("").await?;
    page.keep_copies().await?;
    let link = browser.printed.links.iter().find(|link| link.id == "refugee-convention-33-1");
    page.open_card(link.ok_or("the letter has no link to article 33(1)")?).await?;
    page.press_in_card("Copy").await?;
    let copied = page.until_copied("the provision is").await?;
    let lines: Vec<_> = copied.lines().collect();
    let is_law = matches!(lines.as_slice(), [name, law, address] if name.starts_with("Refugee Convention, ")
        && law.starts_with("No Contracting State shall expel or return (“refouler”)")
        && law.contains("where his life or freedom") && !law.contains("their")
        && address.ends_with("/law/refugee-convention/33-1.html"));
    match is_law {
        true => page.assert_no_errors().await,
        false => Err(format!("copied {copied:?}").into()),
    }
}

/// Whatever page the letter stands on, with whatever query.
async fn leads(browser: Arc<Browser>) -> Outcome {
    let page = browser.open_ready("?theme=dark").await?;
    page.open_card(browser.printed.first(Kind::Source)?).await?;
    let within = page.find("[role=dialog] a[href='#p1']").await?;
    page.click(&within).await?;
    page.until::<bool>("the paragraph is the target", "return !!document.querySelector('#p1:target');", vec![]).await?;
    page.until_no_card().await?;
    page.open_card(browser.printed.first(Kind::Provision)?).await?;
    let away = "return document.querySelector('[role=dialog] .card-foot a').href;";
    let away: String = page.look(away, vec![]).await?;
    let expected = browser.client.current_url().await?.join("../law/refugee-convention/33-1.html")?;
    match away == expected.as_str() {
        true => page.assert_no_errors().await,
        false => Err(format!("the way on leads to {away} instead of {expected}").into()),
    }
}
