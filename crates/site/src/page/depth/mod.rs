//! The parts of the explainer in full: each is a page of its own, and all of them stand in the single file. A page
//! begins with where it is and with its answer, and ends with the way on.

pub mod about;
mod claims;
pub mod embed;
mod law;
pub mod notes;
pub mod quotations;
pub mod side_by_side;
pub mod since;
pub mod sources;
pub mod which_rules;
pub mod who_is_bound;
pub mod words;

pub use law::all as all_law;

use super::{Form, INDEX, Published};
use contract::Part;
use model::words::Titled;
use yew::{Html, html};

/// How a part is called, and what it answers, in a line.
pub fn info(publication: &Published, part: Part) -> &Titled {
    let words = &publication.words().parts;
    match part {
        Part::Notes => words.notes(),
        Part::Quotations => words.quotations(),
        Part::WhichRules => words.which_rules(),
        Part::WhoIsBound => words.who_is_bound(),
        Part::SideBySide => words.side_by_side(),
        Part::Words => words.words(),
        Part::Claims => words.claims(),
        Part::Since => words.since(),
        Part::Sources => words.sources(),
        Part::About => words.about(),
        Part::Embed => words.embed(),
    }
}

/// Whether the letter has anything for this part.
pub fn is_there(publication: &Published, part: Part) -> bool {
    match part {
        Part::Notes => !publication.letter.notes.is_empty(),
        Part::Quotations => !publication.quotations.is_empty(),
        Part::WhichRules => !publication.rules.tables.is_empty(),
        Part::WhoIsBound => !publication.bound.states.is_empty(),
        Part::SideBySide => publication.comparison.is_some(),
        Part::Words => !publication.glossary.is_empty(),
        Part::Claims => !publication.claims.agreed.is_empty() || !publication.claims.disputed.is_empty(),
        Part::Since => !publication.timeline.events.is_empty(),
        Part::Sources | Part::About | Part::Embed => true,
    }
}

/// Those that the letter has, in the order of reading.
pub fn parts(publication: &Published) -> Vec<Part> {
    Part::ALL.iter().copied().filter(|part| is_there(publication, *part)).collect()
}

/// What stands under the heading of a part.
fn content(publication: &Published, part: Part) -> Html {
    match part {
        Part::Notes => notes::content(publication),
        Part::Quotations => quotations::content(publication),
        Part::WhichRules => which_rules::content(publication),
        Part::WhoIsBound => who_is_bound::content(publication),
        Part::SideBySide => side_by_side::content(publication),
        Part::Words => words::content(publication),
        Part::Claims => claims::content(publication),
        Part::Since => since::content(publication),
        Part::Sources => sources::content(publication),
        Part::About => about::content(publication),
        Part::Embed => embed::content(publication),
    }
}

/// All of a page of depth between the bar and the foot.
pub fn page(publication: &Published, part: Part) -> Html {
    html! {
        <>
            <nav class="crumbs" aria-label={publication.words().ways.crumbs().to_owned()}>
                <ol><li><a href={publication.file(INDEX)}>{ publication.words().bar.letter() }</a></li><li>{ &info(publication, part).title }</li></ol>
            </nav>
            <h1 id={part.id()}>{ &info(publication, part).title }</h1>
            { content(publication, part) }
            { onward(publication, part) }
        </>
    }
}

/// All parts, one after the other, for the page that holds everything.
pub fn all(publication: &Published) -> Html {
    let section = |part: Part| {
        html! {
            <section class="deep" aria-labelledby={part.id()}>{ titled(publication, part) }</section>
        }
    };
    parts(publication).into_iter().map(section).collect()
}

/// A part under its heading, where it is one of several.
pub fn titled(publication: &Published, part: Part) -> Html {
    html! { <><h2 id={part.id()}>{ &info(publication, part).title }</h2>{ content(publication, part) }</> }
}

/// The parts before and after this one.
fn onward(publication: &Published, part: Part) -> Html {
    let words = &publication.words().ways;
    let parts = parts(publication);
    let place = parts.iter().position(|other| *other == part).unwrap_or_default();
    let way = |words: &str, to: Option<&Part>| match to {
        Some(part) => html! {
            <a href={publication.home(part.id())}><small>{ words }</small>{ &info(publication, *part).title }</a>
        },
        None => {
            html! { <a href={publication.file(INDEX)}><small>{ words }</small>{ publication.words().bar.letter() }</a> }
        }
    };
    let before = place.checked_sub(1).and_then(|place| parts.get(place));
    html! {
        <nav class="pages" aria-label={words.onward().to_owned()}>{ way(words.before(), before) }{ way(words.next(), parts.get(place + 1)) }</nav>
    }
}

/// The heading of this level on a page of depth; in the single file it stands one lower.
pub fn heading(publication: &Published, level: u8) -> String {
    let level = if matches!(publication.form(), Form::Single) { level + 1 } else { level };
    format!("h{level}")
}
