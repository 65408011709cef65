//! Words that a number decides: "1 note", "2 notes".

use super::Pattern;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::fmt;

/// A kind of number, as the Unicode CLDR tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    /// In every language, and in some the only one.
    Other,
}

impl Category {
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in the files of words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A language that a page can speak: one whose plurals are known.
#[derive(Clone)]
pub struct Language {
    tag: String,
    rules: PluralRules,
}

impl Language {
    /// By its BCP 47 tag, with the rules of the language alone where there are none of its region.
    pub fn new(tag: &str) -> Option<Self> {
        let is_part =
            |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !tag.split('-').all(is_part) {
            return None;
        }
        let known = PluralRules::get_locales(PluralRuleType::CARDINAL);
        let named = |name: &str| known.iter().find(|known| known.to_string() == name);
        let found = named(tag).or_else(|| named(tag.split('-').next()?))?;
        let rules = PluralRules::create(found.clone(), PluralRuleType::CARDINAL).ok()?;
        Some(Self { tag: tag.to_owned(), rules })
    }

    pub fn tag(&self) -> &str {
        &self.tag
    }

    pub fn category(&self, number: usize) -> Category {
        match self.rules.select(number) {
            Ok(PluralCategory::ZERO) => Category::Zero,
            Ok(PluralCategory::ONE) => Category::One,
            Ok(PluralCategory::TWO) => Category::Two,
            Ok(PluralCategory::FEW) => Category::Few,
            Ok(PluralCategory::MANY) => Category::Many,
            Ok(PluralCategory::OTHER) | Err(_) => Category::Other,
        }
    }

    /// Those that numbers of a page can have, and `Other`.
    pub fn categories(&self) -> Vec<Category> {
        let has = |category: &Category| {
            *category == Category::Other || (0..=1000).any(|number| self.category(number) == *category)
        };
        Category::ALL.into_iter().filter(has).collect()
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language").field(&self.tag).finish()
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// A pattern for each category of its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plural {
    others: Vec<(Category, Pattern)>,
    other: Pattern,
}

impl Plural {
    /// `other` stands in for categories that have no form.
    pub fn new(others: Vec<(Category, Pattern)>, other: Pattern) -> Self {
        Self { others, other }
    }

    /// Each form with the name of its category.
    pub(super) fn forms(&self, filled: impl Fn(&Pattern) -> String) -> Vec<(&'static str, String)> {
        let other = (Category::Other, self.other.clone());
        self.others.iter().chain([&other]).map(|(category, form)| (category.key(), filled(form))).collect()
    }

    pub(super) fn of(&self, category: Category) -> &Pattern {
        self.others.iter().find(|(own, _)| *own == category).map_or(&self.other, |(_, pattern)| pattern)
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, Language};

    fn categories(tag: &str) -> Vec<&'static str> {
        let language = Language::new(tag).unwrap_or_else(|| panic!("{tag}"));
        language.categories().into_iter().map(Category::key).collect()
    }

    #[test]
    fn each_language_has_the_categories_of_its_numbers() {
        assert_eq!(categories("en"), ["one", "other"]);
        assert_eq!(categories("ko"), ["other"]);
        assert_eq!(categories("pl"), ["one", "few", "many", "other"]);
        assert_eq!(categories("ar"), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(categories("de-AT"), categories("de"));
    }

    #[test]
    fn what_is_no_language_is_refused() {
        for tag in ["", "qaa", "x", "en ", "../en", "en_", "deutsch"] {
            assert_eq!(Language::new(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_number_has_the_category_of_its_language() {
        let polish = Language::new("pl").expect("Polish");
        let of = |number| polish.category(number).key();
        assert_eq!([0, 1, 2, 5, 22, 12].map(of), ["many", "one", "few", "many", "few", "many"]);
    }
}
