//! What States did about an instrument. Entry point: [`read_all`].

use crate::context::Context;
use crate::diagnostics::{Diagnostic, Span};
use crate::keyed::named;
use crate::resolve;
use crate::table::Table;
use crate::text::Text;
use crate::vocabulary::{NO_ACT, SIGNATURE, VOCABULARY};
use jiff::civil::Date;
use model::{Act, InForce, Reservation, Status};

type Dated = (Date, Span);

/// Reads `[[status]]`: at most one for each State. `adopted` is when the instrument was adopted.
pub fn read_all(file: &mut Table<'_>, adopted: Option<Date>, context: &mut Context) -> Vec<Status> {
    let mut statuses: Vec<Status> = Vec::new();
    for mut table in file.tables("status") {
        let at = table.place_of("state");
        let Some(status) = status(table, adopted, context) else { continue };
        if statuses.iter().any(|other| other.state == status.state) {
            let what = format!("the status of {} is told twice", status.state.name);
            context.refuse(Diagnostic::new(at, what).help("make the two one"));
        } else {
            statuses.push(status);
        }
    }
    statuses
}

fn status(mut table: Table<'_>, adopted: Option<Date>, context: &mut Context) -> Option<Status> {
    let state = table.text("state");
    let act_name = table.text("act");
    let signed = table.date_if_any("signed");
    let date = table.date_if_any("date");
    let in_force_table = table.table_if_any("in_force");
    let recorded_in = table.line("recorded_in");
    let in_force = in_force_table.and_then(|mut table| {
        let date = table.date("date");
        let basis = table.line("basis");
        table.finish();
        Some((date?, basis?))
    });
    let state = state.and_then(|state| resolve::state(&state, context));
    let act = act_name.as_ref().and_then(|name| act(name, &date, &signed, context));
    if let (Some(act), Some(((_, at), _))) = (&act, &in_force)
        && !act.binds()
    {
        let fault =
            Diagnostic::new(at.clone(), "a treaty cannot be in force for a State that is not bound by it");
        context.refuse(fault.help("take `in_force` out, or write an act that binds"));
    }
    let in_force_date = in_force.as_ref().map(|(dated, _)| dated);
    check_order(adopted, [&signed, &date, &in_force_date.cloned()], context);
    let reservations = reservations(&mut table, context);
    let sources = resolve::sources(&mut table, "sources", context);
    table.finish();
    Some(Status {
        state: state?,
        act: act?,
        signed: signed.map(|(date, _)| date),
        in_force: in_force.map(|((date, _), basis)| InForce { date, basis }),
        recorded_in: recorded_in?,
        reservations,
        sources: sources?,
    })
}

fn act(name: &Text, date: &Option<Dated>, signed: &Option<Dated>, context: &mut Context) -> Option<Act> {
    let Context { vocabulary, diagnostics, .. } = context;
    let by = named("act", name, &vocabulary.acts, Some(VOCABULARY), diagnostics)?;
    if let SIGNATURE | NO_ACT = by.id.as_str() {
        let is_none = by.id == NO_ACT;
        if let Some((_, at)) = date {
            let done = if is_none { "no act" } else { "a signature alone" };
            let fault = Diagnostic::new(at.clone(), format!("{done} has no date of deposit"));
            diagnostics.add(fault.help("take `date` out; the date of a signature is `signed`"));
        }
        if let Some((_, at)) = signed.as_ref().filter(|_| is_none) {
            let fault = Diagnostic::new(at.clone(), "a State that signed did act");
            diagnostics.add(fault.help("write act = \"signature\", or take `signed` out"));
        }
        return Some(if is_none { Act::NotParty } else { Act::SignedOnly });
    }
    if date.is_none() {
        let fault = Diagnostic::new(name.place(), format!("an act of {} needs its `date`", name.value()))
            .why(
                "the date of deposit and the date in force are two facts; neither is guessed from the other",
            );
        diagnostics.add(fault.help("add `date = …`, the day the instrument was deposited"));
    }
    date.as_ref().map(|(date, _)| Act::Bound { by: by.clone(), date: *date })
}

/// Adopted, signed, deposited, in force: none before the one before.
fn check_order(adopted: Option<Date>, steps: [&Option<Dated>; 3], context: &mut Context) {
    let mut before = adopted;
    for (date, at) in steps.into_iter().flatten() {
        if let Some(before) = before.filter(|before| date < before) {
            let fault =
                Diagnostic::new(at.clone(), format!("this date is before {before}, which must come first"));
            context.refuse(fault.help("adopted, signed, deposited, in force: check each of these dates"));
        }
        before = Some(*date);
    }
}

fn reservations(table: &mut Table<'_>, context: &mut Context) -> Vec<Reservation> {
    let tables = table.tables("reservation");
    let reservation = |mut table: Table<'_>| {
        let words = table.text("words");
        let sources = resolve::sources(&mut table, "sources", context);
        table.finish();
        Some(Reservation { paragraphs: words?.paragraphs(), sources: sources? })
    };
    tables.into_iter().filter_map(reservation).collect()
}
