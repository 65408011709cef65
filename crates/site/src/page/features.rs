//! What the widget brings to the page, and what is said where a part of that fails: it stands in the page, out of
//! sight, since no program holds words.

use super::with::With;
use super::{Form, Published};
use contract::features::{SOME, WHOLE};
use contract::{Feature, Part, attributes as data};
use model::Words;
use yew::{Html, html};

/// Those that the page has something for.
pub fn of(publication: &Published) -> Vec<Feature> {
    let has_rules = !publication.rules.tables.is_empty();
    let has_letter = !matches!(publication.form(), Form::Depth(_));
    let is_there = |feature: Feature| match feature {
        Feature::Rules => match publication.form() {
            Form::Depth(part) => *part == Part::WhichRules,
            form => has_rules && *form == Form::Single,
        },
        Feature::Quoting | Feature::AsSent | Feature::Rail => has_letter,
        Feature::Cards | Feature::Search | Feature::Copying | Feature::BlockedLinks => true,
    };
    Feature::ALL.iter().copied().filter(|feature| is_there(*feature)).collect()
}

/// What a reader misses.
fn missed(words: &Words, feature: Feature) -> String {
    let said = &words.failures;
    match feature {
        Feature::Cards => said.cards(),
        Feature::Rules => said.rules(),
        Feature::Search => said.search(),
        Feature::Quoting => said.quoting(),
        Feature::AsSent => return said.as_sent(words.bar.as_sent()),
        Feature::Copying => said.copying(),
        Feature::BlockedLinks => said.blocked_links(),
        Feature::Rail => said.rail(),
    }
    .to_owned()
}

/// The sentences, of which those about what failed are shown, and the last with them.
pub fn failures(words: &Words) -> Html {
    let said = &words.failures;
    let sentence = |name: &'static str, words: &str| {
        html! { <span hidden=true>{ words }{ " " }</span> }.with(data::FEATURE, name)
    };
    let each = Feature::ALL.iter().map(|feature| sentence(feature.name(), &missed(words, *feature)));
    html! {
        <p class="missing" role="status">
            { sentence(WHOLE, said.whole()) }
            { each.collect::<Html>() }
            { sentence(SOME, said.some()) }
            <span hidden=true>{ said.links() }</span>
        </p>
    }
}
