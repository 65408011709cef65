//! All the law that the letter's pages hold, for the file that has everything: by instrument, with its articles.

use super::super::law::{article, instrument};
use super::super::with::With;
use super::{Published, heading};
use contract::attributes as data;
use model::{Instrument, Provision};
use yew::{Html, html};

pub fn all(publication: &Published) -> Html {
    let instruments = publication.instruments.iter().map(|one| instrument(publication, one));
    html! {
        <section class="deep" aria-labelledby="law">
            <h2 id="law">{ publication.words().site_bar.law() }</h2>
            { instruments.collect::<Html>() }
        </section>
    }
}

fn instrument(publication: &Published, instrument: &Instrument) -> Html {
    let title = heading(publication, 2);
    html! {
        <section id={instrument.id.clone()}>
            <@{title}>{ instrument.name.clone() }</@>
            { instrument::record(publication, instrument) }
            { instrument.provisions.iter().map(|one| provision(publication, instrument, one)).collect::<Html>() }
        </section>
    }
}

fn provision(publication: &Published, instrument: &Instrument, provision: &Provision) -> Html {
    let clauses: Vec<_> = provision.clauses.iter().collect();
    let name = super::super::law::name(instrument, &provision.article);
    let heading_text = match &provision.heading {
        Some(heading) => format!("{name}: {heading}"),
        None => name.clone(),
    };
    html! {
        <article id={provision.id.to_string()}>
            <h4>{ heading_text }</h4>
            { article::whole(publication, provision, &clauses, Html::default()) }
        </article>
    }
    .with(data::TITLE, name)
}
