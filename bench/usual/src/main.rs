//! The same words the way Yew is mostly used: an empty page, Markdown fetched and parsed in the browser, and
//! everything drawn by Yew. A link to a part of the page opens that part in a popup.

use gloo_net::http::Request;
use pulldown_cmark::{Options, Parser, html::push_html};
use wasm_bindgen::JsCast;
use web_sys::{Element, window};
use yew::prelude::*;
use yew::virtual_dom::VNode;

fn main() {
    yew::Renderer::<App>::new().render();
}

#[component]
fn App() -> Html {
    let page = use_state(|| None::<AttrValue>);
    let open = use_state(|| None::<String>);
    {
        let page = page.clone();
        use_effect_with((), move |()| {
            yew::platform::spawn_local(async move {
                let response = Request::get("page.md").send().await.expect("the page's text");
                let text = response.text().await.expect("the page's text");
                page.set(Some(to_html(&text).into()));
            });
        });
    }
    use_effect_with(page.is_some(), |&drawn| {
        if let (true, Some(clock)) = (drawn, window().and_then(|window| window.performance())) {
            let _ = clock.mark("ready");
        }
    });
    let Some(words) = page.as_ref() else { return html! { <p>{ "Loading…" }</p> } };
    let on_click = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
            if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
                event.prevent_default();
                open.set(Some(address[1..].to_owned()));
            }
        })
    };
    html! {
        <div class="lotl">
            <Page words={words.clone()} {on_click} />
            if let Some(id) = open.as_ref() {
                <div key={id.clone()} class="popup" role="dialog">{ part(id) }</div>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PageProps {
    words: AttrValue,
    on_click: Callback<MouseEvent>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    html! { <main class="page" onclick={&props.on_click}>{ Html::from_html_unchecked(props.words.clone()) }</main> }
}

fn to_html(markdown: &str) -> String {
    let mut html = String::new();
    let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES;
    push_html(&mut html, Parser::new_ext(markdown, options));
    html
}

/// Copies of a heading and of what stands below it.
fn part(id: &str) -> Html {
    let heading = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let mut copies = Vec::new();
    let mut next = heading;
    while let Some(element) = next {
        if !copies.is_empty() && element.tag_name().starts_with('H') {
            break;
        }
        copies.extend(element.clone_node_with_deep(true).ok().map(VNode::VRef));
        next = element.next_element_sibling();
    }
    copies.into_iter().collect()
}
