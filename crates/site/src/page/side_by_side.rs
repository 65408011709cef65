//! Two provisions side by side, aspect by aspect.

use super::statement;
use super::which_rules::link;
use crate::page::Published;
use model::Aspect;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let Some(comparison) = &publication.comparison else { return Html::default() };
    let row = |aspect: &Aspect| {
        html! {
            <tr>
                <th scope="row">{ aspect.aspect.clone() }</th>
                <td>{ statement::block(publication, &aspect.left) }</td>
                <td>{ statement::block(publication, &aspect.right) }</td>
            </tr>
        }
    };
    html! {
        <section class="part" aria-labelledby="side-by-side">
            <h3 id="side-by-side">{ "The two articles, side by side" }</h3>
            <table class="compare-table">
                <thead><tr>
                    <th scope="col">{ "Aspect" }</th>
                    <th scope="col">{ link(publication, &comparison.left) }</th>
                    <th scope="col">{ link(publication, &comparison.right) }</th>
                </tr></thead>
                <tbody>{ comparison.rows.iter().map(row).collect::<Html>() }</tbody>
            </table>
        </section>
    }
}
