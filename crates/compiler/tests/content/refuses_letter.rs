//! Faults of the letter, its notes, and its likeness to the text sent.

use crate::base::{EXTRACTED, LETTER, NOTES, damaged, refused, report};
use expect_test::expect;

#[test]
fn another_date_than_the_folders() {
    refused(
        LETTER,
        "date = 2023-08-29",
        "date = 2023-08-30",
        &expect![[r#"
        error: the letter's folder `2023-08-29-river` does not begin with this date
          --> content/letters/2023-08-29-river/letter.md:4:8
          |
        4 | date = 2023-08-30
          |        ^^^^^^^^^^
          |
          = help: name the folder `2023-08-30-…`, or correct the date

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn an_author_whom_the_letter_does_not_name() {
    refused(
        LETTER,
        "copied_to =",
        "authors = [{ given = \"Anne\", family = \"Thorn\" }]\ncopied_to =",
        &expect![[r#"
            error: `Anne Thorn` of `authors` does not stand in this letter’s own lines
               --> content/letters/2023-08-29-river/letter.md:10:12
               |
            10 | authors = [{ given = "Anne", family = "Thorn" }]
               |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: write the parts as the letter does, in `signatories` or `addressees`

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_letter_without_a_body() {
    let mut files = damaged(&[]);
    let text = include_str!("base/letter/letter.md");
    let (front_matter, _) = text.split_once("\n\n").expect("a body");
    files.insert(LETTER, front_matter);
    report(
        &files,
        &expect![[r#"
            error: this letter has no body
              --> content/letters/2023-08-29-river/letter.md:1:1
              |
            1 | +++
              | ^
              |
              = help: write its paragraphs after the second `+++`, with a blank line between them

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_word_changed() {
    refused(
        LETTER,
        "[boats](source:river-news) held",
        "[ships](source:river-news) held",
        &expect![[r#"
        error: the letter has “ships” where the text sent has “boats”
           --> content/letters/2023-08-29-river/letter.md:13:18
           |
        13 | We write of the [ships](source:river-news) held before the 19th Games, as Mr
           |                  ^^^^^ this is ours
           |
           --> content/letters/2023-08-29-river/extracted.txt:10:17
           |
        10 | We write of the boats held before 
           |                 ----- this was sent
           |
           = the letter is shown word for word as sent; slips stand, each with a note
           = help: put the letter.md right; extracted.txt is never edited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_mark_changed() {
    refused(
        LETTER,
        "says that [",
        "says, that [",
        &expect![[r#"
        error: the letter has “says,” where the text sent has “says”
           --> content/letters/2023-08-29-river/letter.md:16:39
           |
        16 | [Article 3](provision:river-treaty-3) says, that ['No State shall stop or turn back ('arrêter') a boat on [t…
           |                                       ^^^^^ this is ours
           |
           --> content/letters/2023-08-29-river/extracted.txt:16:11
           |
        16 | Article 3 says that 'No State shall stop or turn back ('arrêter') a boat on their 
           |           ---- this was sent
           |
           = the letter is shown word for word as sent; slips stand, each with a note
           = help: put the letter.md right; extracted.txt is never edited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_mark_left_out() {
    refused(
        LETTER,
        r#"closing = "Sincerely,""#,
        r#"closing = "Sincerely""#,
        &expect![[r#"
        error: the letter has “Sincerely” where the text sent has “Sincerely,”
           --> content/letters/2023-08-29-river/letter.md:8:12
           |
         8 | closing = "Sincerely"
           |            ^^^^^^^^^ this is ours
           |
           --> content/letters/2023-08-29-river/extracted.txt:20:1
           |
        20 | Sincerely, 
           | ---------- this was sent
           |
           = the letter is shown word for word as sent; slips stand, each with a note
           = help: put the letter.md right; extracted.txt is never edited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_word_changed_in_the_front_matter() {
    refused(
        LETTER,
        "Commissioner Ben Bianco",
        "Commissioner Ben Bianca",
        &expect![[r#"
        error: the letter has “Bianca” where the text sent has “Bianco”
          --> content/letters/2023-08-29-river/letter.md:6:77
          |
        6 | addressees = [["Commissioner Anna Dürr", "River House"], ["Commissioner Ben Bianca"]]
          |                                                                             ^^^^^^ this is ours
          |
          --> content/letters/2023-08-29-river/extracted.txt:6:18
          |
        6 | Commissioner Ben Bianco 
          |                  ------ this was sent
          |
          = the letter is shown word for word as sent; slips stand, each with a note
          = help: put the letter.md right; extracted.txt is never edited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn words_after_the_end() {
    refused(
        LETTER,
        r#""The Hon. Carol Green""#,
        r#""The Hon. Carol Green", "The Hon. Dan Black""#,
        &expect![[r#"
        error: the letter goes on with “The” where the text sent ends
           --> content/letters/2023-08-29-river/letter.md:10:39
           |
        10 | copied_to = ["The Hon. Carol Green", "The Hon. Dan Black"]
           |                                       ^^^
           |
           = the letter is shown word for word as sent; slips stand, each with a note
           = help: put the letter.md right; extracted.txt is never edited

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn words_missing_at_the_end() {
    refused(
        LETTER,
        r#"copied_to = ["The Hon. Carol Green"]
"#,
        "",
        &expect![[r#"
    error: the letter ends before “cc:”, which was sent
       --> content/letters/2023-08-29-river/extracted.txt:26:1
       |
    26 | cc: The Hon. Carol Green 
       | ^^^
       |
       = the letter is shown word for word as sent; slips stand, each with a note
       = help: put the letter.md right; extracted.txt is never edited

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_heading_in_the_letter() {
    refused(
        LETTER,
        "We write of",
        "# We write of",
        &expect![[r#"
        error: a heading cannot be shown
           --> content/letters/2023-08-29-river/letter.md:13:1
           |
        13 | # We write of the [boats](source:river-news) held before the 19th Games, as Mr
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = running text has words, *emphasis* and [links](source:id), and nothing else
           = help: put a backslash before the first `#`, or a blank line before the line of marks

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_to_a_source_that_the_letter_did_not_have() {
    refused(
        LETTER,
        "[Article 3](provision:river-treaty-3)",
        "[Article 3](source:register)",
        &expect![[r#"
        error: the letter did not link to `register`
           --> content/letters/2023-08-29-river/letter.md:16:13
           |
        16 | [Article 3](source:register) says that ['No State shall stop or turn back ('arrête…
           |             ^^^^^^^^^^^^^^^
           |
           = a source link in the letter's body says that the letter had a link there
           = help: write a note and link to that, or give the source `in_letter`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_note_that_is_not_linked() {
    refused(
        LETTER,
        "[Walther](note:walter)",
        "Walther",
        &expect![[r#"
        error: the note `walter` is not linked from the letter
          --> content/letters/2023-08-29-river/notes.toml:2:6
          |
        2 | id = "walter"
          |      ^^^^^^^^
          |
          = help: link its words in letter.md: [words](note:walter)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_note_on_words_that_are_not_the_letters() {
    refused(
        NOTES,
        r#"words = "Walther""#,
        r#"words = "Walter""#,
        &expect![[r#"
        error: these words do not stand in the letter
          --> content/letters/2023-08-29-river/notes.toml:5:9
          |
        5 | words = "Walter"
          |         ^^^^^^^^
          |
          = help: copy the words from letter.md, without links; they may not run over the end of a paragraph

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_note_whose_words_are_spelt_otherwise() {
    refused(
        NOTES,
        r#"words = "a boat on their river""#,
        r#"words = "A boat on their River""#,
        &expect![[r#"
            error: these words do not stand in the letter
               --> content/letters/2023-08-29-river/notes.toml:13:9
               |
            13 | words = "A boat on their River"
               |         ^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: the letter writes: a boat on their river

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_note_without_a_record() {
    refused(
        NOTES,
        r#"record = [{ voice = "press", text = "Papers write Walter.", sources = ["gazette"] }]
"#,
        "",
        &expect![[r#"
            error: there is nothing in `record` here
              --> content/letters/2023-08-29-river/notes.toml:1:1
              |
            1 | [[note]]
              | ^^^^^^^^
              |
              = help: add record = [{ voice = …, text = …, sources = […] }]

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_note_in_our_own_voice() {
    refused(
        NOTES,
        r#"voice = "press""#,
        r#"voice = "editor""#,
        &expect![[r#"
            error: the voice `editor` may not say what the law is
              --> content/letters/2023-08-29-river/notes.toml:7:21
              |
            7 | record = [{ voice = "editor", text = "Papers write Walter.", sources = ["gazette"] }]
              |                     ^^^^^^^^
              |
              = a legal statement needs someone who made it; ours are method and navigation only
              = help: name who says it: letter, treaty, depositary, un-body, press, scholar, river-guild

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_note_of_an_unknown_kind() {
    refused(
        NOTES,
        r#"kind = "differs""#,
        r#"kind = "denies""#,
        &expect![[r#"
            error: kind `denies` is not known
              --> content/letters/2023-08-29-river/notes.toml:4:8
              |
            4 | kind = "denies"
              |        ^^^^^^^^
              |
              = help: known: confirms, differs, adds; or add it to content/vocabulary.toml

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_link_that_the_letter_had_and_we_do_not() {
    refused(
        EXTRACTED,
        "https://example.org/news",
        "https://example.org/news\nhttps://example.org/more",
        &expect![[r#"
        error: this link of the letter is no source
           --> content/letters/2023-08-29-river/extracted.txt:15:1
           |
        15 | https://example.org/more
           | ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: add a source with this address and `in_letter` to the letter's sources.toml

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_that_has_another_address() {
    refused(
        EXTRACTED,
        "https://example.org/news",
        "https://example.org/old",
        &expect![[r#"
        error: this source has another address than the letter's link
           --> content/letters/2023-08-29-river/sources.toml:2:6
           |
         2 | id = "river-news"
           |      ^^^^^^^^^^^^
           |
           --> content/letters/2023-08-29-river/extracted.txt:14:1
           |
        14 | https://example.org/old
           | ----------------------- the letter's link
           |
           = help: check `address` and `order`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_that_the_letter_did_not_have() {
    refused(
        EXTRACTED,
        "https://example.org/news\n",
        "",
        &expect![[r#"
        error: the letter has no link for this source
          --> content/letters/2023-08-29-river/sources.toml:2:6
          |
        2 | id = "river-news"
          |      ^^^^^^^^^^^^
          |
          = extracted.txt has fewer lines with an address than there are sources with `in_letter`
          = help: take `in_letter` out

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_note_with_an_empty_record() {
    refused(
        NOTES,
        r#"[{ voice = "press", text = "Papers write Walter.", sources = ["gazette"] }]"#,
        "[]",
        &expect![[r#"
            error: there is nothing in `record` here
              --> content/letters/2023-08-29-river/notes.toml:7:10
              |
            7 | record = []
              |          ^^
              |
              = help: add record = [{ voice = …, text = …, sources = […] }]

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn a_citation_without_its_paragraph() {
    refused(
        LETTER,
        r#"copied_to = ["The Hon. Carol Green"]
"#,
        r#"copied_to = ["The Hon. Carol Green"]
citations = { plain = "Letter, 2023.", ap = "{paragraph} {address}", chicago = "{paragraph} {address}", bluebook = "{address} {paragraph}" }
"#,
        &expect![[r#"
            error: this citation must name `{paragraph}` once, and after it `{address}` once
               --> content/letters/2023-08-29-river/letter.md:11:23
               |
            11 | citations = { plain = "Letter, 2023.", ap = "{paragraph} {address}", chicago = "{paragraph} …
               |                       ^^^^^^^^^^^^^^^
               |
               = a quotation is cited with the paragraph it stands in, and with a link to it
               = help: write `{paragraph}` where `paragraph 7` or `para. 7` belongs, and `{address}` where the link belongs

            error: this citation must name `{paragraph}` once, and after it `{address}` once
               --> content/letters/2023-08-29-river/letter.md:11:116
               |
            11 | …o = "{paragraph} {address}", bluebook = "{address} {paragraph}" }
               |                                          ^^^^^^^^^^^^^^^^^^^^^^^
               |
               = a quotation is cited with the paragraph it stands in, and with a link to it
               = help: write `{paragraph}` where `paragraph 7` or `para. 7` belongs, and `{address}` where the link belongs

            2 errors; nothing was written.
        "#]],
    );
}
