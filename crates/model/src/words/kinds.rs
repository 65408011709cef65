//! The kinds of words, and what the list of them is turned into. A group is a table of the file; each of its keys
//! becomes a function with a parameter for each place, so that a key that is not there, or a place that is not filled,
//! does not compile.

use super::{Language, Pattern, Plural};
use std::rc::Rc;

/// A title, and what it stands for in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    pub title: String,
    pub what: String,
}

/// A table of a file of words. Who reads one says what is wrong with it; `None` where something is.
pub trait Table {
    fn text(&mut self, key: &'static str) -> Option<String>;
    fn titled(&mut self, key: &'static str) -> Option<Titled>;
    fn pattern(&mut self, key: &'static str, places: &[&'static str]) -> Option<Pattern>;
    /// Each form may leave out the place `optional` alone.
    fn plural(
        &mut self,
        key: &'static str,
        places: &[&'static str],
        optional: Option<&'static str>,
    ) -> Option<Plural>;
    fn months(&mut self, key: &'static str) -> Option<[String; 12]>;
    /// Refuses the keys that nobody asked for.
    fn finish(self);
}

/// A table of the file, with a function for each key.
pub trait Group: Sized {
    /// What the file must hold.
    const KEYS: &[&'static str];

    /// Reads all of it, so that all that is wrong is said.
    fn read<T: Table>(table: T, language: &Rc<Language>) -> Option<Self>;
}

/// Groups of words. The kinds of a key:
/// - `text`: plain words.
/// - `titled`: a title, and what it stands for.
/// - `pattern(places)`: words around texts.
/// - `around(places)`: words around what is drawn.
/// - `plural(places)`: a pattern for each kind of number, with the place `n` besides those that are named.
/// - `plural_around(places)`: the same around what is drawn; the number only decides.
/// - `counted(places)`: a plural that the browser chooses from; `n` is left to it.
/// - `months`: the names of all twelve.
macro_rules! groups {
    ($(
        $(#[$doc:meta])*
        $group:ident { $($(#[$key_doc:meta])* $key:ident: $kind:ident $(($($place:ident),+))?,)+ }
    )+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $group {
            #[allow(dead_code, reason = "only some groups hold a plural")]
            language: std::rc::Rc<$crate::words::Language>,
            $($key: $crate::words::kinds::held!($kind),)+
        }

        impl $crate::words::kinds::Group for $group {
            const KEYS: &[&'static str] = &[$(stringify!($key)),+];

            fn read<T: $crate::words::Table>(
                mut table: T,
                language: &std::rc::Rc<$crate::words::Language>,
            ) -> Option<Self> {
                $(let $key = $crate::words::kinds::read!(table, $key, $kind $(($($place),+))?);)+
                table.finish();
                Some(Self { language: std::rc::Rc::clone(language), $($key: $key?),+ })
            }
        }

        impl $group {
            $($crate::words::kinds::word! { $(#[$key_doc])* $key: $kind $(($($place),+))? })+
        }
    )+};
}

/// What a group holds of a key.
macro_rules! held {
    (text) => {
        String
    };
    (titled) => {
        $crate::words::Titled
    };
    (months) => {
        [String; 12]
    };
    (pattern) => {
        $crate::words::Pattern
    };
    (around) => {
        $crate::words::Pattern
    };
    (plural) => {
        $crate::words::Plural
    };
    (plural_around) => {
        $crate::words::Plural
    };
    (counted) => {
        $crate::words::Plural
    };
}

macro_rules! read {
    ($table:ident, $key:ident, text) => { $table.text(stringify!($key)) };
    ($table:ident, $key:ident, titled) => { $table.titled(stringify!($key)) };
    ($table:ident, $key:ident, months) => { $table.months(stringify!($key)) };
    ($table:ident, $key:ident, pattern($($place:ident),+)) => {
        $table.pattern(stringify!($key), &[$(stringify!($place)),+])
    };
    ($table:ident, $key:ident, around($($place:ident),+)) => {
        $table.pattern(stringify!($key), &[$(stringify!($place)),+])
    };
    ($table:ident, $key:ident, plural $(($($place:ident),+))?) => {
        $table.plural(stringify!($key), &["n" $($(, stringify!($place))+)?], Some("n"))
    };
    ($table:ident, $key:ident, counted $(($($place:ident),+))?) => {
        $crate::words::kinds::read!($table, $key, plural $(($($place),+))?)
    };
    ($table:ident, $key:ident, plural_around($($place:ident),+)) => {
        $table.plural(stringify!($key), &[$(stringify!($place)),+], None)
    };
}

/// The function of a key.
macro_rules! word {
    ($(#[$doc:meta])* $key:ident: text) => {
        $(#[$doc])*
        pub fn $key(&self) -> &str {
            &self.$key
        }
    };
    ($(#[$doc:meta])* $key:ident: titled) => {
        $(#[$doc])*
        pub fn $key(&self) -> &$crate::words::Titled {
            &self.$key
        }
    };
    ($(#[$doc:meta])* $key:ident: months) => {
        $(#[$doc])*
        pub fn $key(&self) -> &[String; 12] {
            &self.$key
        }
    };
    ($(#[$doc:meta])* $key:ident: pattern($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $key(&self, $($place: impl std::fmt::Display),+) -> String {
            self.$key.fill(&[$(&$place),+])
        }
    };
    ($(#[$doc:meta])* $key:ident: around($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $key<T: Clone>(&self, $($place: T),+) -> Vec<$crate::words::Piece<'_, T>> {
            self.$key.around(&[$($place),+])
        }
    };
    ($(#[$doc:meta])* $key:ident: plural $(($($place:ident),+))?) => {
        $(#[$doc])*
        pub fn $key(&self, n: usize $($(, $place: impl std::fmt::Display)+)?) -> String {
            self.$key.of(self.language.category(n)).fill(&[&n $($(, &$place)+)?])
        }
    };
    ($(#[$doc:meta])* $key:ident: counted $(($($place:ident),+))?) => {
        $(#[$doc])*
        pub fn $key(&self $(, $($place: impl std::fmt::Display),+)?) -> Vec<(&'static str, String)> {
            self.$key.forms(|form| form.fill(&[&"{n}" $($(, &$place)+)?]))
        }
    };
    ($(#[$doc:meta])* $key:ident: plural_around($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $key<T: Clone>(&self, n: usize, $($place: T),+) -> Vec<$crate::words::Piece<'_, T>> {
            self.$key.of(self.language.category(n)).around(&[$($place),+])
        }
    };
}

pub(in crate::words) use {groups, held, read, word};
