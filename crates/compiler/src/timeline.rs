//! What happened and when: the letter's `timeline.toml`. Entry point: [`read`].

use super::context::Context;
use super::diagnostics::Diagnostic;
use super::index::check_id;
use super::keyed::named;
use super::prose::{Matter, all_sources, some_statements};
use super::quoted;
use super::table::Table;
use super::text::Text;
use super::vocabulary;
use jiff::civil::Date;
use model::{Lane, PartialDate, Timeline, TimelineEvent};

pub fn read(mut file: Table<'_>, context: &mut Context) -> Timeline {
    let lanes = vocabulary::list(&mut file, "lanes", "lane", vec![], vocabulary::entry);
    let tables = file.tables("event");
    file.finish();
    let mut events: Vec<TimelineEvent> = Vec::new();
    for mut table in tables {
        let place = table.place_of("date");
        let Some(event) = event(&mut table, &lanes, &events, context) else { continue };
        table.finish();
        if events.last().is_some_and(|before| before.date > event.date) {
            let fault = Diagnostic::new(place, "this event is earlier than the one before it");
            context.refuse(fault.help("list the events in order of date"));
        }
        events.push(event);
    }
    Timeline { lanes, events }
}

fn event(
    table: &mut Table<'_>,
    lanes: &[Lane],
    before: &[TimelineEvent],
    context: &mut Context,
) -> Option<TimelineEvent> {
    let id = table.text("id");
    let date = table.text("date").and_then(|text| date(&text, context));
    let lane = table.text("lane");
    let lane = lane.and_then(|text| named("lane", &text, lanes, None, context.diagnostics));
    let title = table.text("title");
    let record = some_statements(table, "record", Matter::Any, context);
    if let Some(title) = &title {
        quoted::take(title, &all_sources(&record), true, context);
    }
    let title = title.map(|title| title.line());
    let id = id?;
    let is_taken = before.iter().any(|event| event.id == id.value());
    check_id(&id, "event", is_taken, context.diagnostics);
    Some(TimelineEvent { id: id.value().to_owned(), date: date?, lane: lane?.clone(), title: title?, record })
}

/// "2023", "2023-10" or "2023-10-09".
fn date(text: &Text, context: &mut Context) -> Option<PartialDate> {
    let parts: Vec<&str> = text.value().split('-').collect();
    let is_digits = |part: &&str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let read = || {
        let year = parts.first().filter(|part| is_digits(part, 4))?.parse().ok()?;
        let number = |at: usize| match parts.get(at) {
            None => Some(None),
            Some(part) if is_digits(part, 2) => part.parse().ok().map(Some),
            Some(_) => None,
        };
        let (month, day): (Option<i8>, Option<i8>) = (number(1)?, number(2)?);
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        (parts.len() <= 3).then_some(PartialDate { year, month, day })
    };
    let date = read();
    if date.is_none() {
        let fault = Diagnostic::new(text.place(), "this is no date");
        context
            .refuse(fault.help("write \"2023\", \"2023-10\" or \"2023-10-09\", as far as it is established"));
    }
    date
}
