//! Each quotation in the letter against the authentic text, word by word.

use super::foreign;
use super::prose::paragraphs;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::{Quotation, Segment};
use yew::{Html, html};

/// "same words" or "3 differences": what a reader sees after the quotation in the letter.
pub fn verdict(quotation: &Quotation) -> String {
    match quotation.differences.len() {
        0 => "same words".to_owned(),
        1 => "1 difference".to_owned(),
        many => format!("{many} differences"),
    }
}

pub fn section(publication: &Published) -> Html {
    let all = publication.quotations.len();
    let exact = publication.exact_quotations();
    html! {
        <section class="part" aria-labelledby="quotes">
            <h3 id="quotes">{ "The quotations, word by word" }</h3>
            <p class="lead">
                { format!("Quotations of treaty provisions in the letter: {all}. With the same words as the authentic text: {exact}. ") }
                { "Kinds of quotation marks do not count as differences." }
            </p>
            <p>{ "Key: " }<del>{ "only in the letter" }</del>{ " " }<ins>{ "only in the authentic text" }</ins></p>
            <div class="grid">{ publication.quotations.iter().map(|q| comparison(publication, q)).collect::<Html>() }</div>
        </section>
    }
}

/// "River Treaty, Article 3(1)".
pub fn name(publication: &Published, quotation: &Quotation) -> String {
    let instrument =
        publication.provision(&quotation.clause).map(|(i, _)| i.short_name.clone()).unwrap_or_default();
    format!("{instrument}, {}", label(publication, quotation))
}

fn label(publication: &Published, quotation: &Quotation) -> String {
    publication.clause(&quotation.clause).map(|clause| clause.label.clone()).unwrap_or_default()
}

/// The words with what is only in the one or only in the other.
pub fn compared(publication: &Published, quotation: &Quotation) -> Html {
    quotation.comparison.iter().map(|one| segment(publication, one)).collect()
}

fn comparison(publication: &Published, quotation: &Quotation) -> Html {
    let label = label(publication, quotation);
    let name = name(publication, quotation);
    let id = Anchor::Quotation(quotation.id.as_str()).to_string();
    let title = format!("{name}: {}", verdict(quotation));
    html! {
        <article class="comparison" id={id.clone()}>
            { html! { <h4>{ name }</h4> }.with_any(data::NUMBER, publication.mark(&id)) }
            <div>
                <b class="label">{ format!("{label}, as the letter quotes it") }</b>
                <blockquote>{ compared(publication, quotation) }</blockquote>
            </div>
            <div>
                <p>{ summary(quotation) }</p>
                <p>{ "Quoted in " }{ paragraphs(publication, &[quotation.paragraph]) }{ " of the letter. " }
                    <a href={publication.to(&quotation.clause)}>{ "Authentic text" }</a></p>
            </div>
        </article>
    }
    .with(data::TITLE, title)
}

/// The space before differing words stands outside their mark, so that only words are struck out.
fn segment(publication: &Published, segment: &Segment) -> Html {
    let (Segment::Same(words) | Segment::Letter(words) | Segment::Text(words)) = segment;
    let bare = words.trim_start();
    let space = words[..words.len() - bare.len()].to_owned();
    let bare = bare.to_owned();
    match segment {
        Segment::Same(words) => foreign::marked(publication, words),
        Segment::Letter(_) => html! { <>{ space }<del>{ bare }</del></> },
        Segment::Text(_) => html! { <>{ space }<ins>{ bare }</ins></> },
    }
}

/// A lone comma between quotation marks could not be seen.
fn named(words: &str) -> String {
    match words {
        "," => "a comma".to_owned(),
        words => format!("“{words}”"),
    }
}

/// The differences in words.
pub fn summary(quotation: &Quotation) -> String {
    let extent = if quotation.partial { "It quotes part of the clause. " } else { "" };
    let differences = quotation.differences.iter().map(|difference| {
        match (difference.letter.as_str(), difference.text.as_str()) {
            ("", text) => format!("The letter leaves out {}.", named(text)),
            (letter, "") => format!("The letter adds {}.", named(letter)),
            (letter, text) => format!("The letter has “{letter}”; the text has “{text}”."),
        }
    });
    let all = differences.collect::<Vec<_>>().join(" ");
    let verdict = if all.is_empty() { "The words are the same.".to_owned() } else { all };
    format!("{extent}{verdict}")
}
