//! Passages: one small page for each paragraph of the letter, source and note. They need no
//! script; where it runs, it tells the page around a frame their height. Entry point: [`render_all`].

use super::head::{self, Meta};
use super::shell::{Assets, Start};
use super::{Form, Published, draw, letter, notes, sources, top};
use crate::RenderedFile;
use contract::Anchor;
use model::{Publication, plain_text};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

pub fn render_all(publication: &Rc<Publication>, assets: &Assets) -> Vec<RenderedFile> {
    let published = Published::new(Rc::clone(publication), Form::Passage);
    passages(&published).into_iter().map(|passage| render(&published, passage, assets)).collect()
}

#[derive(Clone, PartialEq)]
struct Passage {
    /// Of the element on the whole page.
    id: String,
    title: String,
    /// The beginning of its text.
    text: String,
    content: Html,
}

fn passages(publication: &Published) -> Vec<Passage> {
    let letter = publication.letter.paragraphs.iter().enumerate().map(|(index, text)| {
        let number = index + 1;
        Passage {
            id: Anchor::Paragraph(number).to_string(),
            title: format!("The letter, paragraph {number}"),
            text: plain_text(text),
            content: html! {
                <div class="letter" part="letter">{ letter::paragraph(publication, number, text) }</div>
            },
        }
    });
    let notes = publication.letter.notes.iter().map(|note| Passage {
        id: Anchor::Note(note.id.as_str()).to_string(),
        title: format!("Note: {}", note.title),
        text: note.words.clone(),
        content: notes::content(publication, note),
    });
    let sources = publication.sources.iter().map(|source| Passage {
        id: Anchor::Source(source.id.as_str()).to_string(),
        title: format!("Source: {}", source.name),
        text: source.read.clone(),
        content: sources::content(publication, source),
    });
    letter.chain(notes).chain(sources).collect()
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    published: Published,
    passage: Passage,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let (publication, passage) = (&props.published, &props.passage);
    let letter = &publication.letter;
    html! {
        <div class="lotl passage" dir="ltr">
            <main class="alone">
                <p class="kicker">{ head::kicker(publication) }</p>
                <h1>{ passage.title.clone() }</h1>
                { top::status() }
                { passage.content.clone() }
                <p class="onward"><a href={format!("../index.html#{}", passage.id)}>{ letter.title.clone() }</a></p>
                <p class="hash">{ "Checksum (SHA-256) of the letter’s extracted text; any change to the text changes it: " }<code>{ letter.sha256.clone() }</code></p>
            </main>
        </div>
    }
}

fn render(published: &Published, passage: Passage, assets: &Assets) -> RenderedFile {
    let letter = &published.letter;
    let path = format!("{}/{}", letter.slug, published.passage_of(&passage.id).unwrap_or_default());
    let meta = Meta {
        title: format!("{} · {}", passage.title, letter.title),
        description: shortened(&passage.text),
        path: path.clone(),
        picture: Some(head::picture(letter)),
    };
    let head = head::elements(&published.site, &meta);
    let body = draw::<Sheet>(SheetProps { published: published.clone(), passage });
    RenderedFile { text: assets.page(&path, Start::Boot, &head, &body), path }
}

/// What search engines and messengers show of a description.
const DESCRIPTION: usize = 200;

/// The beginning of a text, cut after a word.
pub fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.len() + word.len() > DESCRIPTION {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}
