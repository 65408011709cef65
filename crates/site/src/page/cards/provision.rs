//! An article or a clause: how the letter quotes it, its words, what they mean in a plain sentence, and whom it binds.

use super::super::law::parts::name;
use super::super::with::With;
use super::super::{foreign, quotes};
use super::{Anchor, COPY, Card, Published, Sign, binding, onward, said, sign};
use contract::attributes as data;
use model::{Clause, Instrument, Provision, ProvisionId, Quotation, Voice};
use yew::{Html, html};

pub fn all(publication: &Published) -> Vec<Card<'_>> {
    let mut cards = Vec::new();
    for (instrument, provision) in publication.provisions() {
        let clauses: Vec<_> = provision.clauses.iter().collect();
        let mut add = |id, label, clauses: &[&Clause]| {
            cards.push(card(publication, instrument, provision, id, label, clauses));
        };
        add(&provision.id, &provision.article, &clauses);
        // An article of one clause bears the id itself.
        for clause in clauses.iter().filter(|clause| clause.id != provision.id) {
            add(&clause.id, &clause.label, &[clause]);
        }
    }
    cards
}

fn card<'a>(
    publication: &Published,
    instrument: &Instrument,
    provision: &Provision,
    id: &'a ProvisionId,
    label: &str,
    clauses: &[&Clause],
) -> Card<'a> {
    let (kind, words) = match clauses {
        [clause] => (quoted(publication, clause), words(publication, clause)),
        several => {
            let each = several.iter().map(|clause| {
                html! {
                    <>
                        <p class="part">{ clause.label.clone() }{ " · " }{ quoted(publication, clause) }</p>
                        { words(publication, clause) }
                    </>
                }
            });
            (html! { Voice::Treaty.label() }, each.collect())
        }
    };
    let exception = provision.exception.as_ref().map(|exception| said(publication, exception));
    Card {
        about: Anchor::parse(id.as_str()),
        heading: html! { <h2>{ name(instrument, label) }</h2> }.marked(data::QUOTABLE),
        kind,
        body: html! {
            <>
                { words }
                { said(publication, &provision.plain) }
                { exception.unwrap_or_default() }
                { binding::line(publication, instrument) }
            </>
        },
        onward: onward(publication, id, "Full article"),
    }
}

/// How the letter quotes it.
fn quoted(publication: &Published, clause: &Clause) -> Html {
    let quotations = || publication.quotations.iter().filter(|quotation| quotation.clause == clause.id);
    if let Some(quotation) = whole(publication, clause) {
        return html! {
            <>
                { "As the letter quotes it: " }{ verdict(quotation) }
                if !quotation.is_exact() { { " · " }<del>{ "letter" }</del>{ " " }<ins>{ "text" }</ins> }
            </>
        };
    }
    match quotations().next() {
        Some(quotation) => {
            let anchor = Anchor::Quotation(quotation.id.as_str());
            let link = html! { <a href={publication.to(anchor)}>{ verdict(quotation) }</a> };
            html! { <>{ "The letter quotes a part of it: " }{ link.with_link(anchor) }</> }
        }
        None => html! { format!("{} · not quoted in the letter", Voice::Treaty.label()) },
    }
}

pub fn verdict(quotation: &Quotation) -> Html {
    let shape = if quotation.is_exact() { Sign::Equal } else { Sign::Unequal };
    html! { <>{ sign(shape) }{ quotes::verdict(quotation) }</> }
}

/// The words of the law; where the letter quotes all of them, with what it has in other words.
fn words(publication: &Published, clause: &Clause) -> Html {
    let Some(quotation) = whole(publication, clause) else {
        let paragraphs = clause.english.paragraphs.iter();
        let paragraphs = paragraphs.map(|words| html! { <p>{ foreign::marked(publication, words) }</p> });
        return html! { <blockquote>{ paragraphs.collect::<Html>() }</blockquote> }.with(data::QUOTABLE, COPY);
    };
    // The comparison has the letter's quotation marks. What is copied is the law.
    let law = html! { <p hidden=true>{ clause.english.running() }</p> }.with(data::QUOTABLE, COPY);
    html! { <><blockquote>{ quotes::compared(publication, quotation) }</blockquote>{ law }</> }
}

fn whole<'a>(publication: &'a Published, clause: &Clause) -> Option<&'a Quotation> {
    publication.quotations.iter().find(|quotation| quotation.clause == clause.id && !quotation.partial)
}
