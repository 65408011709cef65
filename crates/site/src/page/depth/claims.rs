//! What is agreed, then what is disputed and by whom.

use super::super::statement;
use super::super::with::With;
use super::{Published, heading};
use contract::{Anchor, attributes as data};
use model::{Claim, Said};
use yew::{Html, html};

pub fn content(publication: &Published) -> Html {
    let claims = &publication.claims;
    let words = &publication.words().claims;
    let lead = words.lead(claims.agreed.len(), claims.disputed.len());
    let title = heading(publication, 2);
    html! {
        <>
            <p class="lead">{ lead }</p>
            { index(publication, &claims.disputed) }
            <@{title.clone()}>{ words.agreed() }</@>
            { claims.agreed.iter().map(|one| claim(publication, one)).collect::<Html>() }
            <@{title}>{ words.disputed() }</@>
            { claims.disputed.iter().map(|one| claim(publication, one)).collect::<Html>() }
        </>
    }
}

/// The questions, each with how many answers the record holds.
fn index(publication: &Published, claims: &[Claim]) -> Html {
    let words = &publication.words().claims;
    let entry = |claim: &Claim| {
        html! {
            <li><a href={publication.to(Anchor::Claim(&claim.id))}>{ claim.title.clone() }<small>{ words.positions(claim.positions.len()) }</small></a></li>
        }
    };
    html! {
        <nav aria-label={words.questions().to_owned()}><ol class="index">{ claims.iter().map(entry).collect::<Html>() }</ol></nav>
    }
}

fn claim(publication: &Published, claim: &Claim) -> Html {
    let title = heading(publication, 3);
    html! {
        <section class="claim" id={Anchor::Claim(&claim.id).to_string()}>
            <div><@{title}>{ claim.title.clone() }</@></div>
            <ul class="rows">{ claim.positions.iter().map(|one| position(publication, one)).collect::<Html>() }</ul>
        </section>
    }
    .with(data::TITLE, claim.title.clone())
}

fn position(publication: &Published, said: &Said) -> Html {
    let when = said.when.as_ref().map(|when| html! { <span class="voice">{ " · " }{ when.clone() }</span> });
    html! {
        <li>
            <div class="who"><b>{ said.who.clone() }</b>{ statement::voice(publication, &said.statement.voice) }{ when.unwrap_or_default() }</div>
            <p class="what">{ statement::words(publication, &said.statement) }</p>
        </li>
    }
    .with(data::VOICE, said.statement.voice.key().to_owned())
}
