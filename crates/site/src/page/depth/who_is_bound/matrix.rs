//! A treaty is a row, a State a column. Each cell says in a shape and a word whether the State is a party, and since when.

use super::super::super::law::status::{act_in_short, is_listed};
use super::super::super::prose::refs;
use super::super::super::with::With;
use super::{Published, treaties};
use contract::attributes as data;
use model::words::Bound;
use model::{Act, Instrument, SourceId, State, Status, Voice, Words};
use yew::{Html, html};

pub fn table(publication: &Published) -> Html {
    let states = &publication.bound.states;
    let words = publication.words();
    let heads =
        states.iter().map(|state| html! { <th role="columnheader" scope="col">{ state.name_first() }</th> });
    // The roles stay where a narrow page makes blocks of the rows.
    html! {
        <div>
            <p class="voice">{ words.bound.record(words.voice(&Voice::Depositary)) }</p>
            <table class="matrix" role="table">
                <caption class="unseen">{ words.bound.caption() }</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{ words.bound.treaty() }</th>{ heads.collect::<Html>() }</tr></thead>
                <tbody role="rowgroup">{ treaties(publication).map(|one| row(publication, one)).collect::<Html>() }</tbody>
            </table>
            { key(&words.bound) }
        </div>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

fn key(said: &Bound) -> Html {
    let dot =
        |class: &'static str, words: &str| html! { <span class={format!("dot {class}")}>{ words }</span> };
    html! {
        <p class="small">
            { dot("party", said.party()) }{ " · " }{ dot("signed", said.only_signed()) }{ " · " }{ dot("none", said.not_party()) }
            { " · * " }{ said.star() }
        </p>
    }
}

fn row(publication: &Published, instrument: &Instrument) -> Html {
    let states = &publication.bound.states;
    let shown = || instrument.statuses.iter().filter(|status| states.contains(&status.state));
    let mut sources: Vec<SourceId> = Vec::new();
    for source in shown().flat_map(|status| status.sources.first()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    let cells = states.iter().map(|state| cell(publication, instrument, state));
    let adopted = instrument.adopted.year();
    let years = match instrument.in_force {
        Some(day) => publication.words().bound.in_force(adopted, day.year()),
        None => adopted.to_string(),
    };
    let folder = publication.site_folder().filter(|_| !publication.is_whole());
    let page = folder.map(|site| format!("{site}law/{}/{}", instrument.id, super::super::INDEX));
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href={page.unwrap_or_else(|| format!("#{}", instrument.id))}>{ instrument.short_name.clone() }</a>
                { " " }{ refs(publication, &sources) }
                <small>{ years }</small>
            </th>
            { cells.collect::<Html>() }
        </tr>
    }
}

fn cell(publication: &Published, instrument: &Instrument, state: &State) -> Html {
    let status = instrument.statuses.iter().find(|status| status.state == *state);
    let words = publication.words();
    let (class, word) = standing(&words.bound, status);
    let since = status.map(|status| act_in_short(words, status)).unwrap_or_default();
    let star = status.filter(|status| is_listed(status)).map(|status| {
        let id = super::records::reservations_id(instrument, status);
        html! { <a class="ref" href={format!("#{id}")} aria-label={words.bound.star_of(&state.name)}>{ "*" }</a> }
    });
    html! {
        <td role="cell" class={format!("standing {class}")}><b>{ word }</b>{ star.unwrap_or_default() }<span>{ since }</span></td>
    }
}

/// For the front page: whether it is a party, and since when.
pub fn cell_in_short(words: &Words, status: Option<&Status>) -> Html {
    let (class, word) = standing(&words.bound, status);
    let since = status.map(|status| act_in_short(words, status)).unwrap_or_default();
    html! { <td class={format!("standing {class}")}><b>{ word }</b><span>{ since }</span></td> }
}

fn standing<'w>(words: &'w Bound, status: Option<&Status>) -> (&'static str, &'w str) {
    match status.map(|status| &status.act) {
        Some(Act::Bound { .. }) => ("party", words.party()),
        Some(Act::SignedOnly) => ("signed", words.only_signed()),
        Some(Act::NotParty) => ("none", words.not_party()),
        None => ("unknown", words.unknown()),
    }
}
