//! Which rules apply?

use super::super::super::depth::which_rules;
use super::super::super::statement;
use super::{Block, Published, Width};
use contract::Part;
use logic::rules::Verdict;
use yew::html;

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let summary = publication.summaries.rules.as_ref()?;
    Some(Block {
        id: Part::WhichRules.id(),
        width: Width::Half,
        question: words.rules(),
        answer: html! {
            <>
                { statement::block(publication, &summary.answer) }
                { which_rules::versus(publication, &summary.tables) }
                <p class="soft">{ words.rules_engaged(Verdict::Engaged.label()) }</p>
            </>
        },
        onward: (Part::WhichRules, words.rules_more().to_owned()),
    })
}
