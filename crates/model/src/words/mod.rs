//! The words of the page that are not content, in one language. `content/words/` holds a file for each; the compiler
//! reads the one that the site names. [`Words`] is the list of all groups; the files beside this one list their keys.

mod around;
mod common;
mod depth;
mod front;
mod kinds;
mod law;
mod pattern;
mod plural;

pub use around::*;
pub use common::*;
pub use depth::*;
pub use front::*;
pub use kinds::{Table, Titled};
pub use law::*;
pub use pattern::{Fault, Pattern, Piece};
pub use plural::{Category, Language, Plural};

use kinds::Group;
use std::rc::Rc;

macro_rules! words {
    ($($name:ident: $group:ident,)+) => {
        #[derive(Clone, Debug, PartialEq)]
        pub struct Words {
            language: Rc<Language>,
            $(pub $name: $group,)+
        }

        impl Words {
            /// Each table of a file with its keys.
            pub const GROUPS: &[(&'static str, &[&'static str])] = &[$((stringify!($name), <$group as Group>::KEYS)),+];

            /// `table` opens a table of the file.
            pub fn read<T: Table>(
                language: Language,
                mut table: impl FnMut(&'static str) -> Option<T>,
            ) -> Option<Self> {
                let language = Rc::new(language);
                $(let $name = table(stringify!($name)).and_then(|table| <$group as Group>::read(table, &language));)+
                Some(Self { language, $($name: $name?),+ })
            }
        }
    };
}

words! {
    dates: Dates,
    lists: Lists,
    voices: Voices,
    prose: Prose,
    citations: Citations,
    copying: Copying,
    bar: Bar,
    site_bar: SiteBar,
    parts: Parts,
    contents: Contents,
    search: Search,
    share: Share,
    foot: Foot,
    ways: Ways,
    quoting: Quoting,
    failures: Failures,
    head: Head,
    masthead: Masthead,
    brief: Brief,
    sheet: Sheet,
    legend: Legend,
    rail: Rail,
    record: Record,
    notes: Notes,
    quotations: Quotations,
    status: Status,
    bound: Bound,
    law: Law,
    library: Library,
    claims: Claims,
    side_by_side: SideBySide,
    since: Since,
    sources: Sources,
    about: About,
    files: Files,
    embed: Embed,
    letters: Letters,
    passage: Passage,
}

impl Words {
    /// BCP 47.
    pub fn language(&self) -> &str {
        self.language.tag()
    }
}
