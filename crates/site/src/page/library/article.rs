//! An article, and each of its clauses: words, how they are read, whom they bind, and which letters cite them.

use super::super::law::{article, parts};
use super::{INDEX, Leaf, Published, binding, path, whole};
use crate::Collection;
use model::{Clause, Instrument, ProvisionId, Publication, plain_text};
use std::rc::Rc;
use yew::{Html, html};

pub fn leaves(collection: &Collection, publication: &Published, instrument: &Instrument) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for provision in &instrument.provisions {
        let mut add = |id: &ProvisionId, label: &str, clauses: &[&Clause]| {
            leaves.push(Leaf {
                path: path(id),
                title: parts::name(instrument, label),
                text: plain_text(&provision.plain.text),
                content: html! {
                    <>
                        { article::alone(publication, instrument, provision, clauses) }
                        { binding::states(publication, instrument) }
                        { cited(collection, id) }
                    </>
                },
                onward: vec![whole(instrument)],
            });
        };
        let all: Vec<_> = provision.clauses.iter().collect();
        add(&provision.id, &provision.article, &all);
        for clause in all.into_iter().filter(|clause| clause.id != provision.id) {
            add(&clause.id, &clause.label, &[clause]);
        }
    }
    leaves
}

/// "Cited in", with each letter and the paragraphs.
fn cited(collection: &Collection, id: &ProvisionId) -> Html {
    let entry = |publication: &Rc<Publication>| {
        let numbers = cited_in(publication, id);
        let letter = &publication.letter;
        let link = |number: &usize| {
            html! { <>{ " " }<a href={format!("../../{}/{INDEX}#p{number}", letter.slug)}>{ format!("paragraph {number}") }</a></> }
        };
        (!numbers.is_empty()).then(|| html! { <li>{ format!("{}:", letter.title) }{ numbers.iter().map(link).collect::<Html>() }</li> })
    };
    let entries: Vec<_> = collection.newest_first().filter_map(entry).collect();
    if entries.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ "Letters that cite it" }</h2><ul class="cited-by">{ entries.into_iter().collect::<Html>() }</ul></> }
}

fn cited_in<'a>(publication: &'a Publication, id: &ProvisionId) -> &'a [usize] {
    match (publication.clause(id), publication.provision(id)) {
        (Some(clause), _) => &clause.cited_in,
        (None, Some((_, provision))) => &provision.cited_in,
        (None, None) => &[],
    }
}
