//! Every kind of page that a reader comes to. Entry points: [`all`] and [`PASSAGES`].

use contract::Part;
use site::page::single::SINGLE;

/// The letter with its notes and summaries, in its folder.
pub const FRONT: &str = "";

/// A small page about one thing: a paragraph, a note, a source.
pub const PASSAGES: [&str; 3] = ["p/7.html", "note/melzer.html", "source/korea-times-347981.html"];

/// The law that letters share, and the list of letters.
const SHARED: [&str; 7] = [
    "../law/index.html",
    "../law/refugee-convention/index.html",
    "../law/refugee-convention/33.html",
    "../law/cat/3-1.html",
    "../law/source/text-open-treaties.html",
    "../law/term/index.html",
    "../letters.html",
];

/// One page of each kind, all pages of depth among them, from the letter's folder.
pub fn all() -> Vec<&'static str> {
    let depth = Part::ALL.iter().map(|part| part.file());
    [FRONT].into_iter().chain(depth).chain([SINGLE]).chain(PASSAGES).chain(SHARED).collect()
}
