//! The complete static page. The way in: [`render`].
//!
//! What programs in the browser look for here stands in [`contract`].

mod about;
mod bound;
mod brief;
mod claims;
pub mod component;
mod embed;
mod features;
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
pub mod preview;
mod prose;
mod published;
mod quote;
mod quotes;
mod shell;
mod side_by_side;
mod since_then;
pub mod single;
mod sources;
mod statement;
mod top;
mod which_rules;
mod with;

pub use head::{PICTURE, kicker};
use published::{Form, Published};
use with::With;

use contract::attributes as data;
use model::Publication;
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

/// Renders a publication into static HTML. The same publication always gives the same bytes. `single` is the
/// SHA-256 of the single file, where one was made.
pub fn render(publication: Rc<Publication>, single: Option<String>) -> RenderedPage {
    rendered(Published::new(publication, Form::Whole { single }))
}

fn rendered(published: Published) -> RenderedPage {
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
    let spread = html! {
        <>
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
        </>
    };
    // A page of others has landmarks and links to skip of its own.
    let root = match publication.form().clone() {
        Form::Component { address, js, wasm } => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr">
                <div class="top" part="top">{ top::content(publication) }</div>
                <div class="spread">{ spread }</div>
                { labels::card_root() }
                { quote::blocked() }
            </div>
        }
        .marked(data::EMBEDDED)
        .with(data::JS, format!("{address}{js}"))
        .with(data::WASM, format!("{address}{wasm}"))
        .with(data::BASE, address),
        _ => html! {
            <div class="lotl" id="letter-of-the-law" dir="ltr">
                { top::skip_links() }
                <header class="top" part="top">{ top::content(publication) }</header>
                <main class="spread">{ spread }</main>
                { labels::card_root() }
                { quote::blocked() }
            </div>
        },
    };
    root.with(data::FEATURES, contract::features::encode(&features::of(publication)))
}
