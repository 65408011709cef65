//! Search: a field and its results. Without script it leads to the one page that holds everything.

use super::super::Published;
use super::super::pieces::drawn;
use super::super::single::SINGLE;
use super::super::with::With;
use contract::words::MOST_RESULTS;
use contract::{Feature, SearchWords, attributes as data, counted, places};
use yew::{Html, html};

pub fn panel(publication: &Published) -> Html {
    let words = &publication.words().search;
    let (found, more) = (counted::encode(words.found()), counted::encode(words.more(MOST_RESULTS)));
    let told = SearchWords { none: words.none(), found: &found, more: &more };
    let field = html! {
        <div class="search" role="search">
            <label for="lotl-search">{ words.label() }</label>
            <input type="search" id="lotl-search" maxlength="200" autocomplete="off" spellcheck="false" />
            <div class="results" tabindex="-1">
                <p role="status"></p>
                <ol></ol>
            </div>
        </div>
    };
    let field = field.marked(data::SEARCH).with(data::NEEDS, Feature::Search.name()).with_words(told.write());
    let whole = publication.file(SINGLE).filter(|_| !publication.is_whole()).map(|address| {
        let edition = html! { <a href={address}>{ words.edition() }</a> };
        html! { <p class="soft">{ drawn(words.without_script(edition)) }</p> }
    });
    html! {
        <section class="panel" id={places::SEARCH_PANEL} popover="auto" aria-label={publication.words().bar.search().to_owned()}>
            { field }
            { whole.unwrap_or_default() }
        </section>
    }
}
