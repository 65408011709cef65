//! Every attribute that one program writes and another reads. Entry point: [`ALL`].

use Program::{Boot, Embed, Everyone, Site, Style, Tests, Widget};
use std::ops::Deref;

/// The name of an attribute. Only this module makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute(&'static str);

impl Attribute {
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// For names that must be written out: to be asserted while compiling.
    pub const fn is(self, name: &str) -> bool {
        let (own, other) = (self.0.as_bytes(), name.as_bytes());
        let mut at = 0;
        while at < own.len() && at < other.len() && own[at] == other[at] {
            at += 1;
        }
        at == own.len() && at == other.len()
    }
}

impl Deref for Attribute {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

/// Who writes a name, or reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// `crates/site`: the page as it is published.
    Site,
    /// `src`: what runs in the browser.
    Widget,
    /// `static/boot.js`: starts the widget on a page of ours.
    Boot,
    /// `static/embed.js`: puts a copy of the page into pages of others.
    Embed,
    /// `static/style.css`.
    Style,
    /// Tests of the built site, where no program asks but a promise is kept: whose voice a text is.
    Tests,
    /// Whoever relies on `docs/contract.md`: these names stay as they are.
    Everyone,
}

/// An attribute with its name in this module.
pub struct Entry {
    pub constant: &'static str,
    pub attribute: Attribute,
    pub writers: &'static [Program],
    pub readers: &'static [Program],
}

macro_rules! attributes {
    ($($(#[$doc:meta])* $constant:ident $name:literal: $($writer:ident),+ => $($reader:ident),+;)+) => {
        $($(#[$doc])* pub const $constant: Attribute = Attribute($name);)+

        pub const ALL: &[Entry] = &[$(Entry {
            constant: stringify!($constant),
            attribute: $constant,
            writers: &[$($writer),+],
            readers: &[$($reader),+],
        }),+];
    };
}

attributes! {
    // The root of a page, or of its copy.

    /// The addresses of the widget, and of the JavaScript that loads it.
    WASM "data-wasm": Site, Embed => Boot, Embed;
    JS "data-js": Site, Embed => Boot, Embed;
    /// The letter's folder, from the page, ending in a slash. As a whole address once a script has seen it.
    LETTER "data-letter": Site, Boot, Embed => Boot, Embed, Widget;
    /// Of a copy in a page of others: the public page, which its links lead to.
    BASE "data-base": Site, Embed => Embed, Widget;
    /// In a frame, or inside of a page of others.
    EMBEDDED "data-embedded": Site, Boot, Embed => Style;
    THEME "data-theme": Boot, Embed => Style;
    VIEW "data-view": Boot, Embed => Boot, Style;
    /// All parts must have their height by now.
    SETTLED "data-settled": Boot => Style;
    /// The [`features`](crate::features) of the page, in the order in which they start.
    FEATURES "data-features": Site => Boot, Embed;
    /// Those that have started, once all have been tried.
    READY "data-ready": Boot, Embed => Style, Everyone;
    /// Those that have not, or work no more.
    FAILED "data-failed": Boot, Embed => Everyone;
    /// What is said of a feature that failed: hidden until then.
    FEATURE "data-feature": Site => Boot, Embed;
    /// Of a control: nothing without this feature. Its room is kept.
    NEEDS "data-needs": Site => Style;
    /// What the status line says of an address that is not known.
    UNKNOWN "data-unknown": Site => Boot;

    // Things that have a card, and links to them.

    /// The name of what an element is about.
    TITLE "data-title": Site => Widget, Boot;
    /// What a link names, by its id of that kind.
    PROVISION "data-provision": Site => Widget, Boot, Everyone;
    SOURCE "data-source": Site => Widget, Boot, Everyone;
    NOTE "data-note": Site => Widget, Boot, Everyone;
    QUOTE "data-quote": Site => Widget, Boot, Everyone;
    TERM "data-term": Site => Widget, Boot, Everyone;
    PARAGRAPH "data-paragraph": Site => Widget, Boot, Everyone;
    /// The number that it bears in print.
    NUMBER "data-n": Site => Style;

    // What a card says.

    /// Holds the ways on from a card, which stand at its foot.
    ONWARD "data-onward": Site => Widget;
    /// What copying a card takes. One of them says how its button is called.
    QUOTABLE "data-quotable": Site => Widget;

    // The card.

    /// Where the card is drawn.
    CARD_ROOT "data-card-root": Site => Widget;
    BACK "data-back": Site => Widget;
    CLOSE "data-close": Site => Widget;
    HOVER_ON "data-hover-on": Site => Widget;
    HOVER_OFF "data-hover-off": Site => Widget;
    /// What the open card is about.
    CARD "data-card": Widget => Widget, Everyone;
    /// Under or over its link, at the edge of the window, or in the text.
    SIDE "data-side": Widget => Style;
    /// Of a note beside the letter: the pointer is on the words that it is about.
    HOT "data-hot": Widget => Style;

    // The letter, and the law beside it.

    /// What we add to the letter, and which is no word of it.
    MARK "data-mark": Site => Widget, Style;
    /// The address of a link that is none while the letter is shown as sent.
    HREF "data-href": Widget => Widget;
    /// The numbers of the paragraphs that cite a clause, separated by spaces.
    CITED_IN "data-cited-in": Site => Widget;
    /// Cited in the paragraph that is being read.
    NOW "data-now": Widget => Style;
    /// Of the height beside the letter, how much an article takes.
    SHARE "data-share": Site => Style;
    /// Who speaks.
    VOICE "data-voice": Site => Tests;
    /// Of a part below the letter: laid out.
    DRAWN "data-drawn": Widget => Widget, Style;

    // Which rules apply.

    /// The part itself, with its words.
    RULES "data-rules": Site => Widget, Boot;
    OPEN_FACTS "data-open-facts": Site => Widget;
    CHANGED_ANSWERS "data-changed-answers": Site => Widget;
    /// A fact, with its radio buttons; the first leaves it open.
    FACT "data-fact": Site => Widget, Boot, Style;
    /// A button that sets all facts: the values, separated by dots.
    SET "data-set": Site => Boot;
    /// In the order of the facts: what is set.
    CHOSEN "data-chosen": Site => Widget;
    /// Where changes of answers are told.
    CHANGED "data-changed": Site => Widget;
    /// A decision table, with a place for its outcome.
    TABLE "data-table": Site => Widget;
    OUTCOME "data-outcome": Site => Widget;
    /// A row: see [`conditions`](crate::conditions). Its whole answer is its `<b>`.
    WHEN "data-when": Site => Widget;
    /// Of a row: no longer possible.
    OFF "data-off": Widget => Style;

    // Searching.

    SEARCH "data-search": Site => Widget;
    NONE "data-none": Site => Widget;
    FOUND "data-found": Site => Widget;
    MORE "data-more": Site => Widget;
    /// Results are shown.
    OPEN "data-open": Widget => Style;

    // Copying and quoting.

    /// A button that copies the words before it.
    COPY "data-copy": Site => Widget;
    COPIED "data-copied": Site => Widget;
    REFUSED "data-refused": Site => Widget;
    /// Of the bar of citations: the page has an address that others can open.
    LINKED "data-linked": Site => Widget;
    /// Copies a link: a button of that bar, or a way on from a card.
    LINK "data-link": Site => Widget;
    BEFORE "data-before": Site => Widget;
    ONE "data-one": Site => Widget;
    SEVERAL "data-several": Site => Widget;
    BETWEEN "data-between": Site => Widget;
    AFTER "data-after": Site => Widget;
    /// What is said of a link that the page around a frame lets not open.
    BLOCKED "data-blocked": Site => Widget;
}
