//! Each quotation in the letter against the authentic text, word by word.

use super::super::foreign;
use super::super::prose::{paragraphs, refs};
use super::super::with::With;
use super::which_rules::name as provision_name;
use super::{Published, heading};
use contract::{Anchor, attributes as data};
use model::words::Quotations;
use model::{Quotation, Segment, Sign, Voice};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let all = publication.quotations.len();
    let exact = publication.exact_quotations();
    let words = &publication.words().quotations;
    html! {
        <>
            <p class="lead">{ words.lead(times(words, all), times(words, exact)) }</p>
            { key(words) }
            { publication.quotations.iter().map(|one| comparison(publication, one)).collect::<Html>() }
        </>
    }
}

/// "twice" or "3 times".
fn times(words: &Quotations, number: usize) -> String {
    match number {
        0 => words.never().to_owned(),
        1 => words.once().to_owned(),
        2 => words.twice().to_owned(),
        number => words.times(number),
    }
}

/// What the two marks in a comparison mean.
fn key(words: &Quotations) -> Html {
    html! {
        <p class="small"><del>{ words.only_letter() }</del>{ " · " }<ins>{ words.only_law() }</ins>{ " · " }{ words.marks() }</p>
    }
}

fn comparison(publication: &Published, quotation: &Quotation) -> Html {
    let name = name(publication, quotation);
    let sources = publication.clause(&quotation.clause).map(|clause| clause.english.sources.clone());
    let title = heading(publication, 2);
    html! {
        <section class="claim" id={Anchor::Quotation(quotation.id.as_str()).to_string()}>
            <div>
                <@{title}><a href={publication.to(&quotation.clause)}>{ name.clone() }</a></@>
                <p class="small">{ signed_verdict(publication, quotation) }{ " · " }{ paragraphs(publication, &[quotation.paragraph]) }</p>
            </div>
            <div class="clause">
                <blockquote>{ compared(publication, quotation) }</blockquote>
                <p>{ summary(publication, quotation) }{ " " }{ refs(publication, &sources.unwrap_or_default()) }</p>
            </div>
        </section>
    }
    .with(data::TITLE, publication.words().quotations.page(name, verdict(publication, quotation)))
}

/// "River Treaty, Article 3(1)".
pub fn name(publication: &Published, quotation: &Quotation) -> String {
    provision_name(publication, &quotation.clause)
}

/// The words with what is only in the one or only in the other.
pub fn compared(publication: &Published, quotation: &Quotation) -> Html {
    let dots = || if quotation.partial { "… " } else { "" };
    html! {
        <>
            { dots() }
            { quotation.comparison.iter().map(|one| segment(publication, one)).collect::<Html>() }
            if quotation.partial { { " …" } }
        </>
    }
}

/// "exact" or "3 differences".
pub fn verdict(publication: &Published, quotation: &Quotation) -> String {
    let words = &publication.words().quotations;
    match quotation.differences.len() {
        0 => words.exact().to_owned(),
        many => words.differences(many),
    }
}

pub fn sign(quotation: &Quotation) -> &'static str {
    if quotation.is_exact() { Sign::Equal.key() } else { Sign::Unequal.key() }
}

/// A sign and the word that says the same.
pub fn signed(sign: Sign, word: &str) -> Html {
    html! { <b class="verdict"><i class={format!("g {}", sign.key())}></i>{ word.to_owned() }</b> }
}

pub fn signed_verdict(publication: &Published, quotation: &Quotation) -> Html {
    let sign = if quotation.is_exact() { Sign::Equal } else { Sign::Unequal };
    signed(sign, &verdict(publication, quotation))
}

/// Under the words beside the letter: how they compare, with the marks named.
pub fn told(publication: &Published, quotation: &Quotation) -> Html {
    let anchor = Anchor::Quotation(quotation.id.as_str());
    let link = html! { <a href={publication.to(anchor)}>{ signed_verdict(publication, quotation) }</a> };
    let link = link.with_link(anchor);
    let words = publication.words();
    html! {
        <>
            { words.voice(&Voice::Treaty) }{ " · " }{ link }
            if !quotation.is_exact() { { ": " }<del>{ words.quotations.letter() }</del>{ " " }<ins>{ words.quotations.law() }</ins> }
        </>
    }
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
fn named(said: &Quotations, words: &str) -> String {
    match words {
        "," => said.comma().to_owned(),
        words => said.quoted(words),
    }
}

/// The differences in words.
pub fn summary(publication: &Published, quotation: &Quotation) -> String {
    let words = &publication.words().quotations;
    let mut differences: Vec<(String, usize)> = Vec::new();
    for difference in &quotation.differences {
        let said = match (difference.letter.as_str(), difference.text.as_str()) {
            ("", text) => words.left_out(named(words, text)),
            (letter, "") => words.added(named(words, letter)),
            (letter, text) => words.changed(letter, text),
        };
        match differences.iter_mut().find(|(known, _)| *known == said) {
            Some((_, times)) => *times += 1,
            None => differences.push((said, 1)),
        }
    }
    let mut sentences: Vec<_> = quotation.partial.then(|| words.part().to_owned()).into_iter().collect();
    if differences.is_empty() {
        sentences.push(words.same().to_owned());
    }
    sentences.extend(differences.into_iter().map(|(said, count)| match count {
        1 => words.sentence(said),
        count => words.sentence_again(said, times(words, count)),
    }));
    sentences.join(" ")
}
