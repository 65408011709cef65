//! Who is bound: instrument by State, and who supervises.

use super::law::status::sentence;
use super::prose::references;
use super::statement;
use super::with::With;
use crate::page::Published;
use contract::attributes as data;
use model::{Act, Instrument, Reservation, State, Status, Topic, Voice};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let treaties = || publication.instruments.iter().filter(|i| i.kind.has_parties);
    let bound = &publication.bound;
    let states = bound.states.iter().map(|state| html! { <th scope="col">{ state.name_first() }</th> });
    if bound.states.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="who-is-bound">
            <h3 id="who-is-bound">{ "Who is bound" }</h3>
            <p class="lead">{ "Each cell says how old its record is. The date of an act and the date in force are two facts. Later changes would not show here." }</p>
            <table class="states">
                <thead><tr><th scope="col">{ "Treaty" }</th>{ states.collect::<Html>() }</tr></thead>
                <tbody>{ treaties().map(|i| row(publication, i)).collect::<Html>() }</tbody>
            </table>
            { bound.questions.iter().map(|question| self::question(publication, question)).collect::<Html>() }
            <h4>{ "Reservations and declarations in full" }</h4>
            <div class="grid">{ treaties().map(|i| reservations(publication, i)).collect::<Html>() }</div>
            <h4>{ "Who supervises, and who can hear a complaint" }</h4>
            <div class="grid">{ treaties().filter(|i| !i.supervision.is_empty()).map(|i| supervision(publication, i)).collect::<Html>() }</div>
        </section>
    }
}

fn question(publication: &Published, question: &Topic) -> Html {
    html! { <><h4>{ question.title.clone() }</h4>{ statement::blocks(publication, &question.statements) }</> }
}

fn row(publication: &Published, instrument: &Instrument) -> Html {
    let status = |state: &State| instrument.statuses.iter().find(|status| status.state == *state);
    let cells = publication.bound.states.iter().map(|state| cell(publication, status(state)));
    html! {
        <tr>
            <th scope="row"><a href={publication.to(&instrument.id)}>{ instrument.short_name.clone() }</a></th>
            { cells.collect::<Html>() }
        </tr>
    }
}

fn cell(publication: &Published, status: Option<&Status>) -> Html {
    let Some(status) = status else { return html! { <td>{ "Not established" }</td> } };
    let act = match &status.act {
        Act::Bound { .. } => "Party",
        Act::SignedOnly => "Signed, not a party",
        Act::NotParty => "Not a party",
    };
    html! {
        <td>
            <p>
                <b>{ act }</b>{ ". " }<span class="voice">{ Voice::Depositary.label() }</span>{ " " }{ sentence(status) }
                if !status.reservations.is_empty() { { " Reservations or declarations stand below." } }
            </p>
            { references(publication, &status.sources) }
        </td>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

fn reservations(publication: &Published, instrument: &Instrument) -> Html {
    let shown = instrument.statuses.iter().filter(|status| publication.bound.states.contains(&status.state));
    shown.map(|status| reservations_of(publication, instrument, status, "h5")).collect()
}

/// What one State has reserved or declared, in the depositary's words.
pub fn reservations_of(
    publication: &Published,
    instrument: &Instrument,
    status: &Status,
    heading: &'static str,
) -> Html {
    let reservation = |reservation: &Reservation| {
        html! {
            <div class="said">
                <@{heading}>{ format!("{}: {}", instrument.short_name, status.state.name) }</@>
                <b class="voice">{ Voice::Depositary.label() }</b>
                <blockquote>{ reservation.paragraphs.iter().map(|words| html! { <p>{ words.clone() }</p> }).collect::<Html>() }</blockquote>
                { references(publication, &reservation.sources) }
            </div>
        }
        .with(data::VOICE, Voice::Depositary.key())
    };
    status.reservations.iter().map(reservation).collect()
}

fn supervision(publication: &Published, instrument: &Instrument) -> Html {
    html! {
        <div>
            <h5>{ instrument.short_name.clone() }</h5>
            { statement::blocks(publication, &instrument.supervision) }
        </div>
    }
}
