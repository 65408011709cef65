//! The English words, for tests of what is put together from them.

use compiler::{Files, compile_words};
use model::Words;

pub fn words() -> Words {
    let mut files = Files::default();
    files.insert("words/en.toml", include_str!("../../../content/words/en.toml"));
    compile_words(&files, "en").unwrap_or_else(|report| panic!("{report}"))
}
