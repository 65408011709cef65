//! What happened and when: a picture in lanes, and the same as a list.

use super::statement;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use jiff::civil::Date;
use model::{Lane, PartialDate, Timeline, TimelineEvent};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let Timeline { lanes, events } = &publication.timeline;
    if events.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="since-then">
            <h3 id="since-then">{ "Before and since" }</h3>
            <p class="lead">{ "The picture and the list show the same events. In the picture a longer gap is longer, but not to scale." }</p>
            <div class="timeline">
                { picture(publication, lanes, events) }
                <ol>{ events.iter().map(|e| entry(publication, e)).collect::<Html>() }</ol>
            </div>
        </section>
    }
}

fn entry(publication: &Published, event: &TimelineEvent) -> Html {
    let title = title(event);
    html! {
        <li id={Anchor::Event(&event.id).to_string()}>
            <h4>{ title.clone() }</h4>
            <p class="verdict">{ event.lane.label.clone() }</p>
            { statement::blocks(publication, &event.record) }
        </li>
    }
    .with(data::TITLE, title)
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
/// Far enough apart for a finger (WCAG 2.5.8), also where a window of 320 px makes the picture smaller by a fifth.
const STEP: usize = 32;
const NAMES: usize = 98;

/// Each event is a link to its place in the list, in the order of the list. Each has a picture of its own, as
/// Firefox does not scroll to links inside one.
fn picture(publication: &Published, lanes: &[Lane], events: &[TimelineEvent]) -> Html {
    let place = |lane: &Lane| lanes.iter().position(|other| other == lane).unwrap_or_default();
    let x = |lane: &Lane| 18 + LANE * place(lane);
    let names = lanes.iter().map(|lane| {
        let (at, base) = (x(lane).to_string(), NAMES - 2);
        html! {
            <text class="lane-name" x={at.clone()} y={base.to_string()} transform={format!("rotate(-28 {at} {base})")}>{ lane.label.clone() }</text>
        }
    });
    let marks = events.iter().zip(heights(events)).map(|(event, height)| {
        let lines: String = lanes.iter().map(|lane| format!("M{} 0v{height}", x(lane))).collect();
        let middle = height - STEP / 2;
        html! {
            <a class={format!("lane-{}", place(&event.lane) + 1)} href={publication.to(Anchor::Event(&event.id))} aria-label={title(event)}>
                <svg viewBox={format!("0 0 {WIDTH} {height}")}>
                    <path d={lines} />
                    <circle cx={x(&event.lane).to_string()} cy={middle.to_string()} r="6" />
                    <text x="190" y={(middle + 4).to_string()}>{ date(event.date) }</text>
                </svg>
            </a>
        }
    });
    html! {
        <div role="group" aria-label="Timeline, one link for each event">
            <svg viewBox={format!("0 0 {WIDTH} {NAMES}")}>{ names.collect::<Html>() }</svg>
            { marks.collect::<Html>() }
        </div>
    }
}

/// How far each event stands below the one before it: a step, and more for each doubling of the gap in days.
fn heights(events: &[TimelineEvent]) -> Vec<usize> {
    let day = |date: PartialDate| {
        i64::from(date.year) * 365
            + i64::from(date.month.unwrap_or(1)) * 30
            + i64::from(date.day.unwrap_or(1))
    };
    let mut before = None;
    events
        .iter()
        .map(|event| {
            let gap =
                before.map_or(0, |before| usize::try_from(day(event.date) - before).unwrap_or_default());
            before = Some(day(event.date));
            STEP + usize::try_from((gap / 30 + 1).ilog2()).unwrap_or_default() * 4
        })
        .collect()
}
