//! The sources: the letter's own links first, then what the page relies on.

use super::law::status;
use super::prose::paragraphs;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::{Excerpt, HttpsAddress, LetterLink, Source};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let (own, ours): (Vec<_>, Vec<_>) =
        publication.sources.iter().partition(|source| source.in_letter.is_some());
    html! {
        <section class="part" aria-labelledby="sources">
            <h3 id="sources">{ "Sources" }</h3>
            <h4>{ format!("The {} links in the letter", own.len()) }</h4>
            <ol class="grid">{ own.into_iter().map(|s| entry(publication, s)).collect::<Html>() }</ol>
            <h4>{ "What this page relies on" }</h4>
            <ul class="grid">{ ours.into_iter().map(|s| entry(publication, s)).collect::<Html>() }</ul>
        </section>
    }
}

fn entry(publication: &Published, source: &Source) -> Html {
    let id = Anchor::Source(source.id.as_str()).to_string();
    html! {
        <li id={id.clone()}>
            { html! { <h5>{ source.name.clone() }</h5> }.with_any(data::NUMBER, publication.mark(&id)) }
            if let Some(doors) = doors(source) { <p>{ doors }</p> }
            { facts(publication, source) }
        </li>
    }
    .with(data::TITLE, source.name.clone())
}

/// All that a passage says of a source.
pub fn content(publication: &Published, source: &Source) -> Html {
    html! {
        <>
            if let Some(doors) = doors(source) { <p>{ doors }</p> }
            { facts(publication, source) }
            if !source.excerpts.is_empty() {
                <h2>{ "Words of it that were read" }</h2>
                { source.excerpts.iter().map(excerpt).collect::<Html>() }
            }
        </>
    }
}

/// Words as they were read, then where, and whether a second reader has compared them.
fn excerpt(excerpt: &Excerpt) -> Html {
    let language = excerpt.language.as_ref().map_or("en", |language| &language.id).to_owned();
    let at = excerpt.at.as_ref().map(|at| format!("From {at}. ")).unwrap_or_default();
    let sentence = |words: &str| words.trim_end_matches('.').to_owned() + ".";
    let compared = match &excerpt.compared_at {
        Some(copy) => format!("Read again by a second reader: {}", sentence(copy)),
        None => "Not yet read again by a second reader.".to_owned(),
    };
    html! {
        <>
            <blockquote lang={language}>{ excerpt.paragraphs.iter().map(|p| html! { <p>{ p.clone() }</p> }).collect::<Html>() }</blockquote>
            <p class="read">{ format!("{at}Read at: {} {compared}", sentence(&excerpt.read_at)) }</p>
        </>
    }
}

/// The first stops of a source's card: the ways to the source itself. `None` where no address is known.
fn doors(source: &Source) -> Option<Html> {
    let label =
        source.publisher.as_ref().map_or("Open".to_owned(), |publisher| format!("Open at {publisher}"));
    let address = source.address.as_ref().map(|address| (address, label));
    let copy = source.copy.as_ref().map(|address| (address, "Open a copy".to_owned()));
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
            { match &source.in_letter {
                Some(link) => letters_own(publication, source, link),
                None => established(source),
            } }
            if let Some(caution) = &source.caution {
                <p>{ caution.clone() }</p>
            }
            <p class="read">{ source.reading() }</p>
        </>
    }
}

/// Of a link of the letter the reader learns also what could not be established.
fn letters_own(publication: &Published, source: &Source, link: &LetterLink) -> Html {
    let missing = || "not established".to_owned();
    let (title, publisher, author) = (&source.title, &source.publisher, source.author());
    html! {
        <>
            <dl>
                <div><dt>{ "Title" }</dt><dd>{ title.clone().unwrap_or_else(missing) }</dd></div>
                <div><dt>{ "Publisher" }</dt><dd>{ publisher.clone().unwrap_or_else(missing) }</dd></div>
                <div><dt>{ "Date" }</dt><dd>{ source.date.map(status::date).unwrap_or_else(missing) }</dd></div>
                <div><dt>{ "Author" }</dt><dd>{ author.unwrap_or_else(missing) }</dd></div>
            </dl>
            <p>{ link.used_for.clone() }</p>
            <p class="inferred">
                { "Its place in the letter, in " }{ paragraphs(publication, &link.paragraphs) }
                { ", is inferred: the text copy lists the addresses apart from the words." }
            </p>
        </>
    }
}

/// "Title. Author. Publisher, 3 February 2016.", as far as established.
fn established(source: &Source) -> Html {
    let day = source.date.map(status::date);
    let made = [source.publisher.clone(), day].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let known = [source.title.clone(), source.author(), (!made.is_empty()).then_some(made)];
    let known: String = known.into_iter().flatten().map(|part| part + ". ").collect();
    html! { <>if !known.is_empty() { <p>{ known.trim_end() }</p> }</> }
}
