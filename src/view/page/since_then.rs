//! What happened and when: a picture in lanes, and the same as a list.

use super::statement;
use crate::model::{Lane, PartialDate, TimelineEvent};
use crate::view::page::Published;
use jiff::civil::Date;
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let events = &publication.timeline;
    if events.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="since-then">
            <h3 id="since-then">{ "Before and since" }</h3>
            <p class="lead">{ "The picture and the list show the same events. In the picture a longer gap is longer, but not to scale." }</p>
            <div class="timeline">
                { picture(publication, events) }
                <ol>{ events.iter().map(|e| entry(publication, e)).collect::<Html>() }</ol>
            </div>
        </section>
    }
}

fn entry(publication: &Published, event: &TimelineEvent) -> Html {
    let title = title(event);
    html! {
        <li id={format!("event-{}", event.id)} data-title={title.clone()}>
            <h4>{ title }</h4>
            <p class="verdict">{ event.lane.label() }</p>
            { statement::blocks(publication, &event.record) }
        </li>
    }
}

fn title(event: &TimelineEvent) -> String {
    format!("{}: {}", date(event.date), event.title)
}

/// "9 October 2023", "October 2023" or "2023", as far as it is established.
fn date(date: PartialDate) -> String {
    let day = Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)).unwrap_or_default();
    let format = match (date.month, date.day) {
        (None, _) => "%Y",
        (_, None) => "%B %Y",
        _ => "%-d %B %Y",
    };
    day.strftime(format).to_string()
}

const WIDTH: usize = 340;
const LANE: usize = 44;
/// Far enough apart for a finger (WCAG 2.5.8).
const STEP: usize = 26;
const TOP: usize = 108;

/// Each event is a link to its place in the list, in the order of the list.
fn picture(publication: &Published, events: &[TimelineEvent]) -> Html {
    let heights = heights(events);
    let height = heights.last().copied().unwrap_or(TOP) + 20;
    let x = |lane: Lane| 18 + LANE * Lane::ALL.iter().position(|other| *other == lane).unwrap_or_default();
    let lanes = Lane::ALL.map(|lane| {
        let at = x(lane).to_string();
        html! {
            <>
                <line class="lane" x1={at.clone()} x2={at.clone()} y1={(TOP - 12).to_string()} y2={height.to_string()} />
                <text class="lane-name" x={at.clone()} y={(TOP - 18).to_string()} transform={format!("rotate(-28 {at} {})", TOP - 18)}>{ lane.label() }</text>
            </>
        }
    });
    let marks = events.iter().zip(&heights).map(|(event, y)| {
        html! {
            <a class={format!("lane-{}", event.lane.key())} href={publication.to(format_args!("event-{}", event.id))} aria-label={title(event)}>
                <rect class="hit" x="0" y={(y - 12).to_string()} width={WIDTH.to_string()} height="24" />
                <circle cx={x(event.lane).to_string()} cy={y.to_string()} r="6" />
                <text x="190" y={(y + 4).to_string()}>{ date(event.date) }</text>
            </a>
        }
    });
    html! {
        <svg viewBox={format!("0 0 {WIDTH} {height}")} role="group" aria-label="Timeline, one link for each event">
            { lanes.into_iter().collect::<Html>() }
            { marks.collect::<Html>() }
        </svg>
    }
}

/// Where each event stands: a step below the one before it, and more for each doubling of the gap in days.
fn heights(events: &[TimelineEvent]) -> Vec<usize> {
    let day = |date: PartialDate| {
        i64::from(date.year) * 365
            + i64::from(date.month.unwrap_or(1)) * 30
            + i64::from(date.day.unwrap_or(1))
    };
    let mut y = TOP;
    let mut before = None;
    events
        .iter()
        .map(|event| {
            if let Some(before) = before {
                let gap = usize::try_from(day(event.date) - before).unwrap_or_default();
                y += STEP + usize::try_from((gap / 30 + 1).ilog2()).unwrap_or_default() * 4;
            }
            before = Some(day(event.date));
            y
        })
        .collect()
}
