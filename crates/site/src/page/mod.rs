//! The complete static page. Entry point: [`render`].
//!
//! What programs in the browser look for here stands in [`contract`].

mod about;
mod bound;
mod brief;
mod cards;
mod claims;
mod component;
mod embed;
mod features;
mod foreign;
mod glossary;
mod head;
mod labels;
mod law;
mod letter;
mod letter_text;
mod library;
mod list;
mod marks;
mod notes;
mod passages;
mod prose;
mod published;
mod quote;
mod quotes;
mod shell;
mod side_by_side;
mod since_then;
pub mod single;
mod sources;
mod statement;
mod top;
mod which_rules;
mod with;

pub use head::{PICTURE, kicker};
pub use library::render as law;
pub use list::render as list;
use published::{Form, Published};

pub use shell::Assets;
use shell::Start;
use with::With;

use crate::RenderedFile;
use contract::attributes as data;
use model::Publication;
use std::rc::Rc;
use yew::{BaseComponent, Html, LocalServerRenderer, Properties, component, html};

/// What a folder shows.
const INDEX: &str = "index.html";

/// A page without what stands around every page.
struct Rendered {
    /// Elements for the end of `<head>`.
    head: String,
    /// The whole of `<body>`, scripts apart.
    body: String,
}

/// The whole letter: in its folder, or at the front of the site. `single` is the SHA-256 of the single file, where
/// one was made. The same publication always gives the same bytes.
pub fn whole(
    publication: &Rc<Publication>,
    assets: &Assets,
    single: Option<String>,
    is_front: bool,
) -> RenderedFile {
    let published = Published::new(Rc::clone(publication), Form::Whole { single, is_front });
    let path = if is_front { INDEX.to_owned() } else { format!("{}/{INDEX}", publication.letter.slug) };
    let page = rendered(published);
    RenderedFile { text: assets.page(&path, Start::Widget, &page.head, &page.body), path }
}

/// All pages of a letter's folder but the whole letter itself.
pub fn small(publication: &Rc<Publication>, assets: &Assets) -> Vec<RenderedFile> {
    let mut files = passages::render_all(publication, assets);
    files.push(cards::render(publication, assets));
    files.extend(component::render(publication, assets));
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
    let spread = html! {
        <>
            { letter::section(publication) }
            <section class="explainer" aria-labelledby="explainer">
                <div class="beside" part="law">
                    <h2 id="explainer">{ "The law beside it" }</h2>
                    { brief::section(publication) }
                    { law::cited(publication) }
                </div>
                <div class="below" part="explainer">
                    { law::behind(publication) }
                    { which_rules::section(publication) }
                    { bound::section(publication) }
                    { claims::section(publication) }
                    { side_by_side::section(publication) }
                    { quotes::section(publication) }
                    { notes::section(publication) }
                    { since_then::section(publication) }
                    { glossary::section(publication) }
                    { sources::section(publication) }
                    { embed::section(publication) }
                    { about::section(publication) }
                </div>
            </section>
        </>
    };
    // A page of others has landmarks and links to skip of its own.
    let root = match publication.form().clone() {
        Form::Component { address, js, wasm } => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr">
                <div class="top" part="top">{ top::content(publication) }</div>
                <div class="spread">{ spread }</div>
                { labels::card_root() }
                { quote::blocked() }
            </div>
        }
        .marked(data::EMBEDDED)
        .with(data::JS, format!("{address}{js}"))
        .with(data::WASM, format!("{address}{wasm}"))
        .with(data::BASE, publication.letter_folder().unwrap_or_default()),
        _ => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr">
                { top::skip_links() }
                <header class="top" part="top">{ top::content(publication) }</header>
                <main class="spread">{ spread }</main>
                { labels::card_root() }
                if *publication.form() == Form::Single { { cards::block(publication) } }
                { quote::blocked() }
            </div>
        },
    };
    // An empty address would keep the query of the page.
    let letter =
        publication.letter_folder().filter(|folder| !folder.is_empty()).unwrap_or_else(|| "./".to_owned());
    root.with(data::LETTER, letter)
        .with(data::FEATURES, contract::features::encode(&features::of(publication)))
}
