//! The list of letters: `letters.html`, and the front of a site that names no letter. Entry point: [`render`].

use super::around::site_bar;
use super::head::{self, Meta};
use super::shell::{Assets, Start};
use super::{INDEX, draw, status};
use crate::{Collection, RenderedFile};
use model::{Letter, Words};
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
    let words = &collection.site.words.letters;
    let meta = Meta {
        title: words.title().to_owned(),
        description: words.about().to_owned(),
        path: LIST.to_owned(),
        picture: None,
    };
    let letters = collection.newest_first().map(|publication| Rc::new(publication.letter.clone())).collect();
    let publisher = collection.site.publisher.clone();
    let props = ListProps { letters, publisher, words: Rc::clone(&collection.site.words) };
    let body = draw::<List>(props);
    let head = head::elements(&collection.site, &meta);
    RenderedFile {
        text: assets.page(path, Start::Boot, collection.site.words.language(), &head, &body),
        path: path.to_owned(),
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    letters: Vec<Rc<Letter>>,
    publisher: Option<String>,
    words: Rc<Words>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let words = &props.words.letters;
    let entry = |letter: &Rc<Letter>| {
        html! {
            <li>
                <h2><a href={format!("{}/{INDEX}", letter.slug)}>{ letter.title.clone() }</a></h2>
                <p>{ format!("{} · {}", letter.sender, props.words.date(letter.date)) }if letter.draft { { " · " }{ words.draft() } }</p>
            </li>
        }
    };
    let publisher =
        props.publisher.as_ref().map(|name| html! { <p class="kicker">{ words.published(name) }</p> });
    html! {
        <div class="lotl" dir="ltr">
            { site_bar(&props.words, "") }
            <main class="wrap deep">
                { publisher.unwrap_or_default() }
                <h1>{ words.title() }</h1>
                { status(&props.words) }
                <ol class="letters">{ props.letters.iter().map(entry).collect::<Html>() }</ol>
                <p class="onward"><a href="law/index.html">{ words.law() }</a></p>
            </main>
        </div>
    }
}
