//! Passages: one small page for each paragraph of the letter, source and note. They need no
//! script; where it runs, it tells the page around a frame their height. Entry point: [`render_all`].

use super::depth::{notes, sources};
use super::front::{rail, sheet};
use super::head::{self, Meta};
use super::shell::{Assets, Start};
use super::{Form, INDEX, Published, draw, status};
use crate::RenderedFile;
use contract::Anchor;
use model::{NoteId, Publication, plain_text};
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
    let words = publication.words();
    let letter = publication.letter.paragraphs.iter().enumerate().map(|(index, text)| {
        let number = index + 1;
        Passage {
            id: Anchor::Paragraph(number).to_string(),
            title: words.sheet.paragraph(number),
            text: plain_text(text),
            content: html! {
                <article class="sheet" part="letter">{ sheet::paragraph(publication, number, text, rail::beside(publication, number, text)) }</article>
            },
        }
    });
    let notes = publication.letter.notes.iter().map(|note| Passage {
        id: Anchor::Note(note.id.as_str()).to_string(),
        title: words.notes.page(&note.title),
        text: note.words.clone(),
        content: notes::alone(publication, note),
    });
    let sources = publication.sources.iter().map(|source| Passage {
        id: Anchor::Source(source.id.as_str()).to_string(),
        title: words.sources.page(&source.name),
        text: source.read.clone(),
        content: sources::alone(publication, source),
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
    // A source has no place in the letter, nor has a note that no words of it lead to.
    let place = match Anchor::parse(&passage.id) {
        Anchor::Source(_) => None,
        Anchor::Note(id) => publication.note_number(&NoteId::new(id)).map(|_| &passage.id),
        _ => Some(&passage.id),
    };
    let place = place.map(|id| format!("#{id}")).unwrap_or_default();
    html! {
        <div class="lotl passage" dir="ltr">
            <main class="alone">
                <p class="kicker">{ head::kicker(publication) }</p>
                <h1>{ passage.title.clone() }</h1>
                { status(publication.words()) }
                { passage.content.clone() }
                <p class="onward"><a href={format!("../{INDEX}{place}")}>{ letter.title.clone() }</a></p>
                <p class="hash">{ publication.words().passage.checksum() }{ " " }<code>{ letter.sha256.clone() }</code></p>
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
    RenderedFile { text: assets.page(&path, Start::Boot, published.words().language(), &head, &body), path }
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
