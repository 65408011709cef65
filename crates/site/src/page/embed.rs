//! Lines to copy into other pages. They are made here, from the configured address, each with all that can be
//! chosen in it; the style sheet shows what is chosen, so that choosing needs no script.

use super::with::With;
use super::{Form, Published, quote};
use crate::snippet::{CHOICES, Choice, Piece, Snippet, THEME, WHAT, line, path, snippets};
use contract::{Feature, attributes as data};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let entry = |snippet: Snippet| {
        let button = html! { <button type="button">{ "Copy" }</button> }
            .marked(data::COPY)
            .with(data::NEEDS, Feature::Copying.name());
        let code = html! {
            <p class="code">
                <code>{ pieces(&snippet.pieces) }</code>
                { " " }{ button }
                { " " }<span role="status"></span>
            </p>
        };
        html! {
            <li>
                <h4>{ snippet.what }</h4>
                { code.with_words(quote::copy_words().write()) }
            </li>
        }
    };
    let unknown = publication.site.address.is_none().then(|| {
        html! { <p>{ "The publisher of this page has not named its public address. Put it in place of ADDRESS." }</p> }
    });
    html! {
        <section class="part embed" aria-labelledby="embed">
            <h3 id="embed">{ "Show it on your page" }</h3>
            <p class="lead">
                { "Choose, and copy a line into the HTML of your page. All of it comes from this page’s own address, and no cookie is set. The link before a frame stays where frames are not allowed. To show another paragraph, put its number in place of the 1." }
            </p>
            { unknown.unwrap_or_default() }
            <div class="facts-set choices">{ CHOICES.into_iter().map(choice).collect::<Html>() }</div>
            { see(publication) }
            <ul class="grid">{ snippets(publication).into_iter().map(entry).collect::<Html>() }</ul>
        </section>
    }
}

fn choice(choice: &Choice) -> Html {
    let option = |key: &'static str, label: &'static str| {
        html! {
            <label><input type="radio" name={format!("embed-{}", choice.name)} value={key} checked={is_first(key)} />{ label }</label>
        }
    };
    html! {
        <fieldset>
            <legend>{ choice.name }</legend>
            { choice.options.iter().map(|picked| option(picked.key, picked.label)).collect::<Html>() }
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
        with(theme, html! { <a href={address}>{ "See what the lines will show" }</a> })
    };
    let links =
        |what: &'static str| with(what, THEME.options.iter().map(|theme| link(what, theme.key)).collect());
    html! { <p>{ WHAT.options.iter().map(|what| links(what.key)).collect::<Html>() }</p> }
}
