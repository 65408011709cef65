//! The list of letters: `letters.html`, and the front of a site that names no letter. Entry point: [`render`].

use super::head::{self, Meta};
use super::law::status::date;
use super::shell::{Assets, Start};
use super::{INDEX, draw, top};
use crate::{Collection, RenderedFile};
use model::Letter;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// Always the list, whatever stands at the front.
pub const LIST: &str = "letters.html";

/// The newest letter first.
pub fn render(collection: &Collection, assets: &Assets) -> Vec<RenderedFile> {
    let paths = [Some(LIST), collection.front().is_none().then_some(INDEX)];
    paths.into_iter().flatten().map(|path| page(collection, assets, path)).collect()
}

fn page(collection: &Collection, assets: &Assets, path: &str) -> RenderedFile {
    let meta = Meta {
        title: TITLE.to_owned(),
        description: "Official letters, each read word for word beside the law it cites.".to_owned(),
        path: LIST.to_owned(),
        picture: None,
    };
    let letters = collection.newest_first().map(|publication| Rc::new(publication.letter.clone())).collect();
    let publisher = collection.site.publisher.clone();
    let body = draw::<List>(ListProps { letters, publisher });
    let head = head::elements(&collection.site, &meta);
    RenderedFile { text: assets.page(path, Start::Boot, &head, &body), path: path.to_owned() }
}

const TITLE: &str = "Letters";

#[derive(Properties, PartialEq)]
struct ListProps {
    letters: Vec<Rc<Letter>>,
    publisher: Option<String>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let entry = |letter: &Rc<Letter>| {
        html! {
            <li>
                <h2><a href={format!("{}/{INDEX}", letter.slug)}>{ letter.title.clone() }</a></h2>
                <p>{ format!("{} · {}", letter.sender, date(letter.date)) }{ if letter.draft { " · draft, not published" } else { "" } }</p>
            </li>
        }
    };
    let publisher = props
        .publisher
        .as_ref()
        .map(|name| html! { <p class="kicker">{ format!("Published by {name}") }</p> });
    html! {
        <div class="lotl passage" dir="ltr">
            <main class="alone">
                { publisher.unwrap_or_default() }
                <h1>{ TITLE }</h1>
                { top::status() }
                <ol class="letters">{ props.letters.iter().map(entry).collect::<Html>() }</ol>
                <p class="onward"><a href="law/index.html">{ "The law that these letters cite" }</a></p>
            </main>
        </div>
    }
}
