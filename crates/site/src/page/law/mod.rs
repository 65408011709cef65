//! The law: cited provisions beside the letter, everything behind them below.
//!
//! Entry point: [`cited`] for the column beside the letter, [`behind`] for the part below.

pub mod article;
mod clause;
pub mod instrument;
pub mod parts;
pub mod status;

use crate::page::Published;
use crate::page::with::With;
use contract::attributes as data;
use model::{Letter, plain_text};
use yew::{Html, html};

/// The provisions that the letter cites, in full, for the column beside it. Each stays in view along
/// the part of the letter that cites it.
pub fn cited(publication: &Published) -> Html {
    let articles: Vec<_> =
        publication.provisions().filter(|(_, provision)| !provision.cited_in.is_empty()).collect();
    let shares =
        shares(&publication.letter, articles.iter().map(|(_, provision)| provision.cited_in.iter().min()));
    let tracks = articles.into_iter().zip(shares).map(|((instrument, provision), share)| {
        html! { <div class="track">{ article::beside(publication, instrument, provision) }</div> }
            .with(data::SHARE, share.to_string())
    });
    html! {
        <section class="cited" aria-labelledby="provisions">
            <h3 id="provisions">{ "What the letter cites" }</h3>
            { tracks.collect::<Html>() }
        </section>
    }
}

/// Tenths of the letter's length, from the first paragraph that cites a provision to the first that
/// cites the next one; at least 1. The style sheet makes heights of them. The first begins a little
/// below the letter's head, where "in brief" ends.
fn shares<'a>(letter: &Letter, first_cited_in: impl Iterator<Item = Option<&'a usize>>) -> Vec<usize> {
    const IN_BRIEF: usize = 15;
    let lengths: Vec<_> = letter.paragraphs.iter().map(|text| plain_text(text).len()).collect();
    let total = lengths.iter().sum::<usize>().max(1);
    let percent_before = |paragraph: usize| lengths.iter().take(paragraph - 1).sum::<usize>() * 100 / total;
    let mut starts: Vec<_> =
        first_cited_in.flatten().map(|first| percent_before(*first).max(IN_BRIEF)).collect();
    if let Some(first) = starts.first_mut() {
        *first = IN_BRIEF;
    }
    let ends = starts.iter().skip(1).copied().chain([100]);
    starts.iter().zip(ends).map(|(start, end)| (end.saturating_sub(*start) / 10).clamp(1, 9)).collect()
}

/// Every instrument: whom it binds, how its cited provisions are read, and its other provisions.
pub fn behind(publication: &Published) -> Html {
    html! {
        <section class="part" aria-labelledby="behind">
            <h3 id="behind">{ "The law behind them" }</h3>
            { publication.instruments.iter().map(|i| instrument::section(publication, i)).collect::<Html>() }
        </section>
    }
}
