//! Which provisions apply to which facts: the one function that decides, on the host and in the
//! browser.
//!
//! A table has one row for every combination of facts; the content compiler proves it. So nothing
//! here knows an order: a row holds, or it does not. Entry point: [`outcome`].

/// The values of one fact that are (still) possible, one bit each.
pub type Values = u8;

/// The most values a fact can have.
pub const MOST_VALUES: usize = Values::BITS as usize;

/// What a row says about its provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Engaged,
    NotEngaged,
    /// Those who interpret the provision read it differently.
    Contested,
    /// A condition of law decides, which no fact settles.
    Depends,
    /// A fact decides that was not said.
    Open,
}

impl Verdict {
    pub const ALL: [Verdict; 5] =
        [Verdict::Engaged, Verdict::NotEngaged, Verdict::Contested, Verdict::Depends, Verdict::Open];

    /// The name used in content files and in the page.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Engaged => "engaged",
            Verdict::NotEngaged => "not-engaged",
            Verdict::Contested => "contested",
            Verdict::Depends => "depends",
            Verdict::Open => "open",
        }
    }

    /// The word that a reader sees.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::Engaged => "Engaged",
            Verdict::NotEngaged => "Not engaged",
            Verdict::Contested => "Contested",
            Verdict::Depends => "Depends",
            Verdict::Open => "Open",
        }
    }
}

/// What a table says about facts of which some may still be open. `A` is a row's whole answer: "Depends on
/// whether …" for one condition is not the same as for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<A> {
    Answer(A),
    /// The facts, by their place, whose values would decide. Empty where no row holds.
    OpenFacts(Vec<usize>),
}

impl<A> Outcome<A> {
    pub fn map<B>(self, with: impl FnOnce(A) -> B) -> Outcome<B> {
        match self {
            Outcome::Answer(answer) => Outcome::Answer(with(answer)),
            Outcome::OpenFacts(open) => Outcome::OpenFacts(open),
        }
    }

    pub fn as_ref(&self) -> Outcome<&A> {
        match self {
            Outcome::Answer(answer) => Outcome::Answer(answer),
            Outcome::OpenFacts(open) => Outcome::OpenFacts(open.clone()),
        }
    }

    /// Whether both say the same. Still open is no other answer, though fewer facts may be asked for.
    pub fn is_same(&self, other: &Self) -> bool
    where
        A: PartialEq,
    {
        match (self, other) {
            (Outcome::Answer(one), Outcome::Answer(other)) => one == other,
            (Outcome::OpenFacts(_), Outcome::OpenFacts(_)) => true,
            _ => false,
        }
    }
}

/// Whether a row can still be the one that holds.
pub fn is_possible(when: &[Values], facts: &[Values]) -> bool {
    when.iter().zip(facts).all(|(wanted, open)| wanted & open != 0)
}

/// What the rows say about the facts: each way in which one holds, with its answer.
pub fn outcome<'r, A: PartialEq>(
    rows: impl Iterator<Item = (&'r [Values], A)> + Clone,
    facts: &[Values],
) -> Outcome<A> {
    let mut possible = rows.filter(|(when, _)| is_possible(when, facts));
    let all = possible.clone();
    let Some((_, first)) = possible.next() else { return Outcome::OpenFacts(Vec::new()) };
    if possible.all(|(_, answer)| answer == first) {
        return Outcome::Answer(first);
    }
    // A row that says nothing about a fact holds for each of its values, here as in [`is_possible`].
    let decides = |(index, open): (usize, &Values)| {
        all.clone().any(|(when, _)| when.get(index).is_some_and(|when| open & !when != 0)).then_some(index)
    };
    Outcome::OpenFacts(facts.iter().enumerate().filter_map(decides).collect())
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Values, Verdict};

    fn outcome(rows: &[(Vec<Values>, Verdict)], facts: &[Values]) -> Outcome<Verdict> {
        super::outcome(rows.iter().map(|(when, answer)| (when.as_slice(), *answer)), facts)
    }

    fn rows() -> Vec<(Vec<u8>, Verdict)> {
        vec![
            (vec![0b001, 0b11], Verdict::Engaged),
            (vec![0b110, 0b01], Verdict::NotEngaged),
            (vec![0b110, 0b10], Verdict::Contested),
        ]
    }

    #[test]
    fn facts_that_are_all_set_have_one_answer() {
        assert_eq!(outcome(&rows(), &[0b100, 0b10]), Outcome::Answer(Verdict::Contested));
    }

    #[test]
    fn an_open_fact_that_changes_nothing_is_not_asked_for() {
        assert_eq!(outcome(&rows(), &[0b001, 0b11]), Outcome::Answer(Verdict::Engaged));
    }

    #[test]
    fn open_facts_that_would_decide_are_named() {
        assert_eq!(outcome(&rows(), &[0b010, 0b11]), Outcome::OpenFacts(vec![1]));
        assert_eq!(outcome(&rows(), &[0b111, 0b11]), Outcome::OpenFacts(vec![0, 1]));
        assert_eq!(outcome(&rows(), &[0b111, 0b01]), Outcome::OpenFacts(vec![0]));
    }

    #[test]
    fn where_no_row_holds_nothing_is_answered() {
        assert_eq!(outcome(&[], &[0b1]), Outcome::OpenFacts(vec![]));
    }

    #[test]
    fn a_row_that_says_nothing_about_a_fact_does_not_make_it_decide() {
        let short = [(vec![0b001], Verdict::Engaged), (vec![0b110], Verdict::NotEngaged)];
        assert_eq!(outcome(&short, &[0b111, 0b11]), Outcome::OpenFacts(vec![0]));
    }
}
