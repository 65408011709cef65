//! The parts of the letter around its body: date, addressees, closing, signatures, copies.

use super::foreign;
use crate::page::Published;
use model::Letter;
use yew::{Html, html};

pub fn opening(publication: &Published) -> Html {
    let letter = &publication.letter;
    let addressees = letter.addressees.iter().map(|address| {
        let lines = address.iter().map(|line| foreign::marked(publication, line));
        html! { <p class="address">{ broken(lines) }</p> }
    });
    html! {
        <>
            <p class="date">{ letter.date_line.clone() }</p>
            { addressees.collect::<Html>() }
            <p>{ letter.salutation.clone() }</p>
        </>
    }
}

pub fn close(letter: &Letter) -> Html {
    let signatories = letter.signatories.iter().map(|signatory| {
        html! { <p>{ signatory.name.clone() }<br />{ signatory.office.clone() }</p> }
    });
    html! {
        <>
            <p>{ letter.closing.clone() }</p>
            <div class="signatures">{ signatories.collect::<Html>() }</div>
            <p class="copies">{ "cc: " }{ broken(letter.copied_to.iter().map(|line| html! { { line.clone() } })) }</p>
        </>
    }
}

/// Lines of one paragraph.
fn broken(lines: impl Iterator<Item = Html>) -> Html {
    lines.enumerate().map(|(index, line)| html! { <>if index > 0 { <br /> }{ line }</> }).collect()
}
