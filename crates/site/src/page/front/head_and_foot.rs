//! The parts of the letter around its body: date, addressees, closing, signatures, copies.

use super::super::foreign;
use super::Published;
use model::Letter;
use yew::{Html, html};

pub fn head(publication: &Published) -> Html {
    let letter = &publication.letter;
    let addressees = letter.addressees.iter().map(|address| {
        let lines = address.iter().map(|line| foreign::marked(publication, line));
        html! { <p>{ broken(lines) }</p> }
    });
    html! {
        <div class="head">
            <p class="date">{ letter.date_line.clone() }</p>
            <div class="addresses">{ addressees.collect::<Html>() }</div>
            <p class="dear">{ letter.salutation.clone() }</p>
        </div>
    }
}

pub fn foot(letter: &Letter) -> Html {
    let signatories = letter.signatories.iter().map(|signatory| {
        html! { <p>{ signatory.name.clone() }<br />{ signatory.office.clone() }</p> }
    });
    html! {
        <div class="foot">
            <p>{ letter.closing.clone() }</p>
            <div class="signatures">{ signatories.collect::<Html>() }</div>
            <p class="copies">{ "cc: " }{ broken(letter.copied_to.iter().map(|line| html! { { line.clone() } })) }</p>
        </div>
    }
}

/// Lines of one paragraph.
fn broken(lines: impl Iterator<Item = Html>) -> Html {
    lines.enumerate().map(|(index, line)| html! { <>if index > 0 { <br /> }{ line }</> }).collect()
}
