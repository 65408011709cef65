//! What is agreed and what is disputed: the letter's `claims.toml`. Entry point: [`read`].

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::index::check_id;
use super::keyed::named;
use super::prose::{Matter, statement};
use super::table::Table;
use super::vocabulary;
use model::{Claim, Claims, Party, Said};

pub fn read(mut file: Table<'_>, context: &mut Context) -> Claims {
    let parties = vocabulary::list(&mut file, "parties", "party", vec![], party);
    let mut ids = Vec::new();
    let agreed = file.tables("agreed");
    let agreed = agreed.into_iter().filter_map(|table| claim(table, &parties, &mut ids, context));
    let agreed = agreed.map(|(claim, _)| claim).collect();
    let disputed = file.tables("disputed");
    let disputed: Vec<_> =
        disputed.into_iter().filter_map(|table| claim(table, &parties, &mut ids, context)).collect();
    file.finish();
    for (claim, place) in &disputed {
        check_sides(claim, place, &parties, context);
    }
    let disputed = disputed.into_iter().map(|(claim, _)| claim).collect();
    Claims { parties, agreed, disputed }
}

fn party(id: String, table: &mut Table<'_>) -> Option<Party> {
    Some(Party { id, name: table.line("name")? })
}

fn claim(
    mut table: Table<'_>,
    parties: &[Party],
    ids: &mut Vec<String>,
    context: &mut Context,
) -> Option<(Claim, Span)> {
    let place = table.place();
    let id = table.text("id");
    let title = table.line("title");
    if table.has_none("positions") {
        let fault = Diagnostic::new(place.clone(), "this point has no position");
        context.refuse(fault.help("add who says what to `positions`"));
    }
    let tables = table.tables("positions");
    table.finish();
    let positions = tables.into_iter().filter_map(|mut table| {
        let who = table.line("who");
        let when = table.line_if_any("when");
        let party = table.text_if_any("party");
        let party = party.and_then(|party| named("party", &party, parties, None, context.diagnostics));
        let party = party.map(|party| party.id.clone());
        let said = statement(table, Matter::Legal, context);
        Some(Said { who: who?, when, party, statement: said? })
    });
    let positions = positions.collect();
    let id = id?;
    check_id(&id, "point", ids.iter().any(|taken| taken == id.value()), context.diagnostics);
    ids.push(id.value().to_owned());
    Some((Claim { id: id.value().to_owned(), title: title?, positions }, place))
}

/// A dispute has two sides at least, and each party's answer, or that none was found.
fn check_sides(claim: &Claim, place: &Span, parties: &[Party], context: &mut Context) {
    if claim.positions.len() == 1 {
        let fault = Diagnostic::new(place.clone(), "this point has 1 position; it needs at least 2");
        let fault = fault.why("a dispute has two sides, each with its own words");
        context.refuse(fault.help("add the other side to `positions`"));
    }
    for party in parties {
        if !claim.positions.iter().any(|said| said.party.as_ref() == Some(&party.id)) {
            let what = format!("nothing is said here of the answer of {}", party.name);
            context.refuse(
                Diagnostic::new(place.clone(), what)
                    .why("who is written about is heard on each disputed point, or the page says that no answer was found")
                    .help(format!("add a position with party = \"{}\": its strongest published answer, or its absence", party.id)),
            );
        }
    }
}
