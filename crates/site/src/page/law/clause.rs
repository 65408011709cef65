//! A clause: its words, where the letter cites it, and where the words were read.

use super::parts;
use crate::page::foreign;
use crate::page::prose::{paragraphs, references, source_links};
use crate::page::with::With;
use crate::page::{Form, Published};
use contract::{Anchor, attributes as data};
use model::{Clause, ClauseText, Element, Instrument, Provision, Voice};
use yew::{Html, html};

/// A clause in English. `read` says where its words were read.
pub fn block(
    publication: &Published,
    instrument: &Instrument,
    provision: &Provision,
    clause: &Clause,
    read: Html,
) -> Html {
    // An article's own number stands in its heading.
    let number = publication.mark(clause.id.as_str()).filter(|_| clause.id != provision.id);
    let label = html! { <b class="label">{ clause.label.clone() }{ " " }<span class="voice">{ Voice::Treaty.label() }</span></b> };
    let content = html! {
        <>
            { label.with_any(data::NUMBER, number) }
            { english(publication, clause) }
            <p class="from cited-in">
                if !clause.cited_in.is_empty() && *publication.form() != Form::Law {
                    { "Cited in " }{ paragraphs(publication, &clause.cited_in) }{ " · " }
                }
                { read }
            </p>
        </>
    };
    // An article of one clause bears the id itself.
    if clause.id == provision.id {
        return html! { <div class="clause">{ content }</div> }.with(data::VOICE, Voice::Treaty.key());
    }
    html! {
        <div class="clause" id={clause.id.to_string()}>{ content }</div>
    }
    .with(data::VOICE, Voice::Treaty.key())
    .with(data::TITLE, parts::name(instrument, &clause.label))
    .with_any(data::CITED_IN, cited_in(clause))
}

fn cited_in(clause: &Clause) -> Option<String> {
    let numbers: Vec<_> = clause.cited_in.iter().map(usize::to_string).collect();
    (!numbers.is_empty()).then(|| numbers.join(" "))
}

/// What the clause is made of, in its own words.
pub fn elements(publication: &Published, clause: &Clause) -> Html {
    if clause.elements.is_empty() {
        return Html::default();
    }
    let element = |element: &Element| {
        html! { <div><dt>{ element.name.clone() }</dt><dd><q>{ element.words.clone() }</q></dd></div> }
    };
    let itself = html! { <a href={publication.to(&clause.id)}>{ format!("{} itself", clause.label) }</a> };
    html! {
        <div class="clause">
            <b class="label">{ format!("{} in parts ", clause.label) }<span class="voice">{ Voice::Treaty.label() }</span></b>
            <dl class="elements">{ clause.elements.iter().map(element).collect::<Html>() }</dl>
            <p class="from">{ "Source: " }{ itself.with_link(Anchor::parse(clause.id.as_str())) }</p>
        </div>
    }
    .with(data::VOICE, Voice::Treaty.key())
}

/// "Source: A · B", for the English words.
pub fn sources(publication: &Published, clause: &Clause) -> Html {
    source_links(publication, &clause.english.sources)
}

/// Beside the letter there is room only for the number of copies; the list stands below.
pub fn copies_link(publication: &Published, clause: &Clause) -> Html {
    let first = clause.english.sources.get(..1).unwrap_or_default();
    html! {
        <>
            { source_links(publication, first) }{ " · " }
            <a href={publication.to(format_args!("{}-copies", clause.id))}>{ format!("copies read: {}", clause.english.copies) }</a>
        </>
    }
}

pub fn copies_list(publication: &Published, clause: &Clause) -> Html {
    html! {
        <p class="from" id={format!("{}-copies", clause.id)}>
            { format!("English words of {}; independent copies read: {}. ", clause.label, clause.english.copies) }
            { sources(publication, clause) }
        </p>
    }
}

/// The clause in the languages other than English.
pub fn other_languages(publication: &Published, clause: &Clause) -> Html {
    let block = |text: &ClauseText| {
        html! {
            <div class="clause">
                <b class="label">{ label(clause, text) }{ " " }<span class="voice">{ Voice::Treaty.label() }</span></b>
                <blockquote lang={text.language.id.clone()}>
                    { text.paragraphs.iter().map(|words| html! { <p>{ words.clone() }</p> }).collect::<Html>() }
                </blockquote>
                { references(publication, &text.sources) }
            </div>
        }
        .with(data::VOICE, Voice::Treaty.key())
    };
    clause.others.iter().map(block).collect()
}

fn label(clause: &Clause, text: &ClauseText) -> String {
    let standing = if text.authentic { "authentic text" } else { "not an authentic text" };
    format!("{} in {} ({standing})", clause.label, text.language.label)
}

fn english(publication: &Published, clause: &Clause) -> Html {
    let paragraphs = clause.english.paragraphs.iter();
    let paragraphs = paragraphs.map(|words| html! { <p>{ foreign::marked(publication, words) }</p> });
    html! { <blockquote>{ paragraphs.collect::<Html>() }</blockquote> }
}
