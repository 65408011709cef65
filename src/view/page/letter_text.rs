//! The parts of the letter around its body: date, addressees, closing, signatures, copies.

use crate::model::Letter;
use yew::{Html, html};

pub fn opening(letter: &Letter) -> Html {
    html! {
        <>
            <p class="date">{ letter.date_line.clone() }</p>
            { letter.addressees.iter().map(|lines| html! { <p class="address">{ self::lines(lines) }</p> }).collect::<Html>() }
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
            <p class="copies">{ "cc: " }{ lines(&letter.copied_to) }</p>
        </>
    }
}

fn lines(lines: &[String]) -> Html {
    let lines = lines.iter().enumerate();
    lines.map(|(index, line)| html! { <>if index > 0 { <br /> }{ line.clone() }</> }).collect()
}
