//! What is said of the law: what an instrument is, whom it binds, and how an article is read.

use super::kinds::groups;

groups! {
    /// What a State did about an instrument. The act is a word of the content ("acceded").
    Status {
        bound: pattern(state, act, date),
        /// Of a State that had signed before.
        signed_and_bound: pattern(state, signed, act, date),
        signed: pattern(state, date),
        /// Where the day is not established.
        signed_once: pattern(state),
        not_party: pattern(state),
        /// After one of these.
        in_force: pattern(standing, state, date, basis),
        /// After all of it: how old the record is.
        recorded: pattern(standing, record),
        // In a cell of a table.
        short_bound: pattern(act, date),
        short_signed: pattern(date),
    }

    /// The part on who is bound.
    Bound {
        /// Over the table.
        record: pattern(voice),
        caption: text,
        treaty: text,
        // Whether a State is a party.
        party: text,
        only_signed: text,
        not_party: text,
        unknown: text,
        /// What the star means.
        star: text,
        /// The star itself, for those who do not see it.
        star_of: pattern(state),
        /// The years of an instrument.
        in_force: pattern(adopted, year),
        since: text,
        recorded: pattern(records),
        reservations: text,
        supervision: text,
        statements: plural,
    }

    /// An article, and its instrument.
    Law {
        copies: plural,
        plain: text,
        readings: text,
        others: text,
        // A clause in another language.
        authentic: pattern(clause, language),
        not_authentic: pattern(clause, language),
        depositary: pattern(instrument, depositary),
        // When it was made.
        in_force: pattern(adopted, date),
        authentic_unknown: text,
        authentic_in: plural(languages),
    }

    /// The pages that all letters share.
    Library {
        title: text,
        about: text,
        about_words: text,
        about_instrument: pattern(instrument),
        articles: text,
        supervision: text,
        cited: text,
        /// Of a letter.
        paragraph: pattern(number),
    }
}
