//! The letter, as a sheet. Nothing of ours stands in its paragraphs: a paragraph's number before it, its notes after it,
//! and the signs of marks are the style sheet's. What we add carries `data-mark`, so that "as sent", copying and the test
//! of the letter's words can tell it from the letter.

use super::super::pieces::drawn;
use super::super::prose::{Place, inlines};
use super::super::quote;
use super::super::with::With;
use super::{Published, head_and_foot, rail};
use contract::{Anchor, attributes as data};
use model::{Inline, Sign, Words};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let (letter, words) = (&publication.letter, publication.words());
    let paragraphs = letter.paragraphs.iter().enumerate().map(|(index, text)| {
        paragraph(publication, index + 1, text, rail::beside(publication, index + 1, text))
    });
    html! {
        <article class="sheet" id="letter" aria-labelledby="letter-heading">
            { html! { <h2 id="letter-heading" class="unseen">{ words.sheet.title() }</h2> }.marked(data::MARK) }
            { legend(words) }
            <div class="text">
                { head_and_foot::head(publication) }
                { paragraphs.collect::<Html>() }
                { head_and_foot::foot(letter) }
            </div>
            { quote::bar(publication) }
        </article>
    }
}

/// A paragraph with its number, and what stands beside it.
pub fn paragraph(publication: &Published, number: usize, text: &[Inline], beside: Html) -> Html {
    let words = &publication.words().sheet;
    let anchor = Anchor::Paragraph(number);
    let link = html! {
        <a class="number" href={publication.to(anchor)} aria-label={words.number(number)}>
            { number }
        </a>
    };
    html! {
        <div class="para" id={anchor.to_string()}>
            { link.marked(data::MARK).with_link(anchor) }
            <p>{ inlines(publication, text, Place::Letter) }</p>
            { beside }
        </div>
    }
    .with(data::TITLE, words.paragraph(number))
}

fn legend(words: &Words) -> Html {
    let said = &words.legend;
    let sign = |sign: Sign| html! { <i class={format!("g {}", sign.key())}></i> };
    let [equal, unequal, plus] = Sign::ALL.map(sign);
    html! {
        <details class="legend">
            <summary>{ said.title() }</summary>
            <dl>
                <dt><span class="source">{ said.source() }</span></dt>
                <dd>{ said.about_source() }</dd>
                <dt><span class="cite">{ said.provision() }</span></dt>
                <dd>{ said.about_provision() }</dd>
                <dt>{ html! { <span class="note">{ said.note() }</span> }.with(data::NUMBER, "1") }</dt>
                <dd>{ drawn(said.about_note(equal.clone(), unequal.clone(), plus)) }</dd>
                <dt><span class="quoted">{ said.quoted() }</span></dt>
                <dd>{ drawn(said.about_quoted(equal, unequal)) }</dd>
            </dl>
            <p>{ said.as_sent(words.bar.as_sent()) }</p>
        </details>
    }
    .marked(data::MARK)
}
