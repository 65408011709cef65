//! How do the two provisions differ?

use super::super::super::depth::which_rules::name;
use super::super::super::prose::{Place, inlines, refs};
use super::super::super::with::With;
use super::{Block, Published, Width, table};
use contract::{Part, attributes as data};
use model::AspectSummary;
use yew::{Html, html};

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let summary = publication.summaries.comparison.as_ref()?;
    let whole = publication.comparison.as_ref()?;
    let row = |row: &AspectSummary| {
        html! {
            <tr>
                <th scope="row">{ row.aspect.clone() }</th>
                <td>{ inlines(publication, &row.left, Place::Explainer) }</td>
                <td>{ inlines(publication, &row.right, Place::Explainer) }</td>
            </tr>
        }
    };
    let heads = [String::new(), name(publication, &whole.left), name(publication, &whole.right)];
    let rows = summary.rows.iter().map(row).collect::<Html>();
    let source = html! {
        <p class="voice">{ publication.words().voice(&summary.voice) }{ " " }{ refs(publication, &summary.sources) }</p>
    };
    Some(Block {
        id: Part::SideBySide.id(),
        width: Width::Half,
        question: words.comparison(),
        answer: html! {
            <>
                { table(words.comparison_table(), &heads, rows) }
                { source.with(data::VOICE, summary.voice.key().to_owned()) }
            </>
        },
        onward: (Part::SideBySide, words.comparison_more(whole.rows.len())),
    })
}
