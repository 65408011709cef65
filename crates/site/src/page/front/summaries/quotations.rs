//! Are the quotations exact?

use super::super::super::depth::quotations;
use super::{Block, Published, Width};
use contract::{Anchor, Part};
use model::Quotation;
use yew::{Html, html};

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let all = &publication.quotations;
    let row = |quotation: &Quotation| {
        let name = quotations::name(publication, quotation);
        html! {
            <tr>
                <th scope="row"><a href={publication.to(Anchor::Paragraph(quotation.paragraph))}>{ name }</a></th>
                <td>
                    { quotations::signed_verdict(publication, quotation) }
                    if !quotation.is_exact() { <br />{ quotations::summary(publication, quotation) } }
                </td>
            </tr>
        }
    };
    (!all.is_empty()).then(|| Block {
        id: Part::Quotations.id(),
        width: Width::Half,
        question: words.quotations(),
        answer: html! {
            <table>
                <caption class="unseen">{ words.quotations_table() }</caption>
                <tbody>{ all.iter().map(row).collect::<Html>() }</tbody>
            </table>
        },
        onward: (Part::Quotations, words.quotations_more().to_owned()),
    })
}
