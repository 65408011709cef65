//! What a table says about the facts: a verdict, and what it hangs on. Both programs say it here.

use super::Words;
use logic::rules::{Outcome, Verdict};
use yew::{AttrValue, Html, html};

#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub verdict: Verdict,
    /// Stands after it: "on whether …", "but …", the facts that are not said. May be empty.
    pub on: AttrValue,
}

impl Answer {
    /// Still open is no other answer, though other facts may be asked for.
    pub fn is_same(&self, other: &Self) -> bool {
        self.verdict == other.verdict && (self.verdict == Verdict::Open || self.on == other.on)
    }
}

/// The outcome of a table; `short` names a fact by its place.
pub fn said<'f>(
    words: &Words,
    outcome: Outcome<&Answer>,
    short: impl Fn(usize) -> Option<&'f str>,
) -> Answer {
    let open = match outcome {
        Outcome::Answer(answer) => return answer.clone(),
        Outcome::OpenFacts(open) => open,
    };
    let mut on = String::new();
    for short in open.into_iter().filter_map(short) {
        let before = if on.is_empty() { [words.not_said.as_str(), ": "] } else { [", ", ""] };
        for piece in before.into_iter().chain([short]) {
            on.push_str(piece);
        }
    }
    Answer { verdict: Verdict::Open, on: on.into() }
}

/// A word and a shape: the class of what holds the word.
pub fn chip_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Engaged => "chip engaged",
        Verdict::NotEngaged => "chip not-engaged",
        Verdict::Contested => "chip contested",
        Verdict::Depends => "chip depends",
        Verdict::Open => "chip open",
    }
}

/// A verdict that stays.
pub fn chip(words: &Words, verdict: Verdict) -> Html {
    html! { <span class={chip_class(verdict)}>{ words.verdict(verdict) }</span> }
}

/// The whole answer.
pub fn in_full(words: &Words, answer: &Answer) -> Html {
    html! { <>{ chip(words, answer.verdict) }{ " " }<span class="on">{ &answer.on }</span></> }
}

/// Other words are another element: a translator may have taken the text node away that would be written anew.
pub fn text(words: &AttrValue) -> Html {
    html! { <span key={words.as_str()}>{ words }</span> }
}
