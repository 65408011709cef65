//! Attributes of the contract on what `html!` has drawn, which itself takes names only as literals. Entry point:
//! [`With::with`].

use contract::{Anchor, Attribute};
use std::rc::Rc;
use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, VNode, VTag};

pub trait With: Sized {
    /// The same element with one more attribute.
    fn with(self, attribute: Attribute, value: impl Into<AttrValue>) -> Self;

    /// The same element, marked by an attribute without a value.
    fn marked(self, attribute: Attribute) -> Self {
        self.with(attribute, "")
    }

    /// Only where there is a value.
    fn with_any(self, attribute: Attribute, value: Option<String>) -> Self {
        match value {
            Some(value) => self.with(attribute, value),
            None => self,
        }
    }

    /// As a link to this, which opens its card.
    fn with_link(self, anchor: Anchor) -> Self {
        let (attribute, id) = anchor.link();
        self.with(attribute, id)
    }

    /// With a set of words.
    fn with_words(self, words: Vec<(Attribute, String)>) -> Self {
        words.into_iter().fold(self, |drawn, (attribute, word)| drawn.with(attribute, word))
    }
}

impl With for Html {
    fn with(mut self, attribute: Attribute, value: impl Into<AttrValue>) -> Self {
        match &mut self {
            VNode::VTag(tag) => add(Rc::make_mut(tag), attribute, value.into()),
            other => panic!("{} stands on an element, and this is none: {other:?}", attribute.name()),
        }
        self
    }
}

fn add(tag: &mut VTag, attribute: Attribute, value: AttrValue) {
    // Yew 0.23 draws literal attributes in its own list, and leaves them out of a map.
    for known in tag.attributes.get_mut_index_map().values_mut() {
        if let AttributeOrProperty::Static(text) = known {
            *known = AttributeOrProperty::Attribute(AttrValue::Static(text));
        }
    }
    tag.add_attribute(attribute.name(), value);
}

#[cfg(test)]
mod tests {
    use super::With;
    use contract::attributes as data;
    use yew::{Html, LocalServerRenderer, Properties, component, html};

    #[derive(Properties, PartialEq)]
    struct Props {
        drawn: Html,
    }

    #[component]
    fn Drawn(props: &Props) -> Html {
        props.drawn.clone()
    }

    fn text(drawn: Html) -> String {
        let renderer = LocalServerRenderer::<Drawn>::with_props(Props { drawn }).hydratable(false);
        futures::executor::block_on(renderer.render())
    }

    #[test]
    fn what_html_has_drawn_keeps_its_own_attributes() {
        let name = "dynamic".to_owned();
        let drawn = html! { <p class="literal" hidden=true id={name}>{ "words" }</p> };
        let drawn = drawn.with(data::TITLE, "a title").marked(data::MARK).with_any(data::NUMBER, None);
        assert_eq!(
            text(drawn),
            r#"<p id="dynamic" hidden="hidden" class="literal" data-title="a title" data-mark="">words</p>"#
        );
    }

    #[test]
    #[should_panic = "data-title stands on an element"]
    fn a_list_has_no_attributes() {
        let _ = html! { <><p></p><p></p></> }.with(data::TITLE, "a title");
    }
}
