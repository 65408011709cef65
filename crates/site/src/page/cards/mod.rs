//! A card for each thing that a page of the letter links to, in one file for the whole letter. The widget takes them from
//! there, or from the page where they stand on it; opened by itself, the file reads as a list. Entry points: [`render`]
//! and [`block`].

mod binding;
mod note;
mod paragraph;
mod provision;
mod quotation;
mod source;
mod term;

use super::head::{self, Meta};
use super::prose::{Place, inlines, refs};
use super::shell::{Assets, Start};
use super::with::With;
use super::{Form, INDEX, Published, draw};
use crate::RenderedFile;
use contract::{Anchor, attributes as data, cards};
use model::{Publication, Sign, Statement};
use std::fmt::Display;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// The words of the button that copies.
const COPY: &str = "Copy";

/// What a card says, in the order in which it is read.
struct Card<'a> {
    about: Anchor<'a>,
    /// An `<h2>`: the answer, as far as it goes into one line.
    heading: Html,
    /// What it is; on the screen it stands over the heading.
    kind: Html,
    body: Html,
    /// Links, which the widget moves to the foot of the card.
    onward: Html,
}

/// The file, in the letter's folder.
pub fn render(publication: &Rc<Publication>, assets: &Assets) -> RenderedFile {
    let published = Published::new(Rc::clone(publication), Form::Cards);
    let letter = &publication.letter;
    let path = format!("{}/{}", letter.slug, cards::FILE);
    let meta = Meta {
        title: format!("Cards · {}", letter.title),
        description: "What each link of the letter shows, in short.".to_owned(),
        path: path.clone(),
        picture: None,
    };
    let unlisted = r#"<meta name="robots" content="noindex">"#;
    let head = format!("{unlisted}{}", head::elements(&publication.site, &meta));
    let body = draw::<Sheet>(SheetProps { published });
    RenderedFile { text: assets.page(&path, Start::Nothing, &head, &body), path }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    published: Published,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let publication = &props.published;
    html! {
        <div class="lotl passage" dir="ltr">
            <main class="alone">
                <p class="kicker">{ head::kicker(publication) }</p>
                <h1>{ "What each link of the letter shows" }</h1>
                { all(publication) }
                <p class="onward" id={cards::END}><a href={INDEX}>{ publication.letter.title.clone() }</a></p>
            </main>
        </div>
    }
}

/// All cards out of sight, for a page that has no files beside it.
pub fn block(publication: &Published) -> Html {
    html! { <div hidden=true>{ all(publication) }<p id={cards::END}></p></div> }
}

fn all(publication: &Published) -> Html {
    let cards = provision::all(publication)
        .into_iter()
        .chain(quotation::all(publication))
        .chain(note::all(publication))
        .chain(term::all(publication))
        .chain(source::all(publication))
        .chain(paragraph::all(publication));
    cards.map(framed).collect()
}

fn framed(card: Card) -> Html {
    let onward = html! { <p>{ card.onward }</p> }.marked(data::ONWARD);
    html! {
        <article id={format!("{}{}", cards::PREFIX, card.about)}>
            { card.heading }
            <p class="kind">{ card.kind }</p>
            { card.body }
            { onward }
        </article>
    }
}

/// A shape; the word beside it says the same.
fn sign(sign: Sign) -> Html {
    html! { <i class={format!("g {}", sign.key())}></i> }
}

/// One statement: what is said, by whom, and where that comes from.
fn said(publication: &Published, statement: &Statement) -> Html {
    html! {
        <p>
            { inlines(publication, &statement.text, Place::Explainer) }{ " " }
            <span class="voice">{ statement.voice.label().to_owned() }</span>{ " " }
            { refs(publication, &statement.sources) }
        </p>
    }
    .with(data::VOICE, statement.voice.key().to_owned())
}

/// A way on that stands on a page of ours.
fn onward(publication: &Published, to: impl Display, words: &'static str) -> Html {
    html! { <a href={publication.to(to)}>{ icon(SHEET) }{ words }</a> }
}

const SHEET: &str = "M5 2.5h7l4 4v11H5zM12 2.5v4h4";
const OUT: &str = "M11 3h6v6M17 3l-8 8M14 12v5H3V6h5";
const SHARE: &str = "M10 12V3M6.5 6 10 2.8 13.5 6M5 9H4v8h12V9h-1";
const CODE: &str = "m7 6-4 4 4 4M13 6l4 4-4 4";

/// A small picture beside words that say the same.
fn icon(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg> }
}
