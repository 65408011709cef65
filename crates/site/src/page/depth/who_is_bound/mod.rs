//! Who is bound: instrument by State; then since when, what was reserved, and who supervises.

mod matrix;
mod records;

pub use matrix::cell_in_short;
pub use records::reservations_of;

use super::super::statement;
use super::{Published, heading};
use model::{Instrument, Topic};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let lead =
        publication.summaries.bound.as_ref().map(|summary| statement::list(publication, &summary.statements));
    let title = heading(publication, 2);
    let words = &publication.words().bound;
    html! {
        <>
            <div class="lead">{ lead.unwrap_or_default() }</div>
            { matrix::table(publication) }
            { publication.bound.questions.iter().map(|one| question(publication, one)).collect::<Html>() }
            <@{title.clone()}>{ words.since() }</@>
            { treaties(publication).map(|one| records::dates(publication, one)).collect::<Html>() }
            <@{title.clone()}>{ words.reservations() }</@>
            { treaties(publication).map(|one| records::reservations(publication, one)).collect::<Html>() }
            <@{title}>{ words.supervision() }</@>
            { treaties(publication).map(|one| records::supervision(publication, one)).collect::<Html>() }
        </>
    }
}

/// The instruments that States become parties to.
fn treaties(publication: &Published) -> impl Iterator<Item = &Instrument> {
    publication.instruments.iter().filter(|instrument| instrument.kind.has_parties)
}

fn question(publication: &Published, question: &Topic) -> Html {
    let title = heading(publication, 2);
    html! {
        <>
            <@{title}>{ question.title.clone() }</@>
            { statement::list(publication, &question.statements) }
        </>
    }
}
