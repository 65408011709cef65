//! What is agreed, then what is disputed and by whom.

use super::statement;
use super::with::With;
use crate::page::Published;
use contract::{Anchor, attributes as data};
use model::{Claim, Said};
use yew::{Html, html};

pub fn section(publication: &Published) -> Html {
    let claims = &publication.claims;
    if claims.agreed.is_empty() && claims.disputed.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="claims">
            <h3 id="claims">{ "Claims: agreed, then disputed" }</h3>
            <h4>{ "Agreed" }</h4>
            <div class="grid">{ claims.agreed.iter().map(|c| claim(publication, c)).collect::<Html>() }</div>
            <h4>{ "Disputed" }</h4>
            <div class="grid">{ claims.disputed.iter().map(|c| claim(publication, c)).collect::<Html>() }</div>
        </section>
    }
}

fn claim(publication: &Published, claim: &Claim) -> Html {
    html! {
        <article id={Anchor::Claim(&claim.id).to_string()}>
            <h5>{ claim.title.clone() }</h5>
            { claim.positions.iter().map(|p| position(publication, p)).collect::<Html>() }
        </article>
    }
    .with(data::TITLE, claim.title.clone())
}

fn position(publication: &Published, said: &Said) -> Html {
    let when = said.when.as_ref().map(|when| format!(", {when}")).unwrap_or_default();
    html! {
        <div class="position">
            <p class="who">{ format!("{}{when}", said.who) }</p>
            { statement::block(publication, &said.statement) }
        </div>
    }
}
