//! What the law's pages lead to: the list of instruments, the words explained, and the sources of the law.

use super::super::depth::{sources, words as glossary};
use super::{INDEX, Leaf, Published, all};
use model::{Instrument, Source};
use yew::{Html, html};

pub fn index(publication: &Published) -> Leaf {
    let words = &publication.words().library;
    let entry = |instrument: &Instrument| {
        html! { <li><a href={format!("{}/{INDEX}", instrument.id)}>{ instrument.name.clone() }</a></li> }
    };
    Leaf {
        path: INDEX.to_owned(),
        title: words.title().to_owned(),
        text: words.about().to_owned(),
        content: html! { <ul class="list">{ publication.instruments.iter().map(entry).collect::<Html>() }</ul> },
        above: vec![],
    }
}

pub fn words(publication: &Published) -> Leaf {
    Leaf {
        path: format!("term/{INDEX}"),
        title: publication.words().parts.words().title.clone(),
        text: publication.words().library.about_words().to_owned(),
        content: glossary::shared(publication),
        above: vec![all(publication)],
    }
}

pub fn sources(publication: &Published) -> Vec<Leaf> {
    let leaf = |source: &Source| Leaf {
        path: format!("source/{}.html", source.id),
        title: publication.words().sources.page(&source.name),
        text: source.read.clone(),
        content: sources::alone(publication, source),
        above: vec![all(publication)],
    };
    publication.sources.iter().filter(|source| source.shared).map(leaf).collect()
}
