//! Who is bound, in sentences: the date of the act and the date in force are two facts, and both
//! say how old the record is.

use model::{Act, Status, Words};

/// "The Riverland acceded on 24 September 1982; in force for the Riverland since 23 December 1982, counted from
/// art. 9(2). As recorded in March 2015."
pub fn sentence(words: &Words, status: &Status) -> String {
    let (first, within) = (status.state.name_first(), &status.state.name);
    let said = &words.status;
    let signed = status.signed.map(|day| words.date(day));
    let standing = match (&status.act, signed) {
        (Act::Bound { by, date }, None) => said.bound(first, &by.label, words.date(*date)),
        (Act::Bound { by, date }, Some(signed)) => {
            said.signed_and_bound(first, signed, &by.label, words.date(*date))
        }
        (Act::SignedOnly, Some(signed)) => said.signed(first, signed),
        (Act::SignedOnly, None) => said.signed_once(first),
        (Act::NotParty, _) => said.not_party(first),
    };
    let standing = match &status.in_force {
        Some(force) => said.in_force(standing, within, words.date(force.date), &force.basis),
        None => standing,
    };
    said.recorded(standing, &status.recorded_in)
}

/// "acceded 24 Sep 1982"; for who is no party nothing.
pub fn act_in_short(words: &Words, status: &Status) -> String {
    match (&status.act, status.signed) {
        (Act::Bound { by, date }, _) => words.status.short_bound(&by.label, words.short_date(*date)),
        (Act::SignedOnly, Some(signed)) => words.status.short_signed(words.short_date(signed)),
        (Act::SignedOnly | Act::NotParty, _) => String::new(),
    }
}

/// Whether it has a reservation or declaration.
pub fn is_listed(status: &Status) -> bool {
    !status.reservations.is_empty()
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::english;
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
            sentence(&english::words(), &acceded),
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
            sentence(&english::words(), &signed),
            "The Riverland signed on 5 October 1998 and has not ratified, so it is not a party. As recorded in March 2015."
        );
    }

    #[test]
    fn a_state_outside_a_treaty_is_not_a_party() {
        let absent = status(Act::NotParty);
        assert_eq!(
            sentence(&english::words(), &absent),
            "The Riverland is not a party. As recorded in March 2015."
        );
    }
}
