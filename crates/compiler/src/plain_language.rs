//! Whether our own prose can be read at one go: no sentence over 40 words, and 20 on average. Words
//! between “ and ” are somebody else's and count as nothing. Entry points: [`check`] for a text,
//! [`Tally::check`] for all of them.

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::text::Text;
use std::ops::Range;

const MOST_WORDS: usize = 40;
const MOST_ON_AVERAGE: usize = 20;

/// What may stand between the end of a sentence and the space after it, besides a link's target.
const CLOSING: [char; 8] = ['”', '’', '"', '\'', ')', ']', '*', '_'];
const OPENING: [char; 6] = ['“', '‘', '"', '\'', '(', '['];

/// After these a full stop ends no sentence; nor does it after a single letter, as in “v.”, “e.g.” and
/// initials.
const ABBREVIATIONS: [&str; 16] = [
    "al", "arts", "cf", "dr", "mr", "mrs", "ms", "nos", "para", "paras", "pp", "prof", "rep", "sen", "st",
    "vol",
];
/// These are words as well, so that they are abbreviations only before a number.
const BEFORE_NUMBERS: [&str; 2] = ["art", "no"];

/// Our words and sentences so far. A sentence that only quotes is not ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub words: usize,
    pub sentences: usize,
}

impl Tally {
    /// Reports, at `place`, an average that is too high.
    pub fn check(&self, place: Span, diagnostics: &Diagnostics) {
        let Self { words, sentences } = self;
        if *words > MOST_ON_AVERAGE * sentences {
            let what =
                format!("our sentences are too long on average: {words} words in {sentences} sentences");
            diagnostics.add(
                Diagnostic::new(place, what)
                    .why(format!("the page may have {MOST_ON_AVERAGE} words a sentence on average"))
                    .help("shorten the longest, in the law files too; words between “ and ” are not counted"),
            );
        }
    }
}

/// Counts a text that we wrote, and reports each sentence that is too long.
pub fn check(text: &Text, tally: &mut Tally, diagnostics: &Diagnostics) {
    for sentence in sentences(text.value()) {
        let words = own_words(&text.value()[sentence.clone()]);
        tally.words += words;
        tally.sentences += usize::from(words > 0);
        if words > MOST_WORDS {
            let what = format!("this sentence has {words} words of ours; {MOST_WORDS} are the most");
            diagnostics.add(
                Diagnostic::new(text.place_of(sentence), what)
                    .why("a reader should not have to begin a sentence again to understand it")
                    .help("make two of it, or take words out; words between “ and ” are not counted"),
            );
        }
    }
}

/// Cuts running text into sentences. A quotation is never cut: how long its sentences are is not up to
/// us, and what we write around it is one sentence.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let (quotations, targets) = (quotations(text), targets(text));
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let end = after_closing(text, at + mark.len(), &targets);
        let rest = text[end..].trim_start();
        let is_apart = rest.is_empty() || rest.len() < text.len() - end;
        let is_quoted = quotations.iter().any(|quotation| quotation.contains(&at) && end < quotation.end);
        let follows = rest.trim_start_matches(['*', '_']).chars().next();
        let begins = follows.is_none_or(|c| c.is_uppercase() || c.is_numeric() || OPENING.contains(&c));
        let is_abbreviation =
            mark == "." && follows.is_some_and(|next| is_abbreviation(&text[start.min(at)..at], next));
        if is_apart && begins && !is_quoted && !is_abbreviation && end > start {
            sentences.push(start..end);
            start = text.len() - rest.len();
        }
    }
    sentences.push(start..text.trim_end().len().max(start));
    for sentence in &mut sentences {
        sentence.start = sentence.end - text[sentence.clone()].trim_start().len();
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// How many words a text has outside quotations and the targets of links. A hyphen does not part words.
pub fn own_words(text: &str) -> usize {
    let (quotations, targets) = (quotations(text), targets(text));
    let is_in = |ranges: &[Range<usize>], at| ranges.iter().any(|range| range.contains(&at));
    let mut words = 0;
    let mut in_word = false;
    for (at, c) in text.char_indices().filter(|(at, _)| !is_in(&targets, *at)) {
        if c.is_whitespace() || c == '—' || is_in(&quotations, at) {
            in_word = false;
        } else if c.is_alphanumeric() && !in_word {
            in_word = true;
            words += 1;
        }
    }
    words
}

/// From each “ to its ”. A mark without a partner quotes nothing: it must not hide the words after it.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut open = Vec::new();
    let mut quotations = Vec::new();
    for (at, mark) in text.match_indices(['“', '”']) {
        if mark == "“" {
            open.push(at);
        } else if let Some(start) = open.pop() {
            quotations.push(start..at + mark.len());
        }
    }
    quotations
}

/// From each `](` to its `)`.
fn targets(text: &str) -> Vec<Range<usize>> {
    let end = |at: usize| text[at..].find(')').map(|length| at..at + length + 1);
    text.match_indices("](").filter_map(|(at, _)| end(at)).collect()
}

fn after_closing(text: &str, mut at: usize, targets: &[Range<usize>]) -> usize {
    while let Some(c) = text[at..].chars().next().filter(|c| CLOSING.contains(c)) {
        let target = targets.iter().find(|target| target.start == at);
        at = target.map_or(at + c.len_utf8(), |target| target.end);
    }
    at
}

/// Whether the full stop between `before` and `next` only shortens a word.
fn is_abbreviation(before: &str, next: char) -> bool {
    // With the apostrophe: the `s` of “Upland’s” is no initial.
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').next();
    let word = word.unwrap_or_default().to_lowercase();
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_letter
        || ABBREVIATIONS.contains(&word.as_str())
        || BEFORE_NUMBERS.contains(&word.as_str()) && next.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::{own_words, sentences};

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| &text[sentence]).collect()
    }

    #[test]
    fn sentences_end_at_marks_with_their_brackets_and_quotation_marks() {
        assert_eq!(cut(" It met.  Did it?\n(It did!) 7 came"), ["It met.", "Did it?", "(It did!)", "7 came"]);
        assert_eq!(cut("See [this.](p:1) *It* is."), ["See [this.](p:1)", "*It* is."]);
        assert_eq!(
            cut("As is Upland’s. It grew to 3.5 … and so on."),
            ["As is Upland’s.", "It grew to 3.5 … and so on."]
        );
        assert_eq!(cut("They asked, Why? and left."), ["They asked, Why? and left."]);
        assert!(cut(" \n").is_empty() && cut("").is_empty());
    }

    #[test]
    fn abbreviations_and_initials_end_no_sentence() {
        for text in [
            "Comment No. 4 and arts. 2 to 4, art. 5, para. 6 and vol. II",
            "Mr. Lee, Ms. Song and Dr. A. B. King of St. Ives",
            "States (e.g. Upland, i.e. “it”) in Lee v. Upland",
        ] {
            assert_eq!(cut(text), [text]);
        }
        assert_eq!(cut("It said no. Others did not."), ["It said no.", "Others did not."]);
        assert_eq!(cut("It is in art. 5. The rest is not."), ["It is in art. 5.", "The rest is not."]);
    }

    #[test]
    fn a_quotation_is_not_cut() {
        let text = "It said: “We saw. We left.” Then it said “no. Never” and left.";
        assert_eq!(cut(text), ["It said: “We saw. We left.”", "Then it said “no. Never” and left."]);
        assert_eq!(cut("A “lone mark. It hides nothing."), ["A “lone mark.", "It hides nothing."]);
    }

    #[test]
    fn only_our_own_words_count() {
        assert_eq!(
            own_words("Non-refoulement is in [Article 1A(2)](provision:a-1), Upland’s *own* text."),
            8
        );
        assert_eq!(own_words("It said “we — (“nous”) — saw”: – no"), 3);
        assert_eq!(own_words("[“We saw.”](part:quotes)"), 0);
        assert_eq!(own_words("A “lone mark hides nothing"), 5);
        assert_eq!(own_words("one—two"), 2);
    }
}
