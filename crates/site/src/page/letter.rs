//! The letter, as a sheet. What we add to it (numbers, compare links) carries `data-mark`, so that
//! "as sent", copying and the test of its words can tell it from the letter.

use super::letter_text;
use super::prose::{Place, inlines};
use super::quote;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::Inline;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let letter = &publication.letter;
    let paragraphs =
        letter.paragraphs.iter().enumerate().map(|(index, text)| paragraph(publication, index + 1, text));
    html! {
        <section class="letter" part="letter" id="letter" aria-labelledby="letter-heading">
            { html! { <h2 id="letter-heading" class="unseen">{ "The letter" }</h2> }.marked(data::MARK) }
            { letter_text::opening(publication) }
            { paragraphs.collect::<Html>() }
            { letter_text::close(letter) }
            { quote::bar(publication) }
        </section>
    }
}

pub fn paragraph(publication: &Published, number: usize, text: &[Inline]) -> Html {
    let link = html! {
        <a class="number" href={publication.to(Anchor::Paragraph(number))} aria-label={format!("Paragraph {number}")}>
            { number }
        </a>
    };
    html! {
        <p id={Anchor::Paragraph(number).to_string()}>
            { link.marked(data::MARK).with_link(Anchor::Paragraph(number)) }
            { inlines(publication, text, Place::Letter) }
        </p>
    }
    .with(data::TITLE, format!("The letter, paragraph {number}"))
}
