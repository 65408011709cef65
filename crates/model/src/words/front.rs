//! What the page with the letter says.

use super::kinds::groups;

groups! {
    /// Under the title.
    Masthead {
        provenance: text,
    }

    /// What a reader with half a minute needs.
    Brief {
        title: text,
    }

    /// The letter.
    Sheet {
        title: text,
        paragraph: pattern(number),
        /// Of the number itself, which opens what can be done with the paragraph.
        number: pattern(number),
    }

    /// What the marks in the letter mean: a mark, and what is said of it.
    Legend {
        title: text,
        source: text,
        about_source: text,
        provision: text,
        about_provision: text,
        note: text,
        /// The places are signs.
        about_note: around(equal, unequal, plus),
        quoted: text,
        about_quoted: around(equal, unequal),
        /// With the name of the switch.
        as_sent: pattern(switch),
    }

    /// Beside each paragraph: its notes, and the law that it cites.
    Rail {
        notes: plural,
        law: text,
        /// Before what stands beside it, for those who do not see where it stands.
        paragraph: pattern(number),
        beside: pattern(number),
        /// Of a provision that the letter cites and does not quote.
        not_quoted: text,
        more: text,
        /// The same for those who do not see which note it belongs to.
        more_on: pattern(number, title),
    }

    /// The short answers, each with its question and the way to the page that says all.
    Record {
        title: text,
        lead: text,
        quotations: text,
        quotations_table: text,
        quotations_more: text,
        bound: text,
        bound_table: text,
        bound_record: pattern(voice, records),
        bound_more: pattern(instruments, states),
        instruments: plural,
        states: plural,
        rules: text,
        /// With the word of the verdict.
        rules_engaged: pattern(engaged),
        rules_more: text,
        claims: text,
        claims_agreed: text,
        claims_disputed: plural,
        claims_more: text,
        comparison: text,
        comparison_table: text,
        comparison_more: plural,
        since: text,
        since_more: plural(first, last),
        provenance: text,
        provenance_more: text,
        words: text,
        words_more: plural,
        embed: text,
        embed_how: text,
        embed_more: text,
    }
}
