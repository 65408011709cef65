//! An article, and each of its clauses: words, how they are read, whom they bind, and which letters cite them.

use super::super::law::{self, article};
use super::{INDEX, Leaf, Published, all, binding, path, whole};
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
                title: law::name(instrument, label),
                text: plain_text(&provision.plain.text),
                content: article::whole(
                    publication,
                    provision,
                    clauses,
                    html! {
                        <>
                            { binding::states(publication, instrument) }
                            { cited(collection, id) }
                        </>
                    },
                ),
                above: vec![all(publication), whole(instrument)],
            });
        };
        let clauses: Vec<_> = provision.clauses.iter().collect();
        add(&provision.id, &provision.article, &clauses);
        for clause in clauses.into_iter().filter(|clause| clause.id != provision.id) {
            add(&clause.id, &clause.label, &[clause]);
        }
    }
    leaves
}

/// "Cited in", with each letter and the paragraphs.
fn cited(collection: &Collection, id: &ProvisionId) -> Html {
    let words = &collection.site.words.library;
    let entry = |publication: &Rc<Publication>| {
        let numbers = cited_in(publication, id);
        let letter = &publication.letter;
        let link = |number: &usize| {
            html! { <>{ " " }<a href={format!("../../{}/{INDEX}#p{number}", letter.slug)}>{ words.paragraph(number) }</a></> }
        };
        (!numbers.is_empty()).then(|| html! { <li>{ format!("{}:", letter.title) }{ numbers.iter().map(link).collect::<Html>() }</li> })
    };
    let entries: Vec<_> = collection.newest_first().filter_map(entry).collect();
    if entries.is_empty() {
        return Html::default();
    }
    html! { <section><h2>{ words.cited() }</h2><ul class="cited-by">{ entries.into_iter().collect::<Html>() }</ul></section> }
}

fn cited_in<'a>(publication: &'a Publication, id: &ProvisionId) -> &'a [usize] {
    match (publication.clause(id), publication.provision(id)) {
        (Some(clause), _) => &clause.cited_in,
        (None, Some((_, provision))) => &provision.cited_in,
        (None, None) => &[],
    }
}
