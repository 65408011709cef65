//! The law that all letters share, on pages of its own: `law/`, a folder for each instrument, a page for each article
//! and clause. They know of a letter only that it cites them. Entry point: [`render`].

mod article;
mod binding;
mod instrument;
mod others;

use super::around::site_bar;
use super::head::{self, Meta};
use super::passages::shortened;
use super::shell::{Assets, Start};
use super::{Form, INDEX, Published, draw, status};
use crate::{Collection, RenderedFile};
use contract::Anchor;
use model::{Instrument, ProvisionId, Words};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// A page of the law, before its shell.
struct Leaf {
    /// From the folder `law/`: two parts, but for the index.
    path: String,
    title: String,
    text: String,
    content: Html,
    /// The pages that this one belongs to, the widest first, from this page.
    above: Vec<(String, String)>,
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

/// From a page in a folder of the law to the list of instruments.
fn all(publication: &Published) -> (String, String) {
    (format!("../{INDEX}"), publication.words().site_bar.law().to_owned())
}

/// From a page in an instrument's folder to its index.
fn whole(instrument: &Instrument) -> (String, String) {
    (INDEX.to_owned(), instrument.short_name.clone())
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
    let Leaf { title, content, above, .. } = leaf;
    let site = "../".repeat(path.matches('/').count());
    let body =
        draw::<Sheet>(SheetProps { words: Rc::clone(&collection.site.words), site, title, content, above });
    RenderedFile {
        text: assets.page(&path, Start::Boot, collection.site.words.language(), &head, &body),
        path,
    }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    words: Rc<Words>,
    /// The way to the folder of the site.
    site: String,
    title: String,
    content: Html,
    above: Vec<(String, String)>,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let crumb = |(address, words): &(String, String)| html! { <li><a href={address.clone()}>{ words.clone() }</a></li> };
    html! {
        <div class="lotl law" dir="ltr">
            { site_bar(&props.words, &props.site) }
            <main class="wrap deep">
                <nav class="crumbs" aria-label={props.words.ways.crumbs().to_owned()}>
                    <ol>{ props.above.iter().map(crumb).collect::<Html>() }<li>{ props.title.clone() }</li></ol>
                </nav>
                <h1>{ props.title.clone() }</h1>
                { status(&props.words) }
                { props.content.clone() }
            </main>
        </div>
    }
}
