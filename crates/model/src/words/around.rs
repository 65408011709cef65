//! What stands around the words of every page.

use super::kinds::groups;

groups! {
    /// The bar at the top of each page of a letter.
    Bar {
        /// What the program is called, as the front of the site.
        brand: text,
        /// Of the link to that front.
        home: text,
        /// Of the buttons, as a landmark.
        tools: text,
        contents: text,
        search: text,
        /// The switch that shows the letter without what is ours.
        as_sent: text,
        /// From a page of depth back to the letter.
        letter: text,
        share: text,
    }

    /// What belongs to no letter: in the bar of the pages of the law, and wherever else the way leads there.
    SiteBar {
        label: text,
        letters: text,
        law: text,
        words: text,
    }

    /// How each part of the explainer is called, and what it answers, in a line.
    Parts {
        notes: titled,
        quotations: titled,
        which_rules: titled,
        who_is_bound: titled,
        side_by_side: titled,
        words: titled,
        claims: titled,
        since: titled,
        sources: titled,
        about: titled,
        embed: titled,
    }

    /// The panel with all of them, and with the letter's own parts.
    Contents {
        // Above groups.
        letter: text,
        law: text,
        record: text,
        page: text,

        whole_letter: titled,
        law_cited: titled,
        law_quoted: titled,
        /// The pages of the law.
        all_law: titled,
    }

    /// The panel to search in.
    Search {
        label: text,
        none: text,
        found: counted,
        /// Where only the first are shown.
        more: counted(shown),
        /// The link is `edition`.
        without_script: around(edition),
        edition: text,
    }

    /// The panel with address, citations and files.
    Share {
        title: text,
        address: text,
        quote: text,
        embed: text,
        files: text,
    }

    /// At the end of each page of a letter.
    Foot {
        about: text,
        sources: plural,
        single: text,
        disclaimer: text,
    }

    /// Between the parts of the site, and of each page.
    Ways {
        skip: text,
        to_letter: text,
        to_record: text,
        to_text: text,
        /// Of the way that leads down to a page.
        crumbs: text,
        /// Of the parts before and after a part.
        onward: text,
        before: text,
        next: text,
        /// What is said of an address that leads nowhere.
        unknown_address: text,
    }

    /// The bar for words that are selected, and the notice that a link cannot open.
    Quoting {
        label: text,
        with_citation: text,
        link: text,
        blocked: text,
        blocked_label: text,
        copy_address: text,
    }

    /// What a reader misses where a part of the program fails, and what still works.
    Failures {
        cards: text,
        rules: text,
        search: text,
        quoting: text,
        /// With the name of the switch.
        as_sent: pattern(switch),
        copying: text,
        blocked_links: text,
        rail: text,
        /// Nothing started.
        whole: text,
        /// Something stopped later, and nobody knows what.
        some: text,
        links: text,
    }

    /// What search engines and messengers say of a page.
    Head {
        letter: pattern(letter),
        /// Of a part, before the same of its letter.
        part: pattern(what, letter),
        /// The title of the file to search in.
        searched: text,
        /// On the picture.
        picture: text,
    }
}
