//! What an instrument is, and where its record is kept.

use crate::page::Published;
use crate::page::prose::refs;
use crate::page::with::With;
use contract::attributes as data;
use model::{Depositary, Instrument, Voice, Words};
use yew::{Html, html};

/// What it is, and where its depositary keeps the record.
pub fn record(publication: &Published, instrument: &Instrument) -> Html {
    let words = publication.words();
    html! {
        <div>
            <p><span class="voice">{ words.voice(&Voice::Depositary) }</span>{ " " }{ particulars(words, instrument) }{ " " }{ refs(publication, &instrument.sources) }</p>
            if let Some(Depositary { name, page }) = &instrument.depositary {
                <p>
                    <a class="out" href={page.as_str().to_owned()} target="_blank" rel="noopener">
                        { words.law.depositary(&instrument.short_name, name) }
                    </a>
                </p>
            }
        </div>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

fn particulars(words: &Words, instrument: &Instrument) -> String {
    let citation = instrument.citation.as_ref().map(|citation| format!("{citation}. ")).unwrap_or_default();
    let place = instrument.place.as_ref().map(|place| format!("{place}, ")).unwrap_or_default();
    let adopted = words.date(instrument.adopted);
    let made = match instrument.in_force {
        Some(day) => words.law.in_force(adopted, words.date(day)),
        None => adopted,
    };
    let languages = instrument.authentic_languages.iter().map(|language| &language.label);
    let authentic = match languages.len() {
        0 => words.law.authentic_unknown().to_owned(),
        count => words.law.authentic_in(count, words.list(languages)),
    };
    format!("{citation}{place}{made}. {authentic}")
}
