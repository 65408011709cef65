//! The complete static page. Entry point: [`render`].
//!
//! What programs in the browser look for here stands in [`contract`].

mod around;
mod cards;
mod component;
pub mod depth;
mod features;
mod foreign;
mod front;
mod head;
mod labels;
mod law;
mod library;
mod list;
mod marks;
mod passages;
mod pieces;
mod prose;
mod published;
mod quote;
mod searched;
mod shell;
pub mod single;
mod statement;
mod with;

use front::rail;
pub use head::{PICTURE, kicker};
pub use library::render as law;
pub use list::render as list;
use published::{Form, Published};

pub use shell::Assets;
use shell::Start;
use with::With;

use crate::RenderedFile;
use contract::attributes as data;

use model::{Publication, Words};
use std::rc::Rc;
use yew::{BaseComponent, Html, LocalServerRenderer, Properties, component, html};

use contract::places::INDEX;

/// A page without what stands around every page.
struct Rendered {
    /// Elements for the end of `<head>`.
    head: String,
    /// The whole of `<body>`, scripts apart.
    body: String,
}

impl Rendered {
    fn file(&self, path: &str, publication: &Publication, assets: &Assets) -> String {
        assets.page(path, Start::Widget, publication.words().language(), &self.head, &self.body)
    }
}

/// The letter with its notes and summaries: in its folder, or at the front of the site. The same publication always
/// gives the same bytes.
pub fn front(publication: &Rc<Publication>, assets: &Assets, is_front: bool) -> RenderedFile {
    let published = Published::new(Rc::clone(publication), Form::Front { is_front });
    let path = if is_front { INDEX.to_owned() } else { format!("{}/{INDEX}", publication.letter.slug) };
    let page = rendered(published);
    RenderedFile { text: page.file(&path, publication, assets), path }
}

/// All pages of a letter's folder but the front page. `single` is the SHA-256 of the single file, where one was made.
pub fn others(publication: &Rc<Publication>, assets: &Assets, single: Option<String>) -> Vec<RenderedFile> {
    let whole = Published::new(Rc::clone(publication), Form::Front { is_front: false });
    let depth = depth::parts(&whole).into_iter().map(|part| {
        let published = Published::new(Rc::clone(publication), Form::Depth(part)).with_single(single.clone());
        let path = format!("{}/{}", publication.letter.slug, part.file());
        let page = rendered(published);
        RenderedFile { text: page.file(&path, publication, assets), path }
    });
    let mut files: Vec<_> = depth.collect();
    files.extend(passages::render_all(publication, assets));
    files.extend(component::render(publication, assets));
    files.push(cards::render(publication, assets));
    files.push(searched::render(publication));
    files
}

fn rendered(published: Published) -> Rendered {
    let head = head::render(&published);
    Rendered { head, body: draw::<Page>(PageProps { published }) }
}

/// Static HTML of a component.
fn draw<C: BaseComponent>(props: C::Properties) -> String {
    let rendered = LocalServerRenderer::<C>::with_props(props).hydratable(false).render();
    futures::executor::block_on(rendered)
}

#[derive(Properties, PartialEq)]
struct PageProps {
    published: Published,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let publication = &props.published;
    let content = match publication.form() {
        Form::Depth(part) => html! { <div class="deep">{ depth::page(publication, *part) }</div> },
        Form::Single => html! {
            <>
                { front::content(publication) }
                { depth::all(publication) }
                { depth::all_law(publication) }
            </>
        },
        _ => front::content(publication),
    };
    let after = html! {
        <>
            { around::panels(publication) }
            { labels::card_root(publication.words()) }
            if publication.is_whole() { { cards::block(publication) } }
            { quote::blocked(publication.words()) }
            { features::failures(publication.words()) }
        </>
    };
    // Said here, too, for copies in the pages of others.
    let language = publication.words().language().to_owned();
    // A page of others has landmarks and links to skip of its own.
    let root = match publication.form().clone() {
        Form::Component { address, js, wasm } => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr" lang={language.clone()}>
                { status(publication.words()) }
                <div class="bar">{ around::bar::content(publication) }</div>
                <div class="wrap content">{ content }</div>
                <div class="end">{ around::foot(publication) }</div>
                { after }
            </div>
        }
        .marked(data::EMBEDDED)
        .with(data::JS, format!("{address}{js}"))
        .with(data::WASM, format!("{address}{wasm}"))
        .with(data::BASE, publication.letter_folder().unwrap_or_default()),
        _ => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr" lang={language.clone()}>
                { skip_links(publication) }
                { status(publication.words()) }
                <header class="bar">{ around::bar::content(publication) }</header>
                <main class="wrap content" id="content">{ content }</main>
                <footer class="end">{ around::foot(publication) }</footer>
                { after }
            </div>
        },
    };
    // An empty address would keep the query of the page.
    let letter =
        publication.letter_folder().filter(|folder| !folder.is_empty()).unwrap_or_else(|| "./".to_owned());
    let page = match publication.form() {
        Form::Depth(part) => Some(part.file().to_owned()),
        Form::Single => None,
        _ => Some(INDEX.to_owned()),
    };
    root.with(data::LETTER, letter)
        .with_any(data::PAGE, page)
        .with(data::FEATURES, contract::features::encode(&features::of(publication)))
}

fn skip_links(publication: &Published) -> Html {
    let has_letter = !matches!(publication.form(), Form::Depth(_));
    let words = &publication.words().ways;
    html! {
        <nav class="skip" aria-label={words.skip().to_owned()}>
            if has_letter {
                <a href="#letter">{ words.to_letter() }</a>
                <a href="#explainer">{ words.to_record() }</a>
            } else {
                <a href="#content">{ words.to_text() }</a>
            }
        </nav>
    }
}

/// What boot.js says of the address, and what could not start.
fn status(words: &Words) -> Html {
    html! { <p class="status" role="status"></p> }
        .with(data::UNKNOWN, words.ways.unknown_address().to_owned())
}
