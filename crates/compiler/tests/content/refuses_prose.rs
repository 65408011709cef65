//! Running text that the page cannot show, and links that lead nowhere.

use crate::base::{EXPLAINER, LAW, NOTES, refused};
use expect_test::expect;

#[test]
fn raw_html() {
    refused(
        LAW,
        "The States meet each year.",
        "The States <b>meet</b> each year.",
        &expect![[r#"
        error: raw HTML cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States <b>meet</b> each year.", sources = ["register"] }
           |                                                ^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before `<`, or take the tag out

        error: raw HTML cannot be shown
           --> content/law/river-treaty.toml:65:55
           |
        65 | plain = { voice = "treaty", text = "The States <b>meet</b> each year.", sources = ["register"] }
           |                                                       ^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before `<`, or take the tag out

        2 errors; nothing was written.
    "#]],
    );
}

#[test]
fn a_block_of_html() {
    refused(
        LAW,
        "The States meet each year.",
        "<div>The States meet</div>",
        &expect![[r#"
        error: raw HTML cannot be shown
           --> content/law/river-treaty.toml:65:37
           |
        65 | plain = { voice = "treaty", text = "<div>The States meet</div>", sources = ["register"] }
           |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before `<`, or take the tag out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_image() {
    refused(
        LAW,
        "The States meet each year.",
        "The States ![meet](source:register) each year.",
        &expect![[r#"
        error: an image cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States ![meet](source:register) each year.", sources = ["register"] }
           |                                                ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: take the `!` out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn code() {
    refused(
        LAW,
        "The States meet each year.",
        "The States `meet` each year.",
        &expect![[r#"
        error: code cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States `meet` each year.", sources = ["register"] }
           |                                                ^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: take the backquotes out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn strong_emphasis() {
    refused(
        LAW,
        "The States meet each year.",
        "The States **meet** each year.",
        &expect![[r#"
        error: strong emphasis cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States **meet** each year.", sources = ["register"] }
           |                                                ^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: use single asterisks: *words*

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_heading() {
    refused(
        LAW,
        "The States meet each year.",
        "# The States",
        &expect![[r##"
        error: a heading cannot be shown
           --> content/law/river-treaty.toml:65:37
           |
        65 | plain = { voice = "treaty", text = "# The States", sources = ["register"] }
           |                                     ^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before the first `#`, or a blank line before the line of marks

        1 error; nothing was written.
    "##]],
    );
}

#[test]
fn a_list() {
    refused(
        LAW,
        "The States meet each year.",
        "1. The States",
        &expect![[r#"
        error: a list cannot be shown
           --> content/law/river-treaty.toml:65:37
           |
        65 | plain = { voice = "treaty", text = "1. The States", sources = ["register"] }
           |                                     ^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before the mark or the dot: `1\.`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_block_quotation() {
    refused(
        LAW,
        "The States meet each year.",
        "> The States",
        &expect![[r#"
        error: a block quotation cannot be shown
           --> content/law/river-treaty.toml:65:37
           |
        65 | plain = { voice = "treaty", text = "> The States", sources = ["register"] }
           |                                     ^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before `>`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_rule() {
    refused(
        LAW,
        "The States meet each year.",
        "***",
        &expect![[r#"
        error: a rule cannot be shown
           --> content/law/river-treaty.toml:65:37
           |
        65 | plain = { voice = "treaty", text = "***", sources = ["register"] }
           |                                     ^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before the first mark, or take it out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_forced_line_break() {
    refused(
        LAW,
        "The States meet each year.",
        r#"The States\\\nmeet each year."#,
        &expect![[r#"
        error: a forced line break cannot be shown
           --> content/law/river-treaty.toml:65:36
           |
        65 | plain = { voice = "treaty", text = "The States\\\nmeet each year.", sources = ["register"] }
           |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: end the line without spaces or a backslash

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn two_paragraphs() {
    refused(
        LAW,
        "The States meet each year.",
        r#"The States\n\nmeet each year."#,
        &expect![[r#"
        error: running text is one paragraph; this has 2
           --> content/law/river-treaty.toml:65:36
           |
        65 | plain = { voice = "treaty", text = "The States\n\nmeet each year.", sources = ["register"] }
           |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: make each paragraph a statement of its own

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_ordinary_address() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](https://example.org) each year.",
        &expect![[r#"
        error: a link cannot point to `https://example.org`
           --> content/law/river-treaty.toml:65:55
           |
        65 | …e = "treaty", text = "The States [meet](https://example.org) each year.", sources = ["register"] }
           |                                          ^^^^^^^^^^^^^^^^^^^
           |
           = links in running text point to what is checked: provisions, sources, notes, terms, paragraphs and parts of the page
           = help: make it a source in a sources.toml, and write [words](source:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_bare_address() {
    refused(
        LAW,
        "The States meet each year.",
        "The States <https://example.org> meet.",
        &expect![[r#"
        error: a bare address cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States <https://example.org> meet.", sources = ["register"] }
           |                                                ^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: make it a source and link to that: [words](source:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_script_as_a_link() {
    refused(
        LAW,
        "The States meet each year.",
        r#"The States [meet](javascript:alert\\(1\\)) each year."#,
        &expect![[r#"
            error: a link cannot point to `javascript:alert(1)`
               --> content/law/river-treaty.toml:65:36
               |
            65 | plain = { voice = "treaty", text = "The States [meet](javascript:alert\\(1\\)) each year.", sources = ["r…
               |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = links in running text point to what is checked: provisions, sources, notes, terms, paragraphs and parts of the page
               = help: write one of provision:…, source:…, note:…, term:…, p:…, part:…, quote:…

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_link_with_a_title() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](source:register 'title') each year.",
        &expect![[r#"
        error: a link title cannot be shown
           --> content/law/river-treaty.toml:65:48
           |
        65 | … { voice = "treaty", text = "The States [meet](source:register 'title') each year.", sources = ["register"] }
           |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: take the title out: [words](source:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_definition() {
    refused(
        LAW,
        "The States meet each year.",
        r#"[meet]: source:register\nThe States [meet] each year."#,
        &expect![[r#"
        error: a link definition cannot be shown
           --> content/law/river-treaty.toml:65:36
           |
        65 | plain = { voice = "treaty", text = "[meet]: source:register\nThe States [meet] each year.", sources = ["r…
           |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: write the link in place: [words](source:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_without_words() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [](source:register) meet.",
        &expect![[r#"
        error: this link has no words
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States [](source:register) meet.", sources = ["register"] }
           |                                                ^^^^^^^^^^^^^^^^^^^
           |
           = help: put the words that a reader follows between the square brackets

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_that_is_not_complete() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](source:register each year.",
        &expect![[r#"
        error: this link is not complete
           --> content/law/river-treaty.toml:65:53
           |
        65 | plain = { voice = "treaty", text = "The States [meet](source:register each year.", sources = ["register"] }
           |                                                     ^^
           |
           = help: write [words](kind:id) on one line, with a closing round bracket

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_cut_in_two() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet] (source:register) each year.",
        &expect![[r#"
        error: here stands the second half of a link without the first
           --> content/law/river-treaty.toml:65:54
           |
        65 | plain = { voice = "treaty", text = "The States [meet] (source:register) each year.", sources = ["register"] }
           |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: write [words](kind:id), with nothing between the brackets

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_bracket_without_a_partner() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet each year.",
        &expect![[r#"
        error: `[` has no partner
           --> content/law/river-treaty.toml:65:48
           |
        65 | plain = { voice = "treaty", text = "The States [meet each year.", sources = ["register"] }
           |                                                ^
           |
           = most often this is a link that is not complete
           = help: complete the link, or write `\[` for a bracket that is only a bracket

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_closing_bracket_without_a_partner() {
    refused(
        LAW,
        "The States meet each year.",
        "The States meet] each year.",
        &expect![[r#"
        error: `]` has no partner
           --> content/law/river-treaty.toml:65:52
           |
        65 | plain = { voice = "treaty", text = "The States meet] each year.", sources = ["register"] }
           |                                                    ^
           |
           = most often this is a link that is not complete
           = help: complete the link, or write `\]` for a bracket that is only a bracket

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_provision() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](provision:river-treaty-5) each year.",
        &expect![[r#"
        error: provision `river-treaty-5` is not known
           --> content/law/river-treaty.toml:65:55
           |
        65 | …e = "treaty", text = "The States [meet](provision:river-treaty-5) each year.", sources = ["register"] }
           |                                          ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: did you mean `river-treaty-4`?

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_note() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](note:x) each year.",
        &expect![[r#"
        error: note `x` is not known
           --> content/law/river-treaty.toml:65:55
           |
        65 | plain = { voice = "treaty", text = "The States [meet](note:x) each year.", sources = ["register"] }
           |                                                       ^^^^^^
           |
           = help: declare the note in the letter's notes.toml, or link to one that is there

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_unknown_paragraph() {
    refused(
        NOTES,
        "Papers write Walter.",
        "Papers write [Walter](p:3).",
        &expect![[r#"
            error: the letter has no paragraph `3`
              --> content/letters/2023-08-29-river/notes.toml:7:60
              |
            7 | record = [{ voice = "press", text = "Papers write [Walter](p:3).", sources = ["gazette"] }]
              |                                                            ^^^
              |
              = help: its body paragraphs are 1 to 2

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_part_of_the_page() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](part:source) each year.",
        &expect![[r#"
            error: part of the page `source` is not known
               --> content/law/river-treaty.toml:65:55
               |
            65 | plain = { voice = "treaty", text = "The States [meet](part:source) each year.", sources = ["register"] }
               |                                                       ^^^^^^^^^^^
               |
               = help: did you mean `sources`? allowed: letter, explainer, in-brief, provisions, behind, which-rules, who-is-bound, claims, side-by-side, quotes, notes, since-then, glossary, sources, embed, about

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn an_unknown_kind_of_link() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [meet](sources:register) each year.",
        &expect![[r#"
        error: a link cannot point to `sources:register`
           --> content/law/river-treaty.toml:65:55
           |
        65 | plain = { voice = "treaty", text = "The States [meet](sources:register) each year.", sources = ["register"] }
           |                                                       ^^^^^^^^^^^^^^^^
           |
           = links in running text point to what is checked: provisions, sources, notes, terms, paragraphs and parts of the page
           = help: did you mean `source:…`?

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_quotation_outside_the_letter() {
    refused(
        LAW,
        "The States meet each year.",
        "The States [“meet”](quote:short) each year.",
        &expect![[r#"
        error: only the letter's body has quotations that are compared
           --> content/law/river-treaty.toml:65:57
           |
        65 | plain = { voice = "treaty", text = "The States [“meet”](quote:short) each year.", sources = ["register"] }
           |                                                         ^^^^^^^^^^^
           |
           = help: link to the provision: [words](provision:id)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn nesting_too_deep() {
    refused(
        LAW,
        "The States meet each year.",
        "*a _b *c _d *e _f *g _h *i _j *k* j_ i* h_ g* f_ e* d_ c* b_ a*",
        &expect![[r#"
        error: nesting this deep cannot be shown
           --> content/law/river-treaty.toml:65:61
           |
        65 | …reaty", text = "*a _b *c _d *e _f *g _h *i _j *k* j_ i* h_ g* f_ e* d_ c* b_ a*", sources = ["register"] }
           |                                          ^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: take some of the marks out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_invisible_character_by_entity() {
    refused(
        LAW,
        "The States meet each year.",
        "The States&#x202E; meet each year.",
        &expect![[r#"
        error: character U+202E cannot be seen
           --> content/law/river-treaty.toml:65:47
           |
        65 | plain = { voice = "treaty", text = "The States&#x202E; meet each year.", sources = ["register"] }
           |                                               ^^^
           |
           = an invisible character can change how words are shown, compared or copied
           = help: take it out, or write a plain space or the visible character that was meant

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_part_that_the_page_of_this_letter_does_not_have() {
    refused(
        EXPLAINER,
        "part:provisions",
        "part:claims",
        &expect![[r#"
        error: the page of this letter has no part `claims`
          --> content/letters/2023-08-29-river/explainer.toml:3:64
          |
        3 |   { voice = "letter", text = "The committee asks for [passage](part:claims).", sources = ["river-news"] },
          |                                                                ^^^^^^^^^^^
          |
          = help: add the letter's claims.toml, which makes it, or leave the link out

        1 error; nothing was written.
    "#]],
    );
}
