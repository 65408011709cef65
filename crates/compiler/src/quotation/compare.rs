//! Compares quoted words with the text they are quoted from. Entry point: [`compare`].
//!
//! A quotation may begin and end anywhere in the clause, so this is not a comparison of two whole
//! texts: it looks for the stretch of the clause that fits best (a local sequence alignment with all of the
//! quotation used). A plain difference of the two would tie a common word at the edge of a short quotation
//! to one far away in the clause.

use super::tokens::{Kind, Token, tokens};
use model::{Difference, Segment};

/// A word found again is worth more than this many words left out around it, a mark less: a comma
/// must not hold a quotation to a distant part of the clause.
const WORD_FOUND: i32 = 8;
const MARK_FOUND: i32 = 2;

/// Two long texts would take this many cells; no clause is near it.
const MOST_CELLS: usize = 4 << 20;

#[derive(Debug)]
pub struct Comparison {
    pub segments: Vec<Segment>,
    pub differences: Vec<Difference>,
    /// Whether the quotation leaves out the start or the end of the clause.
    pub partial: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Same,
    Letter,
    Text,
}

/// Compares the letter's words with the words of a clause. Gives the reason where they cannot be a
/// quotation of it.
pub fn compare(letter: &str, clause: &str) -> Result<Comparison, &'static str> {
    let (letter, clause) = (tokens(letter), tokens(clause));
    if (letter.len() + 1) * (clause.len() + 1) > MOST_CELLS {
        return Err("it is too long");
    }
    let (mut steps, mut start, mut end) = align(&letter, &clause);
    let same = steps.iter().filter(|step| **step == Step::Same).count();
    if same * 2 < letter.len() || same == 0 {
        return Err("more than half of the words do not stand in it");
    }
    // Words changed at the very start or end of the clause are a change, not an addition beside an
    // omission.
    let added =
        |steps: &mut dyn Iterator<Item = &Step>| steps.take_while(|step| **step == Step::Letter).count();
    let (first, last) = (added(&mut steps.iter()), added(&mut steps.iter().rev()));
    if start > 0 && start <= first {
        steps.splice(first..first, std::iter::repeat_n(Step::Text, start));
        start = 0;
    }
    if end < clause.len() && clause.len() - end <= last {
        steps.extend(std::iter::repeat_n(Step::Text, clause.len() - end));
        end = clause.len();
    }
    let (segments, differences) = segments(&steps, &letter, &clause[start..end]);
    Ok(Comparison { segments, differences, partial: start > 0 || end < clause.len() })
}

/// The best way to read the letter's tokens as a stretch of the clause: the steps, and where the
/// stretch starts and ends.
fn align(letter: &[Token<'_>], clause: &[Token<'_>]) -> (Vec<Step>, usize, usize) {
    let width = clause.len() + 1;
    // The first row is zero: the quotation may start anywhere.
    let mut scores = vec![0; width * (letter.len() + 1)];
    let found = |i: usize, j: usize| {
        let word = letter[i].kind == Kind::Word;
        letter[i].is_same(&clause[j]).then_some(if word { WORD_FOUND } else { MARK_FOUND })
    };
    for i in 1..=letter.len() {
        scores[i * width] = scores[(i - 1) * width] - 1;
        for j in 1..width {
            let apart = scores[(i - 1) * width + j].max(scores[i * width + j - 1]) - 1;
            let together = found(i - 1, j - 1).map(|worth| scores[(i - 1) * width + j - 1] + worth);
            scores[i * width + j] = together.map_or(apart, |together| together.max(apart));
        }
    }
    let last = &scores[letter.len() * width..];
    let end = (0..width).rev().max_by_key(|j| last[*j]).unwrap_or(0);
    let (mut i, mut j) = (letter.len(), end);
    let mut steps = Vec::new();
    while i > 0 {
        let here = scores[i * width + j];
        let together =
            j > 0 && found(i - 1, j - 1).is_some_and(|worth| scores[(i - 1) * width + j - 1] + worth == here);
        if together {
            (i, j) = (i - 1, j - 1);
            steps.push(Step::Same);
        } else if j > 0 && scores[i * width + j - 1] - 1 == here {
            j -= 1;
            steps.push(Step::Text);
        } else {
            i -= 1;
            steps.push(Step::Letter);
        }
    }
    steps.reverse();
    (steps, j, end)
}

/// Gathers steps into stretches. Between two stretches that are the same, the letter's words stand
/// before the text's.
fn segments(steps: &[Step], letter: &[Token<'_>], clause: &[Token<'_>]) -> (Vec<Segment>, Vec<Difference>) {
    let (mut letter, mut clause) = (letter.iter(), clause.iter());
    let (mut segments, mut differences) = (Vec::new(), Vec::new());
    for run in steps.chunk_by(|one, other| (*one == Step::Same) == (*other == Step::Same)) {
        let (mut ours, mut theirs) = (String::new(), String::new());
        for step in run {
            match step {
                Step::Same => {
                    ours.extend(letter.next().map(|token| token.spaced));
                    clause.next();
                }
                Step::Letter => ours.extend(letter.next().map(|token| token.spaced)),
                Step::Text => theirs.extend(clause.next().map(|token| token.spaced)),
            }
        }
        if run.first() == Some(&Step::Same) {
            segments.push(Segment::Same(ours));
            continue;
        }
        differences.push(Difference { letter: ours.trim().to_owned(), text: theirs.trim().to_owned() });
        if segments.is_empty() && ours.is_empty() {
            theirs = theirs.trim_start().to_owned();
        } else if segments.is_empty() && !theirs.starts_with(char::is_whitespace) && !theirs.is_empty() {
            // The first words of both: keep them apart.
            theirs.insert(0, ' ');
        }
        let pair = [Segment::Letter(ours), Segment::Text(theirs)];
        segments.extend(pair.into_iter().filter(
            |segment| !matches!(segment, Segment::Letter(words) | Segment::Text(words) if words.is_empty()),
        ));
    }
    (segments, differences)
}
