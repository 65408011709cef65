//! Faults of the letter's own links.

use crate::base::{LAW_SOURCES, LETTER, SOURCES, refused};
use expect_test::expect;

#[test]
fn links_that_do_not_begin_at_one() {
    refused(
        SOURCES,
        "order = 1",
        "order = 2",
        &expect![[r#"
        error: the letter's links have no order 1
          --> content/letters/2023-08-29-river/sources.toml:2:6
          |
        2 | id = "river-news"
          |      ^^^^^^^^^^^^
          |
          = they are numbered from 1 without a gap, as in extracted.txt
          = help: number them anew

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn two_links_in_one_place() {
    refused(
        SOURCES,
        r#"caution = "Its date is not certain.""#,
        r#"caution = "Its date is not certain."
address = "https://example.org/gazette"
  [source.in_letter]
  order = 1
  used_for = "A name.""#,
        &expect![[r#"
            error: the letter has no link for this source
               --> content/letters/2023-08-29-river/sources.toml:12:6
               |
            12 | id = "gazette"
               |      ^^^^^^^^^
               |
               = extracted.txt has fewer lines with an address than there are sources with `in_letter`
               = help: take `in_letter` out

            error: the letter's link `gazette` is not placed in the letter
               --> content/letters/2023-08-29-river/sources.toml:12:6
               |
            12 | id = "gazette"
               |      ^^^^^^^^^
               |
               = help: link the phrase it belongs to in letter.md: [words](source:gazette)

            error: two links of the letter have order 1
               --> content/letters/2023-08-29-river/sources.toml:12:6
               |
             2 | id = "river-news"
               |      ------------ the other
            12 | id = "gazette"
               |      ^^^^^^^^^
               |
               = help: number them in the order of extracted.txt

            3 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_link_that_is_not_placed() {
    refused(
        LETTER,
        "[boats](source:river-news)",
        "boats",
        &expect![[r#"
        error: the letter's link `river-news` is not placed in the letter
          --> content/letters/2023-08-29-river/sources.toml:2:6
          |
        2 | id = "river-news"
          |      ^^^^^^^^^^^^
          |
          = help: link the phrase it belongs to in letter.md: [words](source:river-news)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_link_without_an_address() {
    refused(
        SOURCES,
        r#"address = "https://example.org/news"
"#,
        "",
        &expect![[r#"
    error: a link of the letter has no `address`
      --> content/letters/2023-08-29-river/sources.toml:1:1
      |
    1 | [[source]]
      | ^^^^^^^^^^
      |
      = help: give the address as it stands in extracted.txt

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_link_in_the_shared_file() {
    refused(
        LAW_SOURCES,
        r#"read = "Read in a stored copy.""#,
        r#"read = "Read in a stored copy."
  [source.in_letter]
  order = 2
  used_for = "The law.""#,
        &expect![[r#"
            error: `in_letter` stands in a file that all letters share
              --> content/law/sources.toml:7:3
              |
            7 |   [source.in_letter]
              |   ^^^^^^^^^^^^^^^^^^
              |
              = help: move this source to the letter's own sources.toml

            1 error; nothing was written.
        "#]],
    );
}
