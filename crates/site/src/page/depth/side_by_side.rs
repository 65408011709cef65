//! Two provisions side by side, aspect by aspect.

use super::super::statement;
use super::super::with::With;
use super::Published;
use super::which_rules::{link, name};
use contract::attributes as data;
use model::{Aspect, Statement, Voice};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let Some(comparison) = &publication.comparison else { return Html::default() };
    let words = &publication.words().side_by_side;
    let names = [name(publication, &comparison.left), name(publication, &comparison.right)];
    let row = |aspect: &Aspect| {
        html! {
            <tr>
                <th scope="row">{ aspect.aspect.clone() }</th>
                { cell(publication, &aspect.left, &names[0]) }
                { cell(publication, &aspect.right, &names[1]) }
            </tr>
        }
    };
    html! {
        <>
            <p class="lead">{ words.lead(comparison.rows.len()) }</p>
            <table class="versus">
                <thead><tr>
                    <th scope="col">{ words.aspect() }</th>
                    <th scope="col">{ link(publication, &comparison.left) }</th>
                    <th scope="col">{ link(publication, &comparison.right) }</th>
                </tr></thead>
                <tbody>{ comparison.rows.iter().map(row).collect::<Html>() }</tbody>
            </table>
        </>
    }
}

fn cell(publication: &Published, said: &Statement, of: &str) -> Html {
    let is_text = said.voice == Voice::Treaty;
    html! {
        <td>
            if !is_text { { statement::voice(publication, &said.voice) }{ " " } }
            { statement::words(publication, said) }
        </td>
    }
    .with(data::OF, of.to_owned())
    .with(data::VOICE, said.voice.key().to_owned())
}
