//! The bar of pages that belong to no letter: the list of letters, and the law.

use super::super::INDEX;
use super::super::list::LIST;
use super::bar::seal;
use model::Words;
use yew::{Html, html};

/// `site` leads from the page to the folder of the site.
pub fn site_bar(words: &Words, site: &str) -> Html {
    let Words { bar, site_bar: words, .. } = words;
    html! {
        <header class="bar site">
            <div class="wrap">
                <a class="brand" href={format!("{site}{INDEX}")} aria-label={bar.home().to_owned()}>{ seal() }<span>{ bar.brand() }</span></a>
                <nav aria-label={words.label().to_owned()}>
                    <a href={format!("{site}{LIST}")}>{ words.letters() }</a>
                    <a href={format!("{site}law/{INDEX}")}>{ words.law() }</a>
                    <a href={format!("{site}law/term/{INDEX}")}>{ words.words() }</a>
                </nav>
            </div>
        </header>
    }
}
