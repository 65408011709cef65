//! Where the text comes from, how the page is made, how sure it is, and what it is not.

use super::super::list::LIST;
use super::super::pieces::drawn;
use super::super::single::SINGLE;
use super::super::statement;
use super::{Form, Published, heading};
use crate::export::{DataFile, FILES};
use contract::PROVENANCE;
use model::Site;
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let words = &publication.words().about;
    let title = heading(publication, 2);
    let parts = publication.about.iter().map(|part| {
        let id = part.title.to_lowercase().replace(' ', "-");
        // In the single file an id stands once, and other parts may have the same.
        let id = (!publication.is_whole()).then_some(id);
        html! {
            <>
                <@{title.clone()} {id}>{ part.title.clone() }</@>
                { statement::list(publication, &part.statements) }
            </>
        }
    });
    html! {
        <>
            <@{title.clone()} id={PROVENANCE}>{ words.provenance() }</@>
            { statement::list(publication, &publication.letter.provenance) }
            <p class="small">{ words.checksum() }{ " " }<code>{ publication.letter.sha256.clone() }</code></p>
            { parts.collect::<Html>() }
            { not_found(publication, &title) }
            { files(publication, &title) }
            { others(publication) }
            { publisher(&publication.site) }
        </>
    }
}

fn not_found(publication: &Published, title: &str) -> Html {
    if publication.not_found.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <@{title.to_owned()} id="not-found">{ publication.words().about.not_found() }</@>
            { statement::list(publication, &publication.not_found) }
        </>
    }
}

/// The data files, each with what it is for.
fn files(publication: &Published, title: &str) -> Html {
    let words = &publication.words().about;
    let name = |name: &'static str| match publication.file(name) {
        Some(address) => html! { <a href={address}>{ name }</a> },
        None => html! { <b>{ name }</b> },
    };
    let file = |file: &DataFile| html! { <li>{ name(file.path) }{ ": " }{ (file.what)(&publication.words().files) }</li> };
    let single = match (publication.form(), publication.single()) {
        (Form::Single, _) => {
            html! { <li>{ words.this_file() }</li> }
        }
        (_, Some(checksum)) => {
            let file = html! { <a href={publication.file(SINGLE)} download={SINGLE}>{ SINGLE }</a> };
            html! { <li>{ drawn(words.single(file, html! { <code>{ checksum }</code> })) }</li> }
        }
        (_, None) => Html::default(),
    };
    html! {
        <>
            <@{title.to_owned()} id="files">{ words.files() }</@>
            <ul class="list">{ FILES.iter().map(file).collect::<Html>() }{ single }</ul>
            <p>{ words.pages() }</p>
        </>
    }
}

/// The rest of the site, where the page can know it.
fn others(publication: &Published) -> Html {
    let words = publication.words();
    let Some(site) = publication.site_folder() else { return Html::default() };
    html! {
        <p>
            <a href={format!("{site}{LIST}")}>{ words.site_bar.letters() }</a>{ " · " }
            <a href={format!("{site}law/index.html")}>{ words.about.law() }</a>
        </p>
    }
}

/// Who answers for the page, where that is known.
fn publisher(site: &Site) -> Html {
    let words = &site.words;
    let publisher = site.publisher.as_ref().map(|name| html! { <p>{ words.about.published(name) }</p> });
    let corrections = site.corrections.as_ref().map(|address| {
        html! { <p><a href={address.clone()}>{ words.about.corrections() }</a></p> }
    });
    html! { <>{ publisher.unwrap_or_default() }{ corrections.unwrap_or_default() }</> }
}
