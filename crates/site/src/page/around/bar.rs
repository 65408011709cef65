//! The bar: where the reader is, and Contents, Search, As sent (or the way back to the letter) and Share.

use super::super::{Form, INDEX, Published, depth};
use super::icon::{self, icon};
use contract::places;
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let home = publication.site_folder().map(|folder| format!("{folder}{INDEX}"));
    let has_letter = !matches!(publication.form(), Form::Depth(_));
    let words = &publication.words().bar;
    let name = home.is_some().then(|| words.home().to_owned());
    let opens = |panel: &'static str, path: &'static str, words: &str| {
        html! { <button type="button" popovertarget={panel}>{ icon(path) }{ words }</button> }
    };
    html! {
        <div class="wrap">
            <a class="brand" href={home} aria-label={name}>{ seal() }<span>{ words.brand() }</span></a>
            <p class="where">{ here(publication) }</p>
            <nav aria-label={words.tools().to_owned()} part="tools">
                { opens(places::CONTENTS_PANEL, icon::LIST, words.contents()) }
                { opens(places::SEARCH_PANEL, icon::LENS, words.search()) }
                if has_letter {
                    <label><input type="checkbox" role="switch" id="as-sent" />{ words.as_sent() }</label>
                } else {
                    <a href={publication.file(INDEX)}>{ icon(icon::SHEET) }{ words.letter() }</a>
                }
                { opens(places::SHARE_PANEL, icon::SHARE, words.share()) }
            </nav>
        </div>
    }
}

fn here(publication: &Published) -> String {
    match publication.form() {
        Form::Depth(part) => depth::info(publication, *part).title.clone(),
        _ => publication.words().date(publication.letter.date),
    }
}

pub fn seal() -> Html {
    html! {
        <svg class="seal" viewBox="0 0 26 26" aria-hidden="true">
            <rect x="1" y="1" width="24" height="24" rx="3" />
            <text x="13" y="19.5" text-anchor="middle">{ "§" }</text>
        </svg>
    }
}
