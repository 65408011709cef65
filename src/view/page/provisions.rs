//! The provisions: cited ones beside the letter, the rest with everything about each instrument below.

use super::prose::{paragraphs, references};
use super::{statement, status};
use crate::model::{Clause, ClauseText, Instrument, Language, Provision, Publication, State};
use yew::{Html, html};

/// The provisions that the letter cites, in full, for the column beside it.
pub fn cited(publication: &Publication) -> Html {
    let articles = publication.provisions().filter(|(_, provision)| !provision.cited_in.is_empty());
    html! {
        <section class="cited" aria-labelledby="provisions">
            <h3 id="provisions">{ "What the letter cites" }</h3>
            { articles.map(|(instrument, provision)| cited_article(publication, instrument, provision)).collect::<Html>() }
        </section>
    }
}

fn cited_article(publication: &Publication, instrument: &Instrument, provision: &Provision) -> Html {
    html! {
        <article class="provision" id={provision.id.to_string()} data-title={name(instrument, &provision.article)}
            data-parts={article_parts(publication, instrument, provision)}>
            <h4>{ name(instrument, &provision.article) }</h4>
            { status::line(instrument, State::China) }
            { provision.clauses.iter().map(|clause| self::clause(publication, instrument, provision, clause)).collect::<Html>() }
            { own_words(publication, provision) }
        </article>
    }
}

/// Every instrument with what binds whom, the readings of its cited provisions, and the rest of them.
pub fn behind(publication: &Publication) -> Html {
    html! {
        <section class="part" aria-labelledby="behind">
            <h3 id="behind">{ "The provisions behind them" }</h3>
            { publication.instruments.iter().map(|i| instrument(publication, i)).collect::<Html>() }
        </section>
    }
}

fn instrument(publication: &Publication, instrument: &Instrument) -> Html {
    let (cited, rest): (Vec<_>, Vec<_>) = instrument.provisions.iter().partition(|p| !p.cited_in.is_empty());
    html! {
        <section class="instrument" aria-labelledby={instrument.id.clone()}>
            <div class="facts">
                <h4 id={instrument.id.clone()}>{ instrument.name.clone() }</h4>
                <p>{ particulars(instrument) }</p>
                { status::block(publication, instrument) }
                if let Some(page) = &instrument.depositary_page {
                    <p id={format!("{}-record", instrument.id)}>
                        <a class="out" href={page.as_str().to_owned()} target="_blank" rel="noopener">
                            { format!("{}: record and text at the UN Treaty Collection", instrument.short_name) }
                        </a>
                    </p>
                }
                { references(publication, &instrument.sources) }
            </div>
            <div class="provisions">
                { cited.into_iter().map(|provision| readings(publication, provision)).collect::<Html>() }
                { rest.into_iter().map(|provision| article(publication, instrument, provision)).collect::<Html>() }
            </div>
        </section>
    }
}

fn particulars(instrument: &Instrument) -> String {
    let place = instrument.place.as_ref().map(|place| format!("{place}, ")).unwrap_or_default();
    let citation = instrument.citation.as_ref().map(|citation| format!("{citation}. ")).unwrap_or_default();
    let force = instrument.in_force.map(|day| format!("; in force {}", status::date(day))).unwrap_or_default();
    let languages: Vec<_> = instrument.authentic_languages.iter().map(|language| language.name()).collect();
    let authentic = match languages.as_slice() {
        [] => "Authentic languages: not established.".to_owned(),
        [one] => format!("Authentic text: {one}."),
        [first @ .., last] => format!("Authentic texts: {} and {last}.", first.join(", ")),
    };
    format!("{citation}{place}{}{force}. {authentic}", status::date(instrument.adopted))
}

/// What the column beside the letter has no room for: how a cited provision is read, and its words in
/// other languages.
fn readings(publication: &Publication, provision: &Provision) -> Html {
    let translated: Vec<_> = provision
        .clauses
        .iter()
        .flat_map(|clause| clause.texts.iter().map(move |text| (clause, text)))
        .filter(|(_, text)| text.language != Language::English)
        .collect();
    html! {
        <div class="provision">
            <h5>{ format!("{}: how it is read", provision.article) }</h5>
            <p>{ "Full text: " }<a href={format!("#{}", provision.id)}>{ provision.article.clone() }</a></p>
            { statement::blocks(publication, &provision.readings) }
            { translated.into_iter().map(|(clause, text)| html! {
                <div class="clause"><h6>{ language_label(clause, text) }</h6>{ self::text(publication, text) }</div>
            }).collect::<Html>() }
        </div>
    }
}

fn language_label(clause: &Clause, text: &ClauseText) -> String {
    let standing = if text.authentic { "authentic text" } else { "not an authentic text" };
    format!("{} in {} ({standing})", clause.label, text.language.name())
}

fn article(publication: &Publication, instrument: &Instrument, provision: &Provision) -> Html {
    let clauses = provision.clauses.iter();
    html! {
        <article class="provision" id={provision.id.to_string()} data-title={name(instrument, &provision.article)}
            data-parts={article_parts(publication, instrument, provision)}>
            <h5>{ provision.article.clone() }</h5>
            { clauses.map(|clause| self::clause(publication, instrument, provision, clause)).collect::<Html>() }
            { own_words(publication, provision) }
            { statement::blocks(publication, &provision.readings) }
        </article>
    }
}

/// A clause: its words in English, and where the letter cites it.
fn clause(publication: &Publication, instrument: &Instrument, provision: &Provision, clause: &Clause) -> Html {
    let english = clause.texts.iter().filter(|text| text.language == Language::English);
    let words = html! {
        <div id={format!("{}-words", clause.id)}>
            <b class="label">{ clause.label.clone() }</b>
            { english.clone().map(words).collect::<Html>() }
        </div>
    };
    let rest = html! {
        <>
            if !clause.cited_in.is_empty() {
                <p class="cited-in">{ "Cited in " }{ paragraphs(&clause.cited_in) }</p>
            }
            { english.map(|text| references(publication, &text.sources)).collect::<Html>() }
        </>
    };
    if clause.id == provision.id {
        return html! { <div class="clause">{ words }{ rest }</div> };
    }
    html! {
        <div class="clause" id={clause.id.to_string()} data-title={name(instrument, &clause.label)}
            data-parts={clause_parts(publication, instrument, provision, clause)}
            data-cited-in={cited_in(clause)}>
            { words }
            { rest }
        </div>
    }
}

fn cited_in(clause: &Clause) -> Option<String> {
    let numbers: Vec<_> = clause.cited_in.iter().map(usize::to_string).collect();
    (!numbers.is_empty()).then(|| numbers.join(" "))
}

fn text(publication: &Publication, text: &ClauseText) -> Html {
    html! { <>{ words(text) }{ references(publication, &text.sources) }</> }
}

fn words(text: &ClauseText) -> Html {
    let lang = (text.language != Language::English).then(|| text.language.tag());
    let paragraphs = text.paragraphs.iter().map(|paragraph| html! { <p>{ paragraph.clone() }</p> });
    html! { <blockquote {lang}>{ paragraphs.collect::<Html>() }</blockquote> }
}

/// The plain sentence and the exception; both are parts of the provision's cards.
fn own_words(publication: &Publication, provision: &Provision) -> Html {
    html! {
        <>
            <div id={format!("{}-plain", provision.id)}>{ statement::block(publication, &provision.plain) }</div>
            if let Some(exception) = &provision.exception {
                <div id={format!("{}-exception", provision.id)}>{ statement::block(publication, exception) }</div>
            }
        </>
    }
}

fn name(instrument: &Instrument, label: &str) -> String {
    format!("{}, {label}", instrument.short_name)
}

fn article_parts(publication: &Publication, instrument: &Instrument, provision: &Provision) -> String {
    let words = provision.clauses.iter().map(|clause| words_part(publication, clause)).collect::<Vec<_>>();
    parts(instrument, provision, &words.join(" "))
}

fn clause_parts(publication: &Publication, instrument: &Instrument, provision: &Provision, clause: &Clause) -> String {
    parts(instrument, provision, &words_part(publication, clause))
}

/// A quoted clause shows its comparison with the letter instead of its bare words.
fn words_part(publication: &Publication, clause: &Clause) -> String {
    match publication.quotations.iter().find(|quotation| quotation.clause == clause.id && !quotation.partial) {
        Some(quotation) => format!("quote-{}-words", quotation.id),
        None => format!("{}-words", clause.id),
    }
}

fn parts(instrument: &Instrument, provision: &Provision, words: &str) -> String {
    let exception = provision.exception.as_ref().map(|_| format!(" {}-exception", provision.id)).unwrap_or_default();
    let record = instrument.depositary_page.as_ref().map(|_| format!(" {}-record", instrument.id)).unwrap_or_default();
    format!("{}-status {words} {}-plain{exception}{record}", instrument.id, provision.id)
}
