//! Is the text genuine, what do the words mean, and how is it shown elsewhere?

use super::super::super::depth::embed;
use super::super::super::prose::{Place, inlines, refs};
use super::super::super::statement;
use super::super::super::with::With;
use super::{Block, PROVENANCE, Part, Published, Width};
use contract::Anchor;
use model::TermSummary;
use yew::{Html, html};

pub fn genuine(publication: &Published) -> Option<Block<'_>> {
    let said = &publication.words().record;
    let summary = &publication.summaries.provenance;
    (!summary.is_empty()).then(|| Block {
        id: PROVENANCE,
        width: Width::Third,
        question: said.provenance(),
        answer: statement::list(publication, summary),
        onward: (Part::About, said.provenance_more().to_owned()),
    })
}

pub fn words(publication: &Published) -> Option<Block<'_>> {
    let said = &publication.words().record;
    let all = &publication.glossary;
    let line = |summary: &TermSummary| {
        let term = all.iter().find(|term| term.id == summary.term)?;
        let anchor = Anchor::Term(term.id.as_str());
        let link =
            html! { <a href={publication.to(anchor)}><b>{ term.term.clone() }</b></a> }.with_link(anchor);
        Some(html! {
            <p>{ link }{ ": " }{ inlines(publication, &summary.gist.text, Place::Explainer) }{ " " }{ refs(publication, &summary.gist.sources) }</p>
        })
    };
    let lines: Vec<Html> = publication.summaries.words.iter().filter_map(line).collect();
    (!all.is_empty()).then(|| Block {
        id: Part::Words.id(),
        width: Width::Third,
        question: said.words(),
        answer: lines.into_iter().collect(),
        onward: (Part::Words, said.words_more(all.len())),
    })
}

pub fn embed(publication: &Published) -> Option<Block<'_>> {
    let said = &publication.words().record;
    Some(Block {
        id: Part::Embed.id(),
        width: Width::Third,
        question: said.embed(),
        answer: html! {
            <>
                <p>{ said.embed_how() }</p>
                <code class="code">{ embed::example(publication) }</code>
            </>
        },
        onward: (Part::Embed, said.embed_more().to_owned()),
    })
}
