//! What the widget brings to the page, and what is said where a part of that fails: it stands in the page, out of
//! sight, since no program holds words.

use super::Published;
use super::with::With;
use contract::features::{SOME, WHOLE};
use contract::{Feature, attributes as data};
use yew::{Html, html};

/// Those that the page has something for.
pub fn of(publication: &Published) -> Vec<Feature> {
    let has_rules = !publication.rules.tables.is_empty();
    Feature::ALL.iter().copied().filter(|feature| *feature != Feature::Rules || has_rules).collect()
}

/// What a reader misses; `None` where that is nothing.
fn missed(feature: Feature) -> Option<&'static str> {
    match feature {
        Feature::Cards => Some("Cards could not start here. "),
        Feature::Rules => Some("Setting facts could not start here. "),
        Feature::Search => Some("Search could not start here. "),
        Feature::Quoting => Some("Copying with a citation could not start here. "),
        Feature::AsSent => {
            Some("The switch “As sent” could not start here: it hides marks, and links stay links. ")
        }
        Feature::Copying => Some("The buttons that copy could not start here. "),
        Feature::BlockedLinks => Some("A link that cannot open here does not say so. "),
        Feature::ScrollSpy => Some("The law beside the letter could not start to follow it here. "),
        // Without it, the style sheet lays all out.
        Feature::DeferredLayout => None,
    }
}

/// The sentences, of which those about what failed are shown, and the last with them.
pub fn failures() -> Html {
    let sentence = |name: &'static str, words: &'static str| {
        html! { <span hidden=true>{ words }</span> }.with(data::FEATURE, name)
    };
    let each = Feature::ALL.iter().filter_map(|feature| Some(sentence(feature.name(), missed(*feature)?)));
    html! {
        <p class="missing" role="status">
            { sentence(WHOLE, "Cards, search and setting facts could not start here. ") }
            { each.collect::<Html>() }
            { sentence(SOME, "A part of this page has stopped working here. ") }
            <span hidden=true>{ "Every link still leads to its text." }</span>
        </p>
    }
}
