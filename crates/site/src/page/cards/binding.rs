//! Whether an instrument binds the States that the letter is about, in one line.

use super::super::law::status::date;
use super::super::prose::refs;
use super::super::with::With;
use super::Published;
use contract::attributes as data;
use model::{Act, Instrument, Status, Voice};
use yew::{Html, html};

pub fn line(publication: &Published, instrument: &Instrument) -> Html {
    let about = publication.bound.about.iter();
    let statuses: Vec<_> =
        about.filter_map(|state| instrument.statuses.iter().find(|status| status.state == *state)).collect();
    if statuses.is_empty() {
        return Html::default();
    }
    // The rest of them stand on the page of the instrument.
    let mut sources: Vec<_> = statuses.iter().filter_map(|status| status.sources.first().cloned()).collect();
    sources.dedup();
    html! {
        <p class="line">
            { in_words(&statuses) }{ " " }
            <span class="voice">{ Voice::Depositary.label() }</span>{ " " }
            { refs(publication, &sources) }
        </p>
    }
    .with(data::VOICE, Voice::Depositary.key())
}

/// "Riverland: party, acceded 24 September 1982 · Lakeland: not a party. As recorded in March 2015."
fn in_words(statuses: &[&Status]) -> String {
    let age = |status: &&Status| status.recorded_in == statuses[0].recorded_in;
    let is_one_age = statuses.iter().all(age);
    let each = statuses.iter().map(|status| {
        let said = format!("{}: {}", status.state.name_first(), act(status));
        if is_one_age { said } else { format!("{said}, as recorded in {}", status.recorded_in) }
    });
    let all = each.collect::<Vec<_>>().join(" · ");
    if is_one_age { format!("{all}. As recorded in {}.", statuses[0].recorded_in) } else { format!("{all}.") }
}

fn act(status: &Status) -> String {
    match (&status.act, status.signed) {
        (Act::Bound { by, date: day }, _) => format!("party, {} {}", by.label, date(*day)),
        (Act::SignedOnly, Some(signed)) => format!("signed {}, not a party", date(signed)),
        (Act::SignedOnly, None) => "signed, not a party".to_owned(),
        (Act::NotParty, _) => "not a party".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use jiff::civil::date;
    use model::{Act, Entry, State, Status};

    fn status(name: &str, act: Act, recorded_in: &str) -> Status {
        Status {
            state: State { id: name.to_lowercase(), name: name.to_owned() },
            act,
            signed: None,
            in_force: None,
            recorded_in: recorded_in.to_owned(),
            reservations: vec![],
            sources: vec![],
        }
    }

    fn acceded(recorded_in: &str) -> Status {
        let by = Entry { id: "accession".to_owned(), label: "acceded".to_owned() };
        status("Riverland", Act::Bound { by, date: date(1982, 9, 24) }, recorded_in)
    }

    #[test]
    fn records_of_one_age_say_it_once() {
        let outside = status("the Lakeland", Act::NotParty, "March 2015");
        assert_eq!(
            in_words(&[&acceded("March 2015"), &outside]),
            "Riverland: party, acceded 24 September 1982 · The Lakeland: not a party. As recorded in March 2015."
        );
    }

    #[test]
    fn each_record_says_its_own_age_where_they_differ() {
        let mut signed = status("Lakeland", Act::SignedOnly, "May 2026");
        signed.signed = Some(date(1998, 10, 5));
        assert_eq!(
            in_words(&[&acceded("March 2015"), &signed]),
            "Riverland: party, acceded 24 September 1982, as recorded in March 2015 · Lakeland: signed 5 October 1998, \
             not a party, as recorded in May 2026."
        );
    }
}
