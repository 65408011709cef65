//! `search.html`: the words of all pages of a letter and of its law in one document, for the search field of each of
//! them. Each part says on which page it stands. Nobody needs to open it: the way to it is for programs. Entry point:
//! [`render`].

use super::shell::shell;
use super::with::With;
use super::{Form, INDEX, Published, depth, draw, law};
use crate::RenderedFile;
use crate::escape::escape;
use contract::{Anchor, attributes as data, cards, places};
use model::{Inline, Instrument, Publication, plain_text};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

pub fn render(publication: &Rc<Publication>) -> RenderedFile {
    let published = Published::new(Rc::clone(publication), Form::Searched);
    let body = draw::<Words>(WordsProps { published });
    let words = publication.words();
    let title = escape(words.head.searched());
    let head = format!(r#"<title>{title}</title><meta name="robots" content="noindex">"#);
    RenderedFile {
        path: format!("{}/{}", publication.letter.slug, places::SEARCHED),
        text: shell(words.language(), "", &head, &body),
    }
}

#[derive(Properties, PartialEq)]
struct WordsProps {
    published: Published,
}

#[component]
fn Words(props: &WordsProps) -> Html {
    let publication = &props.published;
    let parts = depth::parts(publication).into_iter().map(|part| {
        html! { <section>{ depth::titled(publication, part) }</section> }.with(data::PAGE, part.file())
    });
    let laws = publication.instruments.iter().flat_map(|instrument| articles(publication, instrument));
    let letter = publication.letter.paragraphs.iter().enumerate();
    let letter = letter.map(|(index, text)| paragraph(publication, index + 1, text)).collect::<Html>();
    let letter = html! { <section>{ letter }</section> }.with(data::PAGE, INDEX);
    html! { <main>{ letter }{ laws.collect::<Html>() }{ parts.collect::<Html>() }<p id={cards::END}></p></main> }
}

fn paragraph(publication: &Published, number: usize, text: &[Inline]) -> Html {
    html! { <p id={Anchor::Paragraph(number).to_string()}>{ plain_text(text) }</p> }
        .with(data::TITLE, publication.words().sheet.paragraph(number))
}

/// Each article with the page that it stands on.
fn articles<'p>(publication: &'p Published, instrument: &'p Instrument) -> impl Iterator<Item = Html> + 'p {
    instrument.provisions.iter().filter_map(move |provision| {
        let page = Anchor::parse(provision.id.as_str()).home()?;
        let clauses: Vec<_> = provision.clauses.iter().collect();
        let title = law::name(instrument, &provision.article);
        Some(
            html! {
                <article id={provision.id.to_string()}>
                    { law::article::whole(publication, provision, &clauses, Html::default()) }
                </article>
            }
            .with(data::PAGE, page)
            .with(data::TITLE, title),
        )
    })
}
