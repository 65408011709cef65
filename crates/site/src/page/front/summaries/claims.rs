//! What is agreed, and what is disputed?

use super::super::super::statement;
use super::{Block, Published, Width};
use contract::{Anchor, Part};
use model::Claim;
use yew::{Html, html};

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let summary = publication.summaries.claims.as_ref()?;
    let all = &publication.claims.disputed;
    let shown = summary.disputed.iter().filter_map(|id| all.iter().find(|claim| claim.id == *id));
    let link = |claim: &Claim| {
        html! { <li><a href={publication.to(Anchor::Claim(&claim.id))}>{ claim.title.clone() }</a></li> }
    };
    Some(Block {
        id: Part::Claims.id(),
        width: Width::Half,
        question: words.claims(),
        answer: html! {
            <div class="two">
                <div><h4>{ words.claims_agreed() }</h4>{ statement::list(publication, &summary.agreed) }</div>
                <div>
                    <h4>{ words.claims_disputed(all.len()) }</h4>
                    <ul class="list">{ shown.map(link).collect::<Html>() }</ul>
                </div>
            </div>
        },
        onward: (Part::Claims, words.claims_more().to_owned()),
    })
}
