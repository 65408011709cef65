//! What happened and when.

use super::super::statement;
use super::super::with::With;
use super::{Published, heading};
use contract::{Anchor, attributes as data};
use model::TimelineEvent;
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let events = &publication.timeline.events;
    let years = events.first().zip(events.last()).map(|(first, last)| (first.date.year, last.date.year));
    let lead = years.map(|(first, last)| {
        html! { <p class="lead">{ publication.words().since.lead(events.len(), first, last) }</p> }
    });
    html! { <>{ lead.unwrap_or_default() }{ events.iter().map(|one| entry(publication, one)).collect::<Html>() }</> }
}

fn entry(publication: &Published, event: &TimelineEvent) -> Html {
    let title = heading(publication, 2);
    let date = publication.words().partial_date(event.date);
    html! {
        <section class="claim" id={Anchor::Event(&event.id).to_string()}>
            <div>
                <@{title}>{ event.title.clone() }</@>
                <p class="small"><b>{ &date }</b>{ " · " }{ event.lane.label.clone() }</p>
            </div>
            { statement::rows(publication, &event.record) }
        </section>
    }
    .with(data::TITLE, format!("{}: {}", date, event.title))
}
