//! An instrument: what it is, whom it binds, who supervises it, and its provisions that the site holds.

use super::super::law::instrument;
use super::super::statement;
use super::{INDEX, Leaf, Published, all, binding, path};
use model::{Instrument, Provision};
use yew::{Html, html};

pub fn leaf(publication: &Published, instrument: &Instrument) -> Leaf {
    let words = &publication.words().library;
    let article = |provision: &Provision| {
        let file = path(&provision.id);
        let file = file.rsplit('/').next().unwrap_or_default().to_owned();
        let heading = provision.heading.as_ref().map(|heading| format!(": {heading}")).unwrap_or_default();
        html! { <li><a href={file}>{ provision.article.clone() }</a>{ heading }</li> }
    };
    let supervision = (!instrument.supervision.is_empty()).then(|| {
        html! { <><h2>{ words.supervision() }</h2>{ statement::list(publication, &instrument.supervision) }</> }
    });
    Leaf {
        path: format!("{}/{INDEX}", instrument.id),
        title: instrument.name.clone(),
        text: words.about_instrument(&instrument.name),
        content: html! {
            <>
                { instrument::record(publication, instrument) }
                <h2>{ words.articles() }</h2>
                <ul>{ in_order(instrument).into_iter().map(article).collect::<Html>() }</ul>
                { binding::with_reservations(publication, instrument) }
                { supervision.unwrap_or_default() }
            </>
        },
        above: vec![all(publication)],
    }
}

/// By their numbers: a file may begin with what letters cite most.
fn in_order(instrument: &Instrument) -> Vec<&Provision> {
    let number = |provision: &Provision| {
        let own = provision.id.as_str()[instrument.id.len()..].trim_start_matches('-');
        let digits = own.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(own.len());
        (own[..digits].parse::<usize>().unwrap_or_default(), own[digits..].to_owned())
    };
    let mut provisions: Vec<_> = instrument.provisions.iter().collect();
    provisions.sort_by_key(|provision| number(provision));
    provisions
}
