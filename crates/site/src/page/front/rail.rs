//! Beside each paragraph: the law that it cites, with the differences of a quotation, and its notes in one line each. A
//! disclosure under the paragraph on a narrow page; on a wide one the same element stands beside it.

use super::super::Form;
use super::super::depth::quotations;
use super::super::law::name;
use super::super::with::With;
use super::super::{marks, statement};
use super::Published;
use contract::{Anchor, attributes as data};
use model::{Clause, Inline, Instrument, Note, Provision, ProvisionId, Quotation, Target};
use yew::{Html, html};

/// Nothing where the paragraph has neither notes nor law.
pub fn beside(publication: &Published, number: usize, text: &[Inline]) -> Html {
    let notes: Vec<_> = notes(publication, number, text);
    let law: Vec<_> = cited(publication, text);
    if notes.is_empty() && law.is_empty() {
        return Html::default();
    }
    let words = &publication.words().rail;
    let count = (!notes.is_empty()).then(|| words.notes(notes.len()));
    let law_word = (!law.is_empty()).then(|| words.law().to_owned());
    let closed = count.into_iter().chain(law_word).collect::<Vec<_>>().join(" · ");
    html! {
        <details class="side">
            <summary>
                <span class="when-closed"><span class="unseen">{ words.paragraph(number) }{ " " }</span>{ closed }</span>
                <span class="when-open">{ words.beside(number) }</span>
            </summary>
            <div class="inner">
                { law.into_iter().map(|(instrument, provision)| article(publication, number, instrument, provision)).collect::<Html>() }
                <ol class="notes">{ notes.into_iter().map(|note| entry(publication, note)).collect::<Html>() }</ol>
            </div>
        </details>
    }
    .marked(data::MARK)
}

/// Whether an element with the id of this article or clause stands beside the letter.
pub fn shows(publication: &Published, id: &ProvisionId) -> bool {
    publication.provision(id).is_some_and(|(_, provision)| home(publication, provision).is_some())
}

/// The paragraph beside which an article stands with its id: the first that quotes it whole, else the first that cites it.
fn home(publication: &Published, provision: &Provision) -> Option<usize> {
    let quotes = publication.quotations.iter().filter(|quotation| !quotation.partial);
    let quoted = quotes.filter(|one| provision.clauses.iter().any(|clause| clause.id == one.clause));
    quoted.map(|quotation| quotation.paragraph).min().or(provision.cited_in.iter().min().copied())
}

/// The notes whose first link stands in this paragraph: each is beside the letter once.
fn notes<'p>(publication: &'p Published, number: usize, text: &[Inline]) -> Vec<&'p Note> {
    let known = marks::of(text).into_iter().filter_map(|id| publication.note(&id));
    known.filter(|note| note.paragraphs.iter().min().is_none_or(|first| *first == number)).collect()
}

/// The articles that a text cites, each once, in its order.
fn cited<'p>(publication: &'p Published, text: &[Inline]) -> Vec<(&'p Instrument, &'p Provision)> {
    let mut found: Vec<(&Instrument, &Provision)> = Vec::new();
    collect(publication, text, &mut found);
    found
}

fn collect<'p>(
    publication: &'p Published,
    text: &[Inline],
    found: &mut Vec<(&'p Instrument, &'p Provision)>,
) {
    for inline in text {
        let (id, children) = match inline {
            Inline::Text(_) => continue,
            Inline::Emphasis(children) => (None, children),
            Inline::Quotation { id, children } => {
                let quotation = publication.quotations.iter().find(|quotation| quotation.id == *id);
                (quotation.map(|quotation| &quotation.clause), children)
            }
            Inline::Link { target: Target::Provision(id), children } => (Some(id), children),
            Inline::Link { children, .. } => (None, children),
        };
        if let Some(one) = id.and_then(|id| publication.provision(id))
            && !found.iter().any(|other| other.1.id == one.1.id)
        {
            found.push(one);
        }
        collect(publication, children, found);
    }
}

/// In its home with all of its clauses; elsewhere a link to them.
fn article(publication: &Published, number: usize, instrument: &Instrument, provision: &Provision) -> Html {
    let name = name(instrument, &provision.article);
    if home(publication, provision) != Some(number) {
        let link = html! { <a href={publication.to(&provision.id)}>{ name }</a> };
        return html! { <p class="clause">{ link.with_link(Anchor::parse(provision.id.as_str())) }</p> };
    }
    let clauses =
        provision.clauses.iter().map(|clause| self::clause(publication, instrument, provision, clause));
    html! {
        <section class="clauses" id={provision.id.to_string()} aria-label={name.clone()}>
            { clauses.collect::<Html>() }
        </section>
    }
    .with_any(data::TITLE, title(publication, name))
}

/// As what a search finds it: a passage is not searched.
fn title(publication: &Published, name: String) -> Option<String> {
    (*publication.form() != Form::Passage).then_some(name)
}

fn clause(publication: &Published, instrument: &Instrument, provision: &Provision, clause: &Clause) -> Html {
    let quotes = |quotation: &&Quotation| quotation.clause == clause.id && !quotation.partial;
    let quotation = publication.quotations.iter().find(quotes);
    let link =
        html! { <a href={publication.home(clause.id.as_str())}>{ name(instrument, &clause.label) }</a> };
    let link = link.with_link(Anchor::parse(clause.id.as_str()));
    // Beside the letter as a whole it stands below that heading; a paragraph by itself has none.
    let heading = if *publication.form() == Form::Passage { "h2" } else { "h3" };
    // An article of one clause bears the id itself.
    let id = (clause.id != provision.id).then(|| clause.id.to_string());
    let Some(quotation) = quotation else {
        let plain =
            provision.exception.as_ref().filter(|_| clause.id != provision.id).unwrap_or(&provision.plain);
        return html! {
            <div class="clause" {id}>
                <@{heading}>{ link }<span class="soft">{ " " }{ publication.words().rail.not_quoted() }</span></@>
                { statement::block(publication, plain) }
            </div>
        };
    };
    html! {
        <div class="clause" {id}>
            <@{heading}>{ link }</@>
            <blockquote>{ quotations::compared(publication, quotation) }</blockquote>
            <p class="voice">{ quotations::told(publication, quotation) }</p>
        </div>
    }
}

fn entry(publication: &Published, note: &Note) -> Html {
    let id = Anchor::Note(note.id.as_str()).to_string();
    let number = publication.note_number(&note.id).unwrap_or_default();
    let words = &publication.words().rail;
    let more = html! {
        <a class="all" href={publication.home(&id)} aria-label={words.more_on(number, &note.title)}>{ words.more() }</a>
    };
    html! {
        <li id={id}>
            <span class="n">{ number }</span>{ " " }
            { quotations::signed(note.kind.sign, &note.kind.word) }{ " " }
            { statement::gist(publication, &note.short) }{ " " }
            { more.with_link(Anchor::Note(note.id.as_str())) }
        </li>
    }
    .with_any(data::TITLE, title(publication, note.title.clone()))
}
