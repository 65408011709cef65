//! The sources: the letter's own links first, then what the page relies on.

use super::prose::paragraphs;
use super::status;
use crate::model::{Publication, Source};
use yew::{Html, html};

pub fn section(publication: &Publication) -> Html {
    let (own, ours): (Vec<_>, Vec<_>) = publication.sources.iter().partition(|source| source.in_letter.is_some());
    html! {
        <section class="part" aria-labelledby="sources">
            <h3 id="sources">{ "Sources" }</h3>
            <h4>{ format!("The {} links in the letter", own.len()) }</h4>
            <ol class="columns">{ own.into_iter().map(entry).collect::<Html>() }</ol>
            <h4>{ "What this page relies on" }</h4>
            <ul class="columns">{ ours.into_iter().map(entry).collect::<Html>() }</ul>
        </section>
    }
}

fn entry(source: &Source) -> Html {
    let id = format!("source-{}", source.id);
    html! {
        <li id={id.clone()} data-title={source.name.clone()} data-parts={format!("{id}-door {id}-facts")}>
            <h5>{ source.name.clone() }</h5>
            <div id={format!("{id}-door")}>{ door(source) }</div>
            <div id={format!("{id}-facts")}>{ facts(source) }</div>
        </li>
    }
}

/// The first stop of a source's card: the way to the source itself.
fn door(source: &Source) -> Html {
    let at = source.publisher.as_deref().unwrap_or(&source.name);
    let open = source.address.as_ref().map(|address| {
        html! {
            <a class="out" href={address.as_str().to_owned()} target="_blank" rel="noopener">{ format!("Open at {at}") }</a>
        }
    });
    let copy = source.copy.as_ref().map(|address| {
        html! {
            <>{ " " }<a class="out" href={address.as_str().to_owned()} target="_blank" rel="noopener">{ "Open a copy" }</a></>
        }
    });
    html! { <p>{ open.unwrap_or_default() }{ copy.unwrap_or_default() }</p> }
}

fn facts(source: &Source) -> Html {
    let missing = || "not established".to_owned();
    let (title, publisher, author) = (&source.title, &source.publisher, &source.author);
    let day = source.date.map(status::date).unwrap_or_else(missing);
    let link = source.in_letter.as_ref();
    html! {
        <>
            <dl>
                <div><dt>{ "Title" }</dt><dd>{ title.clone().unwrap_or_else(missing) }</dd></div>
                <div><dt>{ "Publisher" }</dt><dd>{ publisher.clone().unwrap_or_else(missing) }</dd></div>
                <div><dt>{ "Date" }</dt><dd>{ day }</dd></div>
                <div><dt>{ "Author" }</dt><dd>{ author.clone().unwrap_or_else(missing) }</dd></div>
            </dl>
            if let Some(link) = link {
                <p>{ link.used_for.clone() }</p>
                <p class="inferred">
                    { "Its place in the letter, in " }{ paragraphs(&link.paragraphs) }
                    { ", is inferred: the text copy lists the addresses apart from the words." }
                </p>
            }
            if let Some(caution) = &source.caution {
                <p>{ caution.clone() }</p>
            }
            <p class="read">{ source.read.clone() }{ source.read_at.as_ref().map(|at| format!(" Copy read: {at}.")).unwrap_or_default() }</p>
        </>
    }
}
