//! An article: beside the letter in full, or below with its words on one side and what is said of
//! them on the other.

use super::{clause, parts, status};
use crate::page::Published;
use crate::page::statement;
use crate::page::with::With;
use contract::{Anchor, attributes as data};
use model::{Clause, Instrument, Provision, Statement, Voice};
use yew::{Html, html};

/// A cited article, for the column beside the letter.
pub fn beside(publication: &Published, instrument: &Instrument, provision: &Provision) -> Html {
    let name = parts::name(instrument, &provision.article);
    let clauses = provision.clauses.iter();
    html! {
        <article class="provision" id={provision.id.to_string()}>
            { html! { <h4>{ name.clone() }</h4> }.with_any(data::NUMBER, publication.mark(provision.id.as_str())) }
            { status::line(publication, instrument) }
            { clauses.map(|c| clause::block(publication, instrument, provision, c, clause::copies_link(publication, c))).collect::<Html>() }
            { own_words(publication, provision) }
        </article>
    }
    .with(data::TITLE, name)
}

/// What the column beside the letter has no room for: a cited article's words in other languages, the
/// copies they were read in, and how the article is read.
pub fn readings(publication: &Published, provision: &Provision) -> Html {
    let clauses = provision.clauses.iter();
    html! {
        <div class="row">
            <h5>{ format!("{}: how it is read", provision.article) }</h5>
            <div>
                <p><a href={publication.to(&provision.id)}>{ "English text, beside the letter" }</a></p>
                { clauses.clone().map(|c| clause::elements(publication, c)).collect::<Html>() }
                { clauses.clone().map(|c| clause::other_languages(publication, c)).collect::<Html>() }
                { clauses.map(|c| clause::copies_list(publication, c)).collect::<Html>() }
            </div>
            <div>{ said(publication, provision) }</div>
        </div>
    }
}

/// An article that the letter does not cite.
pub fn below(publication: &Published, instrument: &Instrument, provision: &Provision) -> Html {
    let clauses = provision.clauses.iter();
    html! {
        <article class="row" id={provision.id.to_string()}>
            { html! { <h5>{ heading(provision) }</h5> }.with_any(data::NUMBER, publication.mark(provision.id.as_str())) }
            <div>
                { clauses.clone().map(|c| clause::block(publication, instrument, provision, c, clause::sources(publication, c))).collect::<Html>() }
                { clauses.clone().map(|c| clause::elements(publication, c)).collect::<Html>() }
                { clauses.map(|c| clause::other_languages(publication, c)).collect::<Html>() }
            </div>
            <div>{ own_words(publication, provision) }{ said(publication, provision) }</div>
        </article>
    }
    .with(data::TITLE, parts::name(instrument, &provision.article))
}

/// An article, or one clause of it, on a page of its own.
pub fn alone(
    publication: &Published,
    instrument: &Instrument,
    provision: &Provision,
    clauses: &[&Clause],
) -> Html {
    let clauses = clauses.iter();
    html! {
        <>
            { clauses.clone().map(|c| clause::block(publication, instrument, provision, c, clause::sources(publication, c))).collect::<Html>() }
            { own_words(publication, provision) }
            { clauses.clone().map(|c| clause::elements(publication, c)).collect::<Html>() }
            { clauses.map(|c| clause::other_languages(publication, c)).collect::<Html>() }
            { said(publication, provision) }
        </>
    }
}

fn heading(provision: &Provision) -> String {
    match &provision.heading {
        Some(heading) => format!("{}: {heading}", provision.article),
        None => provision.article.clone(),
    }
}

/// The plain sentence and the exception.
fn own_words(publication: &Published, provision: &Provision) -> Html {
    html! {
        <>
            { block(publication, provision, &provision.plain) }
            if let Some(exception) = &provision.exception {
                { block(publication, provision, exception) }
            }
        </>
    }
}

fn said(publication: &Published, provision: &Provision) -> Html {
    provision.readings.iter().map(|reading| block(publication, provision, reading)).collect()
}

/// A statement that only says what the article's own words say names the article as its source.
fn block(publication: &Published, provision: &Provision, statement: &Statement) -> Html {
    let texts: Vec<_> =
        provision.clauses.iter().flat_map(Clause::texts).flat_map(|text| &text.sources).collect();
    if statement.voice == Voice::Treaty && statement.sources.iter().all(|source| texts.contains(&source)) {
        let itself =
            html! { <a href={publication.to(&provision.id)}>{ format!("{} itself", provision.article) }</a> }
                .with_link(Anchor::parse(provision.id.as_str()));
        let source = html! { <p class="from">{ "Source: " }{ itself }</p> };
        return statement::with_source(publication, statement, source);
    }
    statement::block(publication, statement)
}
