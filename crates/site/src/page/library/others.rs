//! What the law's pages lead to: the list of instruments, the words explained, and the sources of the law.

use super::super::{glossary, sources};
use super::{INDEX, Leaf, Published};
use model::{Instrument, Source};
use yew::{Html, html};

pub fn index(publication: &Published) -> Leaf {
    let entry = |instrument: &Instrument| {
        html! { <li><a href={format!("{}/{INDEX}", instrument.id)}>{ instrument.name.clone() }</a></li> }
    };
    Leaf {
        path: INDEX.to_owned(),
        title: "The law that the letters cite".to_owned(),
        text: "Instruments and articles, word for word, with their sources.".to_owned(),
        content: html! { <ul>{ publication.instruments.iter().map(entry).collect::<Html>() }</ul> },
        onward: vec![
            (format!("term/{INDEX}"), "Words explained".to_owned()),
            (format!("../{}", super::super::list::LIST), "All letters".to_owned()),
        ],
    }
}

pub fn words(publication: &Published) -> Leaf {
    Leaf {
        path: format!("term/{INDEX}"),
        title: "Words explained".to_owned(),
        text: "Words of the field, each with its sources.".to_owned(),
        content: glossary::shared(publication),
        onward: vec![(format!("../{INDEX}"), "All instruments".to_owned())],
    }
}

pub fn sources(publication: &Published) -> Vec<Leaf> {
    let leaf = |source: &Source| Leaf {
        path: format!("source/{}.html", source.id),
        title: format!("Source: {}", source.name),
        text: source.read.clone(),
        content: sources::content(publication, source),
        onward: vec![(format!("../{INDEX}"), "All instruments".to_owned())],
    };
    publication.sources.iter().filter(|source| source.shared).map(leaf).collect()
}
