//! Of each instrument: the dates, what States reserved or declared, and who supervises it. Disclosures, since few readers
//! ask for all of them.

use super::super::super::law::status::sentence;
use super::super::super::prose::refs;
use super::super::super::statement;
use super::super::super::with::With;
use super::Published;
use contract::attributes as data;
use model::{Instrument, Reservation, Status, Voice};
use yew::{Html, html};

fn disclosure(id: Option<String>, title: &str, what: String, content: Html) -> Html {
    html! {
        <details class="disclose" {id}>
            <summary>{ title.to_owned() }<small>{ what }</small></summary>
            <div>{ content }</div>
        </details>
    }
}

fn shown<'p>(publication: &'p Published, instrument: &'p Instrument) -> Vec<&'p Status> {
    let states = &publication.bound.states;
    instrument.statuses.iter().filter(|status| states.contains(&status.state)).collect()
}

pub fn dates(publication: &Published, instrument: &Instrument) -> Html {
    let statuses = shown(publication, instrument);
    let mut ages: Vec<&str> = Vec::new();
    for status in &statuses {
        if !ages.contains(&status.recorded_in.as_str()) {
            ages.push(&status.recorded_in);
        }
    }
    let line = |(place, status): (usize, &&Status)| {
        // The voice is said once.
        let voice = (place == 0).then(|| statement::voice(publication, &Voice::Depositary));
        html! { <li>{ voice.unwrap_or_default() }{ " " }{ sentence(publication.words(), status) }{ " " }{ refs(publication, &status.sources) }</li> }
            .with(data::VOICE, Voice::Depositary.key())
    };
    let content = html! { <ul class="says">{ statuses.iter().enumerate().map(line).collect::<Html>() }</ul> };
    let what = publication.words().bound.recorded(publication.words().list(ages));
    disclosure(Some(format!("{}-status", instrument.id)), &instrument.short_name, what, content)
}

/// The place of what a State reserved, for the stars of the table.
pub fn reservations_id(instrument: &Instrument, status: &Status) -> String {
    format!("reservations-{}-by-{}", instrument.id, status.state.id)
}

pub fn reservations(publication: &Published, instrument: &Instrument) -> Html {
    let with_any =
        shown(publication, instrument).into_iter().filter(|status| !status.reservations.is_empty());
    let one = |status: &Status| {
        disclosure(
            Some(reservations_id(instrument, status)),
            &format!("{}: {}", instrument.short_name, status.state.name),
            publication.words().voice(&Voice::Depositary).to_owned(),
            reservations_of(publication, status),
        )
    };
    with_any.map(one).collect()
}

/// What one State has reserved or declared, in the depositary's words.
pub fn reservations_of(publication: &Published, status: &Status) -> Html {
    let reservation = |reservation: &Reservation| {
        html! {
            <div>
                <blockquote>{ reservation.paragraphs.iter().map(|words| html! { <p>{ words.clone() }</p> }).collect::<Html>() }</blockquote>
                <p class="voice">{ publication.words().voice(&Voice::Depositary) }{ " " }{ refs(publication, &reservation.sources) }</p>
            </div>
        }
        .with(data::VOICE, Voice::Depositary.key())
    };
    status.reservations.iter().map(reservation).collect()
}

pub fn supervision(publication: &Published, instrument: &Instrument) -> Html {
    if instrument.supervision.is_empty() {
        return Html::default();
    }
    let content = statement::list(publication, &instrument.supervision);
    let what = publication.words().bound.statements(instrument.supervision.len());
    disclosure(None, &instrument.short_name, what, content)
}
