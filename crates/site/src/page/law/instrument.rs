//! An instrument: what it is, whom it binds, and its provisions.

use super::{article, status};
use crate::page::Published;
use crate::page::prose::references;
use crate::page::with::With;
use contract::attributes as data;
use model::{Depositary, Instrument, Voice};
use yew::{Html, html};

pub fn section(publication: &Published, instrument: &Instrument) -> Html {
    let (cited, rest): (Vec<_>, Vec<_>) = instrument.provisions.iter().partition(|p| !p.cited_in.is_empty());
    html! {
        <section class="instrument" aria-labelledby={instrument.id.clone()}>
            <h4 id={instrument.id.clone()}>{ instrument.name.clone() }</h4>
            <div class="row">
                { record(publication, instrument) }
                { status::block(publication, instrument) }
            </div>
            { cited.into_iter().map(|provision| article::readings(publication, provision)).collect::<Html>() }
            { rest.into_iter().map(|provision| article::below(publication, instrument, provision)).collect::<Html>() }
        </section>
    }
}

/// What it is, and where its depositary keeps the record.
pub fn record(publication: &Published, instrument: &Instrument) -> Html {
    html! {
        <div>
            <p><b class="voice">{ Voice::Depositary.label() }</b>{ " " }{ particulars(instrument) }</p>
            if let Some(Depositary { name, page }) = &instrument.depositary {
                <p>
                    <a class="out" href={page.as_str().to_owned()} target="_blank" rel="noopener">
                        { format!("{}: record and text at {name}", instrument.short_name) }
                    </a>
                </p>
            }
            { references(publication, &instrument.sources) }
        </div>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

fn particulars(instrument: &Instrument) -> String {
    let citation = instrument.citation.as_ref().map(|citation| format!("{citation}. ")).unwrap_or_default();
    let place = instrument.place.as_ref().map(|place| format!("{place}, ")).unwrap_or_default();
    let force =
        instrument.in_force.map(|day| format!("; in force {}", status::date(day))).unwrap_or_default();
    let languages: Vec<_> =
        instrument.authentic_languages.iter().map(|language| language.label.as_str()).collect();
    let authentic = match languages.as_slice() {
        [] => "Authentic languages: not established.".to_owned(),
        [one] => format!("Authentic text: {one}."),
        [first @ .., last] => format!("Authentic texts: {} and {last}.", first.join(", ")),
    };
    format!("{citation}{place}{}{force}. {authentic}", status::date(instrument.adopted))
}
