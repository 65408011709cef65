//! What happened before and since?

use super::super::super::prose::{Place, inlines, refs};
use super::{Block, Published, Width};
use contract::Part;
use model::EventSummary;
use yew::{Html, html};

pub fn block(publication: &Published) -> Option<Block<'_>> {
    let words = &publication.words().record;
    let events = &publication.timeline.events;
    let (first, last) = (events.first()?, events.last()?);
    let day = |summary: &EventSummary| events.iter().find(|event| event.id == summary.event);
    let line = |summary: &EventSummary| {
        let event = day(summary)?;
        Some(html! {
            <li>
                <time>{ publication.words().short_partial_date(event.date) }</time>
                <span>{ inlines(publication, &summary.gist.text, Place::Explainer) }{ " " }{ refs(publication, &summary.gist.sources) }</span>
            </li>
        })
    };
    let lines: Vec<Html> = publication.summaries.since.iter().filter_map(line).collect();
    Some(Block {
        id: Part::Since.id(),
        width: Width::Half,
        question: words.since(),
        answer: html! { <ol class="dates">{ lines.into_iter().collect::<Html>() }</ol> },
        onward: (Part::Since, words.since_more(events.len(), first.date.year, last.date.year)),
    })
}
