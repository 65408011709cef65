//! Lines to copy into other pages. They are made here, from the configured address, each with all that can be
//! chosen in it; the style sheet shows what is chosen, so that choosing needs no script.

use super::super::with::With;
use super::super::{Form, quote};
use super::{Published, heading};
use crate::snippet::{self, CHOICES, Choice, Piece, Snippet, THEME, WHAT, line, path, snippets};
use contract::{Feature, attributes as data};
use model::words::Embed;
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let words = &publication.words().embed;
    let title = heading(publication, 2);
    let entry = |snippet: Snippet| {
        html! { <li><@{title.clone()}>{ (snippet.what)(words) }</@>{ copied(publication, pieces(&snippet.pieces)) }</li> }
    };
    let unknown = publication.site.address.is_none().then(|| {
        html! { <p>{ words.no_address() }</p> }
    });
    html! {
        <div class="embed">
            <p class="lead">
                { words.lead() }
            </p>
            { unknown.unwrap_or_default() }
            <div class="choices">{ CHOICES.into_iter().map(|one| choice(words, one)).collect::<Html>() }</div>
            { see(publication) }
            <ul>{ snippets(publication).into_iter().map(entry).collect::<Html>() }</ul>
        </div>
    }
}

/// Words with a button that copies them.
pub fn copied(publication: &Published, words: Html) -> Html {
    let said = publication.words();
    let button = html! { <button type="button">{ said.copying.copy() }</button> }
        .marked(data::COPY)
        .with(data::NEEDS, Feature::Copying.name());
    html! { <p class="code"><code>{ words }</code>{ " " }{ button }{ " " }<span role="status"></span></p> }
        .with_words(quote::copy_words(said).write())
}

/// The frame of a paragraph, as the front page shows it.
pub fn example(publication: &Published) -> String {
    let keys = ["passage", "auto", "full"];
    line(&snippet::frame(publication), &keys)
}

fn choice(words: &Embed, choice: &Choice) -> Html {
    let option = |key: &'static str, label: &str| {
        html! {
            <label><input type="radio" name={format!("embed-{}", choice.key)} value={key} checked={is_first(key)} />{ label }</label>
        }
    };
    html! {
        <fieldset>
            <legend>{ (choice.name)(words) }</legend>
            { choice.options.iter().map(|picked| option(picked.key, (picked.label)(words))).collect::<Html>() }
        </fieldset>
    }
}

fn is_first(key: &str) -> bool {
    CHOICES.iter().any(|choice| choice.options[0].key == key)
}

/// What is there only with one choice. Without style the first of each is shown.
fn with(key: &'static str, content: Html) -> Html {
    html! { <span class={format!("with-{key}")} hidden={!is_first(key)}>{ content }</span> }
}

fn pieces(all: &[Piece]) -> Html {
    let piece = |piece: &Piece| match piece {
        Piece::Always(text) => html! { text.clone() },
        Piece::With(key, pieces) => with(key, self::pieces(pieces)),
    };
    all.iter().map(piece).collect()
}

/// The way to what a frame would show. A file on a disk has none beside it.
fn see(publication: &Published) -> Html {
    if matches!(publication.form(), Form::Single) {
        return Html::default();
    }
    let link = |what: &'static str, theme: &'static str| {
        let path = line(&path("&"), &[what, theme]);
        // A folder's page is not always found without its name, as on a disk.
        let name = if path.contains(".html") { path } else { format!("index.html{path}") };
        let address = publication.file(&name).unwrap_or_default();
        with(theme, html! { <a href={address}>{ publication.words().embed.see() }</a> })
    };
    let links =
        |what: &'static str| with(what, THEME.options.iter().map(|theme| link(what, theme.key)).collect());
    html! { <p>{ WHAT.options.iter().map(|what| links(what.key)).collect::<Html>() }</p> }
}
