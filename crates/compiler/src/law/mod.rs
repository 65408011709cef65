//! Instruments: one file of `law/` each. Entry point: [`read`].

mod provision;
mod status;

use super::context::Context;
use super::diagnostics::{Diagnostic, Span};
use super::keyed::named;
use super::prose;
use super::resolve;
use super::table::Table;
use super::vocabulary::VOCABULARY;
use contract::Anchor;
use model::{Depositary, Instrument};

/// Reads the instrument of the file `law/<id>.toml`. Status and provisions are read even where the
/// rest is wrong, so that all faults are told at once.
pub fn read(id: &str, mut file: Table<'_>, context: &mut Context) -> Option<Instrument> {
    check_id(id, file.place(), context);
    let diagnostics = context.diagnostics;
    let name = file.line("name");
    let short_name = file.line("short_name");
    let kind = file.text("kind");
    let citation = file.line_if_any("citation");
    let adopted = file.date("adopted");
    let place = file.line_if_any("place");
    let in_force = file.date_if_any("in_force");
    let languages = file.texts("authentic_languages");
    let depositary = file.table_if_any("depositary").and_then(|mut table| {
        let name = table.line("name");
        let page = table.address("page");
        table.finish();
        Some(Depositary { name: name?, page: page? })
    });
    if let (Some((adopted, _)), Some((in_force, at))) = (&adopted, &in_force)
        && in_force < adopted
    {
        let what = "the instrument is in force before it was adopted";
        diagnostics.add(
            Diagnostic::new(at.clone(), what).help(format!("it was adopted on {adopted}; check both dates")),
        );
    }
    let kind = kind.and_then(|kind| {
        let all = &context.vocabulary.instrument_kinds;
        named("kind", &kind, all, Some(VOCABULARY), context.diagnostics).cloned()
    });
    let authentic_languages = languages.map(|languages| resolve::languages(&languages, context));
    let sources = resolve::sources(&mut file, "sources", context);
    let statuses = status::read_all(&mut file, adopted.as_ref().map(|(date, _)| *date), context);
    let supervision = prose::statements(&mut file, "supervision", prose::Matter::Legal, context);
    let authentic = authentic_languages.clone().unwrap_or_default();
    let provisions = provision::read_all(&mut file, id, &authentic, context);
    file.finish();
    Some(Instrument {
        id: id.to_owned(),
        name: name?,
        short_name: short_name?,
        kind: kind?,
        citation,
        adopted: adopted?.0,
        place,
        in_force: in_force.map(|(date, _)| date),
        authentic_languages: authentic_languages?,
        depositary,
        statuses,
        supervision,
        provisions,
        sources: sources?,
    })
}

fn check_id(id: &str, place: Span, context: &mut Context) {
    if !model::is_well_formed(id) {
        let fault = super::index::malformed(place, id);
        context.refuse(
            fault.why("the file's name is the instrument's id, and begins the ids of its provisions"),
        );
    } else if !Anchor::is_instrument(id) || super::index::PARTS.contains(&id) {
        let fault = Diagnostic::new(place, format!("an instrument cannot be called `{id}`"));
        let why = format!("the page would take `{id}-1` for something else than its article 1");
        context.refuse(fault.why(why).help(
            "rename the file: not after a part of the page, not beginning with `note-` or another kind of entry, \
             and with no hyphen before a digit",
        ));
    }
}
