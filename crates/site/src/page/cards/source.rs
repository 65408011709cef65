//! A source: what it is, what the letter uses it for, how it was read, and what could not be established.

use super::super::law::status::date;
use super::super::prose::paragraphs;
use super::{Anchor, Card, OUT, Published, icon, onward};
use model::{HttpsAddress, LetterLink, Source};
use yew::{Html, html};

pub fn all(publication: &Published) -> Vec<Card<'_>> {
    publication.sources.iter().map(|source| card(publication, source)).collect()
}

fn card<'a>(publication: &Published, source: &'a Source) -> Card<'a> {
    let anchor = Anchor::Source(source.id.as_str());
    let kind = match source {
        Source { in_letter: Some(_), .. } => "A link of the letter",
        Source { shared: true, .. } => "A source of the law",
        _ => "A source of this page",
    };
    let listed = format!("[{}] in the list", source.cited());
    Card {
        about: anchor,
        heading: html! { <h2>{ source.name.clone() }</h2> },
        kind: html! { <>{ kind }{ " · " }<a href={publication.to(anchor)}>{ listed }</a></> },
        body: html! {
            <>
                { made(source) }
                { source.in_letter.as_ref().map(|link| used(publication, link)).unwrap_or_default() }
                <p class="line">{ read(source) }</p>
            </>
        },
        onward: doors(source).unwrap_or_else(|| onward(publication, anchor, "All sources")),
    }
}

/// "Title. Author. Publisher, 3 February 2016.", as far as established, and but for what the name says.
fn made(source: &Source) -> Html {
    let other = |words: &Option<String>| words.clone().filter(|words| *words != source.name);
    let published = [other(&source.publisher), source.date.map(date)];
    let published = published.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let known = [other(&source.title), source.author(), (!published.is_empty()).then_some(published)];
    let known: String = known.into_iter().flatten().map(|part| part + ". ").collect();
    html! { <>if !known.is_empty() { <p class="soft">{ known.trim_end() }</p> }</> }
}

fn used(publication: &Published, link: &LetterLink) -> Html {
    html! { <p>{ link.used_for.clone() }{ " Its place, in " }{ paragraphs(publication, &link.paragraphs) }{ ", is inferred." }</p> }
}

/// How it was read, and what a reader must know of it; of a link of the letter, also what is missing.
fn read(source: &Source) -> String {
    let missing = [
        ("author", source.authors.is_empty()),
        ("date", source.date.is_none()),
        ("publisher", source.publisher.is_none()),
        ("title", source.title.is_none()),
    ];
    let missing: Vec<_> =
        missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(what, _)| what).collect();
    let tells = source.in_letter.is_some() && !missing.is_empty();
    let missing = tells.then(|| format!("Not established: {}.", missing.join(", ")));
    [Some(source.reading()), source.caution.clone(), missing].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The ways to the source itself. `None` where no address is known.
fn doors(source: &Source) -> Option<Html> {
    let door = |address: &HttpsAddress, words: String| {
        html! { <><a href={address.as_str().to_owned()} target="_blank" rel="noopener">{ icon(OUT) }{ words }</a>{ " " }</> }
    };
    let at = source.address.as_ref().map(|address| door(address, format!("Open at {}", address.host())));
    let copy = source.copy.as_ref().map(|address| door(address, "Open a copy".to_owned()));
    let doors: Vec<_> = at.into_iter().chain(copy).collect();
    (!doors.is_empty()).then(|| doors.into_iter().collect())
}
