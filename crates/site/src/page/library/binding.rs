//! Whom an instrument binds, as the depositary records it: each State that the site holds a record of.

use super::super::depth::who_is_bound;
use super::super::law::status::sentence;
use super::super::prose::refs;
use super::super::with::With;
use super::Published;
use contract::attributes as data;
use model::{Instrument, Status, Voice};
use yew::{Html, html};

/// In an article's page without the reservations, which stand in the instrument's.
pub fn states(publication: &Published, instrument: &Instrument) -> Html {
    let state = |status: &Status| {
        html! { <li>{ sentence(publication.words(), status) }{ " " }{ refs(publication, &status.sources) }</li> }
            .with(data::VOICE, Voice::Depositary.key())
    };
    if instrument.statuses.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ &publication.words().parts.who_is_bound().title }</h2>
            <p class="voice">{ publication.words().voice(&Voice::Depositary) }</p>
            <ul class="says">{ instrument.statuses.iter().map(state).collect::<Html>() }</ul>
        </section>
    }
}

pub fn with_reservations(publication: &Published, instrument: &Instrument) -> Html {
    let has_any = instrument.statuses.iter().any(|status| !status.reservations.is_empty());
    html! {
        <>
            { states(publication, instrument) }
            if has_any {
                <h2>{ publication.words().bound.reservations() }</h2>
                { instrument.statuses.iter().filter(|status| !status.reservations.is_empty()).map(|status| reserved(publication, status)).collect::<Html>() }
            }
        </>
    }
}

fn reserved(publication: &Published, status: &Status) -> Html {
    html! {
        <>
            <h3>{ status.state.name_first() }</h3>
            { who_is_bound::reservations_of(publication, status) }
        </>
    }
}
