//! Whom an instrument binds, as the depositary records it: each State that the site holds a record of.

use super::super::bound;
use super::super::law::status::sentence;
use super::super::prose::references;
use super::super::with::With;
use super::Published;
use contract::attributes as data;
use model::{Instrument, Status, Voice};
use yew::{Html, html};

/// In an article's page without the reservations, which stand in the instrument's.
pub fn states(publication: &Published, instrument: &Instrument) -> Html {
    let state = |status: &Status| {
        html! {
            <div class="said">
                <p class="state"><b class="voice">{ Voice::Depositary.label() }</b>{ " " }{ sentence(status) }</p>
                { references(publication, &status.sources) }
            </div>
        }
        .with(data::VOICE, Voice::Depositary.key())
    };
    if instrument.statuses.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ "Who is bound" }</h2>{ instrument.statuses.iter().map(state).collect::<Html>() }</> }
}

pub fn with_reservations(publication: &Published, instrument: &Instrument) -> Html {
    let has_any = instrument.statuses.iter().any(|status| !status.reservations.is_empty());
    html! {
        <>
            { states(publication, instrument) }
            if has_any {
                <h2>{ "Reservations and declarations in full" }</h2>
                { instrument.statuses.iter().map(|status| bound::reservations_of(publication, instrument, status, "h3")).collect::<Html>() }
            }
        </>
    }
}
