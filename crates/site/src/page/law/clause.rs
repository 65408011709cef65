//! A clause: its words, what they are made of, and the copies that they were read in.

use super::heading;
use crate::page::Published;
use crate::page::foreign;
use crate::page::prose::refs;
use crate::page::with::With;
use contract::attributes as data;
use model::{Clause, ClauseText, Element, Provision, Voice, Words};
use yew::{Html, html};

/// In English.
pub fn block(publication: &Published, provision: &Provision, clause: &Clause) -> Html {
    // An article of one clause bears the id itself.
    let id = (clause.id != provision.id).then(|| clause.id.to_string());
    let words = publication.words();
    let copies = words.law.copies(clause.english.copies.into());
    let title = heading(publication, 2);
    html! {
        <section class="clause" {id}>
            <@{title}>{ clause.label.clone() }</@>
            <blockquote>{ english(publication, &clause.english) }</blockquote>
            <p class="voice">{ words.voice(&Voice::Treaty) }{ " · " }{ copies }{ " " }{ refs(publication, &clause.english.sources) }</p>
            { elements(publication, clause) }
        </section>
    }
    .with(data::VOICE, Voice::Treaty.key())
}

/// The English paragraphs.
pub fn english(publication: &Published, text: &ClauseText) -> Html {
    text.paragraphs.iter().map(|words| html! { <p>{ foreign::marked(publication, words) }</p> }).collect()
}

/// What the clause is made of, in its own words.
fn elements(publication: &Published, clause: &Clause) -> Html {
    if clause.elements.is_empty() {
        return Html::default();
    }
    let element = |element: &Element| {
        html! { <div><dt>{ element.name.clone() }</dt><dd>{ foreign::marked(publication, &element.words) }</dd></div> }
    };
    html! { <dl class="parts">{ clause.elements.iter().map(element).collect::<Html>() }</dl> }
}

/// The clauses in the languages other than English.
pub fn tongues(publication: &Published, clauses: &[&Clause]) -> Html {
    let texts: Vec<_> =
        clauses.iter().flat_map(|clause| clause.others.iter().map(move |text| (*clause, text))).collect();
    if texts.is_empty() {
        return Html::default();
    }
    let words = publication.words();
    let (section, each) = (heading(publication, 2), heading(publication, 3));
    let block = |(clause, text): &(&Clause, &ClauseText)| {
        html! {
            <div>
                <@{each.clone()}>{ label(words, clause, text) }</@>
                <blockquote lang={text.language.id.clone()}>
                    { text.paragraphs.iter().map(|words| html! { <p>{ words.clone() }</p> }).collect::<Html>() }
                </blockquote>
                <p class="voice">{ words.voice(&Voice::Treaty) }{ " " }{ refs(publication, &text.sources) }</p>
            </div>
        }
        .with(data::VOICE, Voice::Treaty.key())
    };
    html! {
        <section>
            <@{section}>{ words.law.others() }</@>
            <div class="tongues">{ texts.iter().map(block).collect::<Html>() }</div>
        </section>
    }
}

fn label(words: &Words, clause: &Clause, text: &ClauseText) -> String {
    let (clause, language) = (&clause.label, &text.language.label);
    if text.authentic {
        words.law.authentic(clause, language)
    } else {
        words.law.not_authentic(clause, language)
    }
}
