//! What the widget brings to a page. The site names the features of each page in
//! [`FEATURES`](crate::attributes::FEATURES); `boot.js` and `embed.js` start them by these names, one after the other,
//! and write into [`READY`](crate::attributes::READY) and [`FAILED`](crate::attributes::FAILED) what came of it.

macro_rules! features {
    ($($(#[$doc:meta])* $feature:ident $name:literal,)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature {
            $($(#[$doc])* $feature,)+
        }

        impl Feature {
            /// In the order in which they start.
            pub const ALL: &[Feature] = &[$(Feature::$feature),+];

            pub const fn name(self) -> &'static str {
                match self {
                    $(Feature::$feature => $name,)+
                }
            }

            pub fn named(name: &str) -> Option<Feature> {
                match name {
                    $($name => Some(Feature::$feature),)+
                    _ => None,
                }
            }
        }
    };
}

features! {
    /// Cards, and the links that open them.
    Cards "cards",
    /// Facts that can be set, and the answers to them.
    Rules "rules",
    Search "search",
    /// Selected words of the letter, copied with a citation.
    Quoting "quoting",
    /// Links that are none while the letter is shown as sent.
    AsSent "as-sent",
    /// Buttons that copy.
    Copying "copying",
    /// The address of a link that the page around a frame lets not open.
    BlockedLinks "blocked-links",
    /// The law that the paragraph being read cites is marked beside it.
    ScrollSpy "scroll-spy",
    /// Parts below the letter are laid out one by one.
    DeferredLayout "deferred-layout",
}

/// Fired at the root of a page once all its features have started.
pub const READY_EVENT: &str = "letter-of-the-law:ready";
/// In place of a feature: the widget itself did not start.
pub const WHOLE: &str = "all";
/// In place of a feature: something failed later, and nobody knows in which.
pub const SOME: &str = "any";

/// The names, as they stand in an attribute.
pub fn encode(features: &[Feature]) -> String {
    features.iter().map(|feature| feature.name()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_is_found_by_its_name_and_no_name_says_more() {
        for feature in Feature::ALL {
            assert_eq!(Feature::named(feature.name()), Some(*feature));
            assert!(![WHOLE, SOME].contains(&feature.name()) && !feature.name().contains(' '));
        }
        assert_eq!(Feature::named(WHOLE), None);
    }
}
