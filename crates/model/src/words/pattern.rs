//! Words with named places: "Open at {publisher}".

use std::fmt::{Display, Write};
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    /// By its number among the places that the pattern may have.
    Place(usize),
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A brace without its partner.
    Brace(Range<usize>),
    /// A name that is no place of this pattern.
    Unknown(Range<usize>),
    Missing(&'static str),
}

/// A piece of a filled pattern: its own words, or what was put in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'w, T> {
    Words(&'w str),
    Placed(T),
}

impl Pattern {
    /// `places` are all that it may have, of which it may leave out `optional` alone.
    pub fn parse(text: &str, places: &[&'static str], optional: Option<&str>) -> Result<Self, Fault> {
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some(found) = text[at..].find(['{', '}']) {
            let start = at + found;
            let end = text[start + 1..].find(['{', '}']).map(|length| start + 1 + length);
            let Some(end) = end.filter(|end| text[start..].starts_with('{') && text[*end..].starts_with('}'))
            else {
                return Err(Fault::Brace(start..start + 1));
            };
            let name = &text[start + 1..end];
            let place = places.iter().position(|place| *place == name);
            parts.push(Part::Words(text[at..start].to_owned()));
            parts.push(Part::Place(place.ok_or(Fault::Unknown(start + 1..end))?));
            at = end + 1;
        }
        parts.push(Part::Words(text[at..].to_owned()));
        parts.retain(|part| *part != Part::Words(String::new()));
        let has = |number: usize| parts.contains(&Part::Place(number));
        let missing =
            places.iter().enumerate().find(|(number, place)| !has(*number) && optional != Some(**place));
        match missing {
            Some((_, place)) => Err(Fault::Missing(place)),
            None => Ok(Self(parts)),
        }
    }

    /// With these values in its places, in the order in which those were named.
    pub(super) fn fill(&self, values: &[&dyn Display]) -> String {
        let mut filled = String::new();
        for part in &self.0 {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Place(number) => {
                    let _ = write!(filled, "{}", values[*number]);
                }
            }
        }
        filled
    }

    /// The same in pieces, for values that are no text.
    pub(super) fn around<T: Clone>(&self, values: &[T]) -> Vec<Piece<'_, T>> {
        let piece = |part| match part {
            &Part::Place(number) => Piece::Placed(T::clone(&values[number])),
            Part::Words(words) => Piece::Words(words),
        };
        self.0.iter().map(piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Pattern, Piece};

    const PLACES: [&str; 2] = ["n", "name"];

    #[test]
    fn places_may_stand_in_any_order_and_more_than_once() {
        let pattern = Pattern::parse("{name}, {n} times {name}.", &PLACES, None).expect("a pattern");
        assert_eq!(pattern.fill(&[&3, &"x"]), "x, 3 times x.");
        let pieces = pattern.around(&[1, 2]);
        assert_eq!(pieces.len(), 6);
        assert_eq!(pieces[..3], [Piece::Placed(2), Piece::Words(", "), Piece::Placed(1)]);
    }

    #[test]
    fn only_the_optional_place_may_be_left_out() {
        assert!(Pattern::parse("one {name}", &PLACES, Some("n")).is_ok());
        assert_eq!(Pattern::parse("one {n}", &PLACES, Some("n")), Err(Fault::Missing("name")));
        assert_eq!(Pattern::parse("one {name}", &PLACES, None), Err(Fault::Missing("n")));
    }

    #[test]
    fn a_fault_is_named_with_its_place() {
        assert_eq!(Pattern::parse("{x} y", &PLACES, None), Err(Fault::Unknown(1..2)));
        for (text, at) in [("a { b", 2), ("a } b", 2), ("{n} {name", 4), ("{n{name}}", 0)] {
            assert_eq!(Pattern::parse(text, &PLACES, None), Err(Fault::Brace(at..at + 1)), "{text}");
        }
    }
}
