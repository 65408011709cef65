//! Who is bound?

use super::super::super::depth::who_is_bound;
use super::super::super::prose::refs;
use super::super::super::statement;
use super::{Block, Published, Width, table};
use contract::Part;
use model::{BoundSummary, Instrument, State, Status, Voice};
use std::collections::BTreeSet;
use yew::{Html, html};

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let summary = publication.summaries.bound.as_ref()?;
    let parties = publication.instruments.iter().filter(|instrument| instrument.kind.has_parties).count();
    let states = publication.bound.states.len();
    Some(Block {
        id: Part::WhoIsBound.id(),
        width: Width::Half,
        question: words.bound(),
        answer: answer(publication, summary),
        onward: (Part::WhoIsBound, words.bound_more(words.instruments(parties), words.states(states))),
    })
}

fn answer(publication: &Published, summary: &BoundSummary) -> Html {
    let (words, voice) = (&publication.words().record, publication.words().voice(&Voice::Depositary));
    let shown = |id: &String| publication.instruments.iter().find(|instrument| instrument.id == *id);
    let instruments: Vec<&Instrument> = summary.instruments.iter().filter_map(shown).collect();
    let status = |instrument: &Instrument, state: &State| {
        instrument.statuses.iter().find(|status| status.state == *state).cloned()
    };
    let mut sources = BTreeSet::new();
    let mut ages: Vec<String> = Vec::new();
    let rows = instruments.iter().map(|instrument| {
        let cells = summary.states.iter().map(|state| {
            let status: Option<Status> = status(instrument, state);
            if let Some(status) = &status {
                sources.extend(status.sources.iter().cloned());
                if !ages.contains(&status.recorded_in) {
                    ages.push(status.recorded_in.clone());
                }
            }
            who_is_bound::cell_in_short(publication.words(), status.as_ref())
        });
        let cells: Html = cells.collect();
        html! { <tr><th scope="row">{ instrument.short_name.clone() }</th>{ cells }</tr> }
    });
    let rows: Html = rows.collect();
    let mut heads = vec![publication.words().bound.treaty().to_owned()];
    heads.extend(summary.states.iter().map(State::name_first));
    let sources: Vec<_> = sources.into_iter().collect();
    html! {
        <>
            { table(words.bound_table(), &heads, rows) }
            <p class="voice">{ words.bound_record(voice, publication.words().list(ages)) }{ " " }{ refs(publication, &sources) }</p>
            { summary.statements.iter().map(|one| statement::block(publication, one)).collect::<Html>() }
        </>
    }
}
