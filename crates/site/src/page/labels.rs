//! The place where the browser draws the card, with the card's wording.

use contract::Labels;
use yew::{Html, html};

pub fn island() -> Html {
    let Labels { back, close, on_page, hover_on, hover_off } = labels();
    html! {
        <div data-island="" data-back={back} data-close={close} data-on-page={on_page} data-hover-on={hover_on}
            data-hover-off={hover_off}></div>
    }
}

fn labels() -> Labels {
    Labels {
        back: "Back".to_owned(),
        close: "Close".to_owned(),
        on_page: "Find on this page".to_owned(),
        hover_on: "Open cards on hover".to_owned(),
        hover_off: "Stop opening on hover".to_owned(),
    }
}
