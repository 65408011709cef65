//! What stands around the words of every page of a letter: the bar with its panels, and the foot. All of it works
//! without script.

pub mod bar;
mod contents;
mod find;
mod foot;
mod icon;
mod share;
mod site_bar;

pub use foot::foot;
pub use site_bar::site_bar;

use super::Published;
use yew::{Html, html};

/// What the buttons of the bar open: where popovers are not known, these stand at the end of the page.
pub fn panels(publication: &Published) -> Html {
    html! {
        <>
            { contents::panel(publication) }
            { find::panel(publication) }
            { share::panel(publication) }
        </>
    }
}
