//! All answers in a line, and what is announced when some have changed.

use super::{Answer, Rules, Words};
use logic::rules::Verdict;
use yew::AttrValue;

const ORDER: [Verdict; 5] =
    [Verdict::Engaged, Verdict::Contested, Verdict::Depends, Verdict::Open, Verdict::NotEngaged];

/// "Engaged 2 · Open 7 · Not engaged 1": the number after the word, so that every language can say it.
pub fn tally(words: &Words, answers: &[Answer]) -> AttrValue {
    let mut text = String::new();
    for verdict in ORDER {
        let count = answers.iter().filter(|answer| answer.verdict == verdict).count();
        if count > 0 {
            let before = if text.is_empty() { "" } else { " · " };
            push(&mut text, &[before, words.verdict(verdict), " "]);
            push_number(&mut text, count);
        }
    }
    text.into()
}

/// "Convention against Torture, article 3(1): Engaged. 2 of 10 answers changed." The provision is the first whose
/// answer has changed and is not open, if any.
pub fn sentence(rules: &Rules, before: &[Answer], now: &[Answer]) -> AttrValue {
    let words = &rules.words;
    let (mut count, mut told) = (0, None);
    for ((table, before), now) in rules.tables.iter().zip(before).zip(now) {
        if !before.is_same(now) {
            count += 1;
            if told.is_none_or(|(_, verdict)| verdict == Verdict::Open && now.verdict != Verdict::Open) {
                told = Some((&table.name, now.verdict));
            }
        }
    }
    let mut text = String::new();
    if let Some((name, verdict)) = told {
        push(&mut text, &[name, ": ", words.verdict(verdict), ". "]);
    }
    push_number(&mut text, count);
    push(&mut text, &[&words.of]);
    push_number(&mut text, now.len());
    push(&mut text, &[&words.changed]);
    text.into()
}

fn push(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// The library's own formatting would cost the Wasm kilobytes.
fn push_number(text: &mut String, number: usize) {
    if number > 9 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for number in [0, 7, 10, 42, 109] {
            let mut text = String::new();
            super::push_number(&mut text, number);
            assert_eq!(text, number.to_string());
        }
    }
}
