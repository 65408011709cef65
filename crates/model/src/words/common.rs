//! What is said in many places: dates, lists, who speaks, and the letter's paragraphs.

use super::kinds::groups;
use super::{Piece, Words};
use crate::{CitationStyle, PartialDate, Voice};
use jiff::civil::Date;
use std::fmt::Display;

groups! {
    /// How days are written, with the names of the months in full or short.
    Dates {
        day: pattern(day, month, year),
        /// As far as it is established.
        month: pattern(month, year),
        year: pattern(year),
        months: months,
        months_short: months,
    }

    /// "A, B and C".
    Lists {
        /// Of two.
        pair: around(first, last),
        /// Of more: what comes next, and the last.
        next: around(before, next),
        last: around(before, last),
    }

    /// Who speaks, of the voices that the program itself speaks with. All others are content.
    Voices {
        letter: text,
        treaty: text,
        depositary: text,
        editor: text,
    }

    /// Links in running text.
    Prose {
        /// Of the number of a source, as it is cited.
        source: pattern(number),
        /// Of the letter. What is filled in is the list of their numbers.
        paragraphs: plural_around(numbers),
    }

    /// The styles of citation, and what stands in them before the numbers of paragraphs, which the letter itself does
    /// not number: no style has a sign for them.
    Citations {
        plain: text,
        ap: text,
        chicago: text,
        bluebook: text,
        one: text,
        several: text,
        one_short: text,
        several_short: text,
    }

    /// Copying.
    Copying {
        copy: text,
        copied: text,
        refused: text,
    }
}

impl Words {
    /// "24 September 1982".
    pub fn date(&self, date: Date) -> String {
        self.day(self.dates.months(), date.year(), Some(date.month()), Some(date.day()))
    }

    /// "24 Sep 1982".
    pub fn short_date(&self, date: Date) -> String {
        self.day(self.dates.months_short(), date.year(), Some(date.month()), Some(date.day()))
    }

    /// "October 2023", or "2023", as far as it is established.
    pub fn partial_date(&self, PartialDate { year, month, day }: PartialDate) -> String {
        self.day(self.dates.months(), year, month, day)
    }

    /// "Oct 2023".
    pub fn short_partial_date(&self, PartialDate { year, month, day }: PartialDate) -> String {
        self.day(self.dates.months_short(), year, month, day)
    }

    fn day(&self, names: &[String; 12], year: i16, month: Option<i8>, day: Option<i8>) -> String {
        let month = month.and_then(|month| names.get(usize::try_from(month).ok()?.checked_sub(1)?));
        match (month, day) {
            (None, _) => self.dates.year(year),
            (Some(month), None) => self.dates.month(month, year),
            (Some(month), Some(day)) => self.dates.day(day, month, year),
        }
    }

    /// The items with what stands between them.
    pub fn listed<T: Clone>(&self, items: impl IntoIterator<Item = T>) -> Vec<Piece<'_, T>> {
        let mut items = items.into_iter().peekable();
        let mut listed: Vec<_> = items.next().map(Piece::Placed).into_iter().collect();
        let mut is_pair = true;
        while let Some(item) = items.next() {
            let (before, item) = (None, Some(item));
            let joined = match items.peek() {
                Some(_) => self.lists.next(before, item),
                None if is_pair => self.lists.pair(before, item),
                None => self.lists.last(before, item),
            };
            is_pair = false;
            let mut before = std::mem::take(&mut listed);
            for piece in joined {
                match piece {
                    Piece::Words(words) => listed.push(Piece::Words(words)),
                    Piece::Placed(Some(item)) => listed.push(Piece::Placed(item)),
                    Piece::Placed(None) => listed.append(&mut before),
                }
            }
        }
        listed
    }

    /// The same of words.
    pub fn list(&self, items: impl IntoIterator<Item = impl Clone + Display>) -> String {
        let piece = |piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Placed(item) => format!("{item}"),
        };
        self.listed(items).into_iter().map(piece).collect()
    }

    /// What a reader sees of a voice.
    pub fn voice<'w>(&'w self, voice: &'w Voice) -> &'w str {
        match voice {
            Voice::Letter => self.voices.letter(),
            Voice::Treaty => self.voices.treaty(),
            Voice::Depositary => self.voices.depositary(),
            Voice::Editor => self.voices.editor(),
            Voice::Other(voice) => &voice.label,
        }
    }

    /// How a style of citation is called.
    pub fn style(&self, style: CitationStyle) -> &str {
        let words = &self.citations;
        match style {
            CitationStyle::Plain => words.plain(),
            CitationStyle::Ap => words.ap(),
            CitationStyle::Chicago => words.chicago(),
            CitationStyle::Bluebook => words.bluebook(),
        }
    }

    /// What stands in it before the number of one paragraph, and before those of several.
    pub fn cited_paragraphs(&self, style: CitationStyle) -> [&str; 2] {
        let words = &self.citations;
        match style {
            CitationStyle::Plain | CitationStyle::Ap => [words.one(), words.several()],
            CitationStyle::Chicago | CitationStyle::Bluebook => [words.one_short(), words.several_short()],
        }
    }
}
