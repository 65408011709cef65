//! The letter and the record: for each part of the explainer a question, its answer in short, and the way to all of it.

mod about;
mod bound;
mod claims;
mod comparison;
mod quotations;
mod rules;
mod since;

use super::Published;
use contract::{PROVENANCE, Part};
use yew::{Html, classes, html};

/// How much of a row a block takes.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    Half,
    Third,
}

struct Block<'w> {
    id: &'static str,
    width: Width,
    question: &'w str,
    answer: Html,
    /// Where all of it stands, and how that is called.
    onward: (Part, String),
}

pub fn section(publication: &Published) -> Html {
    let words = &publication.words().record;
    let blocks = [
        quotations::block(publication),
        bound::block(publication),
        rules::block(publication),
        claims::block(publication),
        comparison::block(publication),
        since::block(publication),
        about::genuine(publication),
        about::words(publication),
        about::embed(publication),
    ];
    let blocks = blocks.into_iter().flatten().map(|block| draw(publication, block));
    html! {
        <section class="record" part="explainer" id="explainer" aria-labelledby="record-heading">
            <h2 id="record-heading">{ words.title() }</h2>
            <p class="soft">{ words.lead() }</p>
            <div class="blocks">{ blocks.collect::<Html>() }</div>
        </section>
    }
}

fn draw(publication: &Published, block: Block) -> Html {
    let (part, words) = block.onward;
    let class = classes!("block", (block.width == Width::Third).then_some("third"));
    // In the single file the part itself bears the id.
    let id = (!publication.is_whole()).then_some(block.id);
    html! {
        <section {class} {id}>
            <h3>{ block.question }</h3>
            { block.answer }
            <a class="more" href={publication.home(part.id())}>{ words }</a>
        </section>
    }
}

/// A table with a caption for those who cannot see where it stands.
fn table(caption: &str, heads: &[String], rows: Html) -> Html {
    let heads = heads.iter().map(|head| match head.as_str() {
        "" => html! { <td></td> },
        head => html! { <th scope="col">{ head.to_owned() }</th> },
    });
    html! {
        <table>
            <caption class="unseen">{ caption }</caption>
            <thead><tr>{ heads.collect::<Html>() }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}
