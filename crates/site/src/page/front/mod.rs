//! The front page: the letter with its notes beside it, and what each part of the explainer says in short.

pub mod brief;
pub mod head_and_foot;
mod masthead;
pub mod rail;
pub mod sheet;
mod summaries;

use super::Published;
use yew::{Html, html};

/// All between the bar and the foot of the page.
pub fn content(publication: &Published) -> Html {
    html! {
        <>
            <div class="spread" part="letter">
                { masthead::content(publication) }
                { brief::section(publication) }
                { sheet::section(publication) }
            </div>
            { summaries::section(publication) }
        </>
    }
}
