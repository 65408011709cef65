//! Who is bound, in sentences: the date of the act and the date in force are two facts, and both
//! say how old the record is.

use crate::page::Published;
use crate::page::prose::references;
use crate::page::with::With;
use contract::attributes as data;
use jiff::civil::Date;
use model::{Act, Instrument, Status, Voice};
use yew::{Html, html};

/// "24 September 1982".
pub fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// "The Riverland acceded on 24 September 1982; in force for the Riverland since 23 December 1982, counted from
/// art. 9(2). As recorded in March 2015."
pub fn sentence(status: &Status) -> String {
    let (first, within) = (status.state.name_first(), &status.state.name);
    let signed = status.signed.map(|day| format!("signed on {}", date(day)));
    let mut sentence = match (&status.act, signed) {
        (Act::Bound { by, date: day }, None) => format!("{first} {} on {}", by.label, date(*day)),
        (Act::Bound { by, date: day }, Some(signed)) => {
            format!("{first} {signed} and {} on {}", by.label, date(*day))
        }
        (Act::SignedOnly, Some(signed)) => {
            format!("{first} {signed} and has not ratified, so it is not a party")
        }
        (Act::SignedOnly, None) => format!("{first} signed and has not ratified, so it is not a party"),
        (Act::NotParty, _) => format!("{first} is not a party"),
    };
    if let Some(force) = &status.in_force {
        let since = format!("; in force for {within} since {}, {}", date(force.date), force.basis);
        sentence.push_str(&since);
    }
    format!("{sentence}. As recorded in {}.", status.recorded_in)
}

/// The line for the first State that the letter is about, for the head of a cited provision. The rest of its
/// sources stands below.
pub fn line(publication: &Published, instrument: &Instrument) -> Html {
    let leads = |status: &&Status| publication.bound.about.first() == Some(&status.state);
    let status = instrument.statuses.iter().find(leads);
    let block = |status: &Status| {
        html! {
            <div class="said">
                <p class="state"><b class="voice">{ Voice::Depositary.label() }</b>{ " " }{ sentence(status) }</p>
                { references(publication, status.sources.get(..1).unwrap_or_default()) }
            </div>
        }
        .with(data::VOICE, Voice::Depositary.key())
    };
    status.map(block).unwrap_or_default()
}

/// Whether the States that the letter is about are bound. The others, and the reservations, stand in the part "Who is
/// bound".
pub fn block(publication: &Published, instrument: &Instrument) -> Html {
    let statuses: Vec<_> =
        instrument.statuses.iter().filter(|status| publication.bound.about.contains(&status.state)).collect();
    if statuses.is_empty() {
        return Html::default();
    }
    let sentences = statuses.iter().map(|status| html! { <p class="state">{ sentence(status) }</p> });
    let mut sources: Vec<_> = statuses.iter().flat_map(|status| status.sources.clone()).collect();
    sources.sort();
    sources.dedup();
    html! {
        <div>
            <b class="voice">{ Voice::Depositary.label() }</b>
            { sentences.collect::<Html>() }
            <p><a href={publication.to("who-is-bound")}>{ "Other States, and reservations in full" }</a></p>
            if !sources.is_empty() {
                { references(publication, &sources) }
            }
        </div>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use jiff::civil::date;
    use model::{Act, Entry, InForce, State, Status};

    fn status(act: Act) -> Status {
        Status {
            state: State { id: "riverland".into(), name: "the Riverland".into() },
            act,
            signed: None,
            in_force: None,
            recorded_in: "March 2015".into(),
            reservations: vec![],
            sources: vec![],
        }
    }

    #[test]
    fn the_two_dates_are_told_apart() {
        let by = Entry { id: "accession".into(), label: "acceded".into() };
        let mut acceded = status(Act::Bound { by, date: date(1982, 9, 24) });
        acceded.in_force = Some(InForce { date: date(1982, 12, 23), basis: "counted from art. 9(2)".into() });
        assert_eq!(
            sentence(&acceded),
            "The Riverland acceded on 24 September 1982; in force for the Riverland since 23 December 1982, counted \
             from art. 9(2). \
             As recorded in March 2015."
        );
    }

    #[test]
    fn a_signature_alone_does_not_make_a_party() {
        let mut signed = status(Act::SignedOnly);
        signed.signed = Some(date(1998, 10, 5));
        assert_eq!(
            sentence(&signed),
            "The Riverland signed on 5 October 1998 and has not ratified, so it is not a party. As recorded in March 2015."
        );
    }

    #[test]
    fn a_state_outside_a_treaty_is_not_a_party() {
        let absent = status(Act::NotParty);
        assert_eq!(sentence(&absent), "The Riverland is not a party. As recorded in March 2015.");
    }
}
