//! What the parts of the explainer say in full, those on the law apart.

use super::kinds::groups;

groups! {
    /// The notes on the letter's words.
    Notes {
        /// Of each kind, in the words of the content.
        counted: pattern(kind, number),
        number: pattern(number),
        words: around(paragraphs, words),
        /// The title of a note's own page.
        page: pattern(title),
    }

    /// Each quotation against the law.
    Quotations {
        lead: pattern(all, exact),
        // How often.
        never: text,
        once: text,
        twice: text,
        times: plural,
        // What the two marks mean.
        only_letter: text,
        only_law: text,
        marks: text,
        // The same in a word.
        letter: text,
        law: text,
        // What a comparison came to.
        exact: text,
        differences: plural,
        /// Of a provision: what the comparison came to.
        page: pattern(provision, verdict),
        // Differences, one by one.
        part: text,
        left_out: pattern(words),
        added: pattern(words),
        changed: pattern(letter, law),
        quoted: pattern(words),
        comma: text,
        /// Of one of these.
        sentence: pattern(difference),
        /// Where it comes again and again.
        sentence_again: pattern(difference, times),
        same: text,
    }

    /// What is agreed and what is disputed.
    Claims {
        lead: pattern(agreed, disputed),
        questions: text,
        positions: plural,
        agreed: text,
        disputed: text,
    }

    /// Two provisions side by side.
    SideBySide {
        lead: plural,
        aspect: text,
    }

    /// What happened.
    Since {
        lead: plural(first, last),
    }

    /// The sources.
    Sources {
        lead: plural,
        in_letter: plural,
        of_page: text,
        of_law: text,
        /// The title of a source's own page.
        page: pattern(name),
        // The ways to it.
        open: text,
        open_at: pattern(publisher),
        open_copy: text,
        /// Where in the letter a link stands.
        placed: around(paragraphs),
        not_established: pattern(what),
        // What that may be.
        title: text,
        publisher: text,
        date: text,
        author: text,
        /// Where a copy was read.
        copy: pattern(place),
        // Of words of it.
        excerpts: text,
        from: pattern(place),
        read: pattern(place),
        read_again: pattern(place),
        not_read_again: text,
    }

    /// Where the text comes from, and what can be taken away.
    About {
        provenance: text,
        checksum: text,
        not_found: text,
        files: text,
        /// In the file with everything.
        this_file: text,
        single: around(file, checksum),
        pages: text,
        law: text,
        published: pattern(publisher),
        corrections: text,
    }

    /// What each file is.
    Files {
        text: text,
        markdown: text,
        annotations: text,
        csl: text,
        biblatex: text,
        ris: text,
        document: text,
        schema: text,
        // In the files themselves.
        extracted: pattern(checksum),
        notice: text,
    }

    /// Lines for the pages of others.
    Embed {
        lead: text,
        no_address: text,
        see: text,
        // What can be chosen.
        what: text,
        what_letter: text,
        what_whole: text,
        what_explainer: text,
        what_passage: text,
        colours: text,
        colours_auto: text,
        colours_light: text,
        colours_dark: text,
        width: text,
        width_full: text,
        width_text: text,
        width_narrow: text,
        // What each line is for.
        html: text,
        wordpress: text,
        drupal: text,
        element: text,
        address: text,
    }

    /// The list of letters.
    Letters {
        title: text,
        about: text,
        draft: text,
        published: pattern(publisher),
        law: text,
    }

    /// A small page.
    Passage {
        checksum: text,
    }
}
