//! How the page is made, how sure it is, and what it is not.

use super::list::LIST;
use super::published::Form;
use super::single::SINGLE;
use super::statement;
use crate::export::{DataFile, FILES};
use crate::page::Published;
use model::Site;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let parts = publication.about.iter().map(|part| {
        html! {
            <div>
                <h4>{ part.title.clone() }</h4>
                { statement::blocks(publication, &part.statements) }
            </div>
        }
    });
    html! {
        <section class="part" aria-labelledby="about">
            <h3 id="about">{ "About this page" }</h3>
            <div class="grid">{ parts.collect::<Html>() }{ not_found(publication) }{ taking_away(publication) }</div>
            { others(publication) }
            { publisher(&publication.site) }
        </section>
    }
}

fn not_found(publication: &Published) -> Html {
    if publication.not_found.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <h4>{ "What was looked for and not found" }</h4>
            { statement::blocks(publication, &publication.not_found) }
        </div>
    }
}

/// The data files, each with what it is for.
fn taking_away(publication: &Published) -> Html {
    let name = |name: &'static str| match publication.file(name) {
        Some(address) => html! { <a href={address}>{ name }</a> },
        None => html! { <b>{ name }</b> },
    };
    let file = |file: &DataFile| html! { <li>{ name(file.path) }{ ": " }{ file.what }</li> };
    let single = match publication.form() {
        Form::Whole { single: Some(checksum), .. } => html! {
            <li>
                <a href={publication.file(SINGLE)} download={SINGLE}>{ SINGLE }</a>{ ": this whole page in one file, to keep or to pass on; it works from a disk. " }
                <span class="hash">{ "SHA-256: " }<code>{ checksum.clone() }</code></span>
            </li>
        },
        Form::Single => {
            html! { <li>{ "This is the single file. Its SHA-256 stands on the published page." }</li> }
        }
        _ => Html::default(),
    };
    html! {
        <div>
            <h4 id="files">{ "Files to take away" }</h4>
            <ul>{ FILES.iter().map(file).collect::<Html>() }{ single }</ul>
            <p>{ "Each paragraph, provision, note and source also has a small page of its own, which needs no script." }</p>
        </div>
    }
}

/// The rest of the site, where the page can know it.
fn others(publication: &Published) -> Html {
    let Some(site) = publication.site_folder() else { return Html::default() };
    html! {
        <p>
            <a href={format!("{site}{LIST}")}>{ "All letters" }</a>{ " · " }
            <a href={format!("{site}law/index.html")}>{ "The law that they cite, on pages of its own" }</a>
        </p>
    }
}

/// Who answers for the page, where that is known.
fn publisher(site: &Site) -> Html {
    let publisher = site.publisher.as_ref().map(|name| html! { <p>{ format!("Published by {name}.") }</p> });
    let corrections = site.corrections.as_ref().map(|address| {
        html! { <p><a href={address.clone()}>{ "Report a correction" }</a></p> }
    });
    html! { <>{ publisher.unwrap_or_default() }{ corrections.unwrap_or_default() }</> }
}
