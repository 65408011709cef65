//! The sources, numbered as they are cited: the letter's own links first, then what the page relies on, then the sources
//! of the law, which all letters share.

use super::super::pieces::drawn;
use super::super::prose::paragraphs;
use super::super::with::With;
use super::{Published, heading};
use contract::{Anchor, attributes as data};
use model::words::Sources;
use model::{Excerpt, HttpsAddress, LetterLink, Publication, Source};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let all = &publication.sources;
    let words = &publication.words().sources;
    let list = |title: String, chosen: &dyn Fn(&&Source) -> bool| {
        let shown: Vec<_> = all.iter().filter(chosen).collect();
        if shown.is_empty() {
            return Html::default();
        }
        let heading = heading(publication, 2);
        html! {
            <>
                <@{heading}>{ title }</@>
                <ul class="sources">{ shown.into_iter().map(|source| entry(publication, source)).collect::<Html>() }</ul>
            </>
        }
    };
    let links = all.iter().filter(|source| source.in_letter.is_some()).count();
    html! {
        <>
            <p class="lead">{ words.lead(all.len()) }</p>
            { list(words.in_letter(links), &|source| source.in_letter.is_some()) }
            { list(words.of_page().to_owned(), &|source| source.in_letter.is_none() && !source.shared) }
            { list(words.of_law().to_owned(), &|source| source.in_letter.is_none() && source.shared) }
        </>
    }
}

fn entry(publication: &Published, source: &Source) -> Html {
    html! {
        <li id={Anchor::Source(source.id.as_str()).to_string()}>
            <span class="n">{ source.cited() }</span>
            <div>
                <b>{ source.name.clone() }</b>
                { facts(publication, source) }
                if let Some(doors) = doors(publication, source) { <p>{ doors }</p> }
            </div>
        </li>
    }
    .with(data::TITLE, source.name.clone())
}

/// All that a small page says of a source.
pub fn alone(publication: &Published, source: &Source) -> Html {
    let words = &publication.words().sources;
    html! {
        <>
            if let Some(doors) = doors(publication, source) { <p>{ doors }</p> }
            { facts(publication, source) }
            if !source.excerpts.is_empty() {
                <h2>{ words.excerpts() }</h2>
                { source.excerpts.iter().map(|one| excerpt(words, one)).collect::<Html>() }
            }
        </>
    }
}

/// Words as they were read, then where, and whether a second reader has compared them.
fn excerpt(words: &Sources, excerpt: &Excerpt) -> Html {
    let language = excerpt.language.as_ref().map_or("en", |language| &language.id).to_owned();
    // Each sentence ends with the stop of its pattern.
    let place = |words: &str| words.trim_end_matches('.').to_owned();
    let from = excerpt.at.as_ref().map(|at| words.from(place(at)));
    let again = match &excerpt.compared_at {
        Some(copy) => words.read_again(place(copy)),
        None => words.not_read_again().to_owned(),
    };
    let read = [from, Some(words.read(place(&excerpt.read_at))), Some(again)];
    let read = read.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        <>
            <blockquote lang={language}>{ excerpt.paragraphs.iter().map(|p| html! { <p>{ p.clone() }</p> }).collect::<Html>() }</blockquote>
            <p class="small">{ read }</p>
        </>
    }
}

/// The ways to the source itself. `None` where no address is known.
fn doors(publication: &Published, source: &Source) -> Option<Html> {
    let words = &publication.words().sources;
    let label = match &source.publisher {
        Some(publisher) => words.open_at(publisher),
        None => words.open().to_owned(),
    };
    let address = source.address.as_ref().map(|address| (address, label));
    let copy = source.copy.as_ref().map(|address| (address, words.open_copy().to_owned()));
    let doors: Vec<_> =
        address.into_iter().chain(copy).map(|(address, label)| door(address, label)).collect();
    (!doors.is_empty()).then(|| doors.into_iter().collect())
}

fn door(address: &HttpsAddress, label: String) -> Html {
    html! {
        <><a class="out" href={address.as_str().to_owned()} target="_blank" rel="noopener">{ label }</a>{ " " }</>
    }
}

fn facts(publication: &Published, source: &Source) -> Html {
    html! {
        <>
            { established(publication, source) }
            if let Some(link) = &source.in_letter { { letters_own(publication, source, link) } }
            <p class="small">{ reading(publication, source) }if let Some(caution) = &source.caution { { " " }{ caution.clone() } }</p>
        </>
    }
}

/// Of a link of the letter the reader learns also what could not be established.
fn letters_own(publication: &Published, source: &Source, link: &LetterLink) -> Html {
    let words = &publication.words().sources;
    let missing = [
        (words.title(), source.title.is_none()),
        (words.publisher(), source.publisher.is_none()),
        (words.date(), source.date.is_none()),
        (words.author(), source.authors.is_empty()),
    ];
    let missing: Vec<_> =
        missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| name).collect();
    let missing = (!missing.is_empty()).then(|| words.not_established(missing.join(", ")));
    html! {
        <p class="small">
            { link.used_for.clone() }{ " " }{ drawn(words.placed(paragraphs(publication, &link.paragraphs))) }
            if let Some(missing) = missing { { " " }{ missing } }
        </p>
    }
}

/// "Title. Author. Publisher, 3 February 2016.", as far as established.
fn established(publication: &Published, source: &Source) -> Html {
    let day = source.date.map(|day| publication.words().date(day));
    let made = [source.publisher.clone(), day].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = source.title.clone().filter(|title| *title != source.name);
    let known = [title, author(publication, source), (!made.is_empty()).then_some(made)];
    let known: String = known.into_iter().flatten().map(|part| part + ". ").collect();
    html! { <>if !known.is_empty() { <p>{ known.trim_end() }</p> }</> }
}

/// "Ann Thorn and Bob Jones".
pub fn author(publication: &Publication, source: &Source) -> Option<String> {
    (!source.authors.is_empty()).then(|| publication.words().list(&source.authors))
}

/// How it was read, and where: sentences, each ended by one full stop.
pub fn reading(publication: &Publication, source: &Source) -> String {
    match &source.read_at {
        Some(at) => {
            let copy = publication.words().sources.copy(at.trim_end_matches('.'));
            format!("{} {copy}", source.read)
        }
        None => source.read.clone(),
    }
}
