//! The law that all letters share, on pages of its own: `law/`, a folder for each instrument, a page for each article
//! and clause. They know of a letter only that it cites them. Entry point: [`render`].

mod article;
mod binding;
mod instrument;
mod others;

use super::head::{self, Meta};
use super::passages::shortened;
use super::shell::{Assets, Start};
use super::{Form, INDEX, Published, draw, top};
use crate::{Collection, RenderedFile};
use contract::Anchor;
use model::{Instrument, ProvisionId};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// A page of the law, before its shell.
struct Leaf {
    /// From the folder `law/`: two parts, but for the index.
    path: String,
    title: String,
    text: String,
    content: Html,
    /// Where to read on, from this page.
    onward: Vec<(String, String)>,
}

/// Every letter's publication holds the same law, so the first one's is drawn.
pub fn render(collection: &Collection, assets: &Assets) -> Vec<RenderedFile> {
    let Some(publication) = collection.letters.first() else { return vec![] };
    let published = Published::new(Rc::clone(publication), Form::Law);
    let mut leaves = vec![others::index(&published), others::words(&published)];
    leaves.extend(others::sources(&published));
    for instrument in &published.instruments {
        leaves.push(instrument::leaf(&published, instrument));
        leaves.extend(article::leaves(collection, &published, instrument));
    }
    leaves.into_iter().map(|leaf| file(collection, assets, leaf)).collect()
}

/// The path of a provision's page, from the folder `law/`.
fn path(id: &ProvisionId) -> String {
    let page = Anchor::parse(id.as_str()).page().unwrap_or_default();
    page.trim_start_matches("../law/").to_owned()
}

/// From a page in an instrument's folder to its index.
fn whole(instrument: &Instrument) -> (String, String) {
    (INDEX.to_owned(), instrument.name.clone())
}

fn file(collection: &Collection, assets: &Assets, leaf: Leaf) -> RenderedFile {
    let path = format!("law/{}", leaf.path);
    let meta = Meta {
        title: leaf.title.clone(),
        description: shortened(&leaf.text),
        path: path.trim_end_matches(INDEX).to_owned(),
        picture: None,
    };
    let head = head::elements(&collection.site, &meta);
    let Leaf { title, content, onward, .. } = leaf;
    let body = draw::<Sheet>(SheetProps { title, content, onward });
    RenderedFile { text: assets.page(&path, Start::Boot, &head, &body), path }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    title: String,
    content: Html,
    onward: Vec<(String, String)>,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let onward = props.onward.iter().map(|(address, words)| {
        html! { <p class="onward"><a href={address.clone()}>{ words.clone() }</a></p> }
    });
    html! {
        <div class="lotl passage" dir="ltr">
            <main class="alone">
                <p class="kicker">{ "The law" }</p>
                <h1>{ props.title.clone() }</h1>
                { top::status() }
                { props.content.clone() }
                { onward.collect::<Html>() }
            </main>
        </div>
    }
}
