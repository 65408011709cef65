//! The complete static page. The way in: [`render`].
//!
//! Contract with the browser side: an element that can become a card carries `data-title` and
//! `data-parts`, the ids of the elements that make up its card, in order. The browser clones those
//! and adds only a heading and a foot.

mod about;
mod bound;
mod brief;
mod claims;
mod embed;
mod foreign;
mod glossary;
mod head;
mod labels;
mod law;
mod letter;
mod letter_text;
mod marks;
mod notes;
pub mod passages;
mod prose;
mod published;
mod quote;
mod quotes;
mod side_by_side;
mod since_then;
mod sources;
mod statement;
mod top;
mod which_rules;

pub use head::{PICTURE, kicker};
use published::Published;
pub use which_rules::label as answer_label;

use crate::model::Publication;
use std::rc::Rc;
use yew::{Html, LocalServerRenderer, Properties, component, html};

/// What goes into the shell that Trunk built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedPage {
    /// Elements for the end of `<head>`.
    pub head: String,
    /// The whole of `<body>`, scripts apart.
    pub body: String,
}

/// Renders a publication into static HTML. The same publication always gives the same bytes.
pub fn render(publication: Rc<Publication>) -> RenderedPage {
    let published = Published::whole(publication);
    let head = head::render(&published);
    let props = PageProps { published };
    let rendered = LocalServerRenderer::<Page>::with_props(props).hydratable(false).render();
    let body = futures::executor::block_on(rendered);
    RenderedPage { head, body }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    published: Published,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let publication = &props.published;
    html! {
        <div class="lotl" id="letter-of-the-law" dir="ltr">
            { top::skip_links() }
            { top::header(publication) }
            <main class="spread">
                { letter::section(publication) }
                <section class="explainer" aria-labelledby="explainer">
                    <div class="beside" part="law">
                        <h2 id="explainer">{ "The law beside it" }</h2>
                        { brief::section(publication) }
                        { law::cited(publication) }
                    </div>
                    <div class="below" part="explainer">
                        { law::behind(publication) }
                        { which_rules::section(publication) }
                        { bound::section(publication) }
                        { claims::section(publication) }
                        { side_by_side::section(publication) }
                        { quotes::section(publication) }
                        { notes::section(publication) }
                        { since_then::section(publication) }
                        { glossary::section(publication) }
                        { sources::section(publication) }
                        { embed::section(publication) }
                        { about::section(publication) }
                    </div>
                </section>
            </main>
            { labels::island() }
        </div>
    }
}
