//! Numbers of sources that would not tell them apart.

use crate::base::{LAW_SOURCES, SOURCES, refused};
use expect_test::expect;

#[test]
fn a_source_without_a_number() {
    refused(
        SOURCES,
        "number = 2\n",
        "",
        &expect![[r#"
        error: `number` is missing here
           --> content/letters/2023-08-29-river/sources.toml:11:1
           |
        11 | [[source]]
           | ^^^^^^^^^^
           |
           = a source is cited by its number, which stays the same when other sources come and go
           = help: write `number = 2`, which no source here has had

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_source_whose_number_is_nothing() {
    refused(
        LAW_SOURCES,
        "number = 1",
        "number = 0",
        &expect![[r#"
        error: this integer should be a whole number from 1 to 9999
          --> content/law/sources.toml:3:10
          |
        3 | number = 0
          |          ^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn two_sources_of_one_number() {
    refused(
        SOURCES,
        "number = 2",
        "number = 1",
        &expect![[r#"
        error: the source `river-news` has the number 1 already
           --> content/letters/2023-08-29-river/sources.toml:13:10
           |
         3 | number = 1
           |          - first here
        13 | number = 1
           |          ^ again here
           |
           = whoever follows a citation must find one source
           = help: write `number = 2`, which no source here has had

        1 error; nothing was written.
    "#]],
    );
}

/// The next is higher than all that are there: a number that was given up stays given up.
#[test]
fn several_sources_without_numbers_get_one_each() {
    let more = "number = 7\nname = \"The Gazette\"\nread = \"Read.\"\n[[source]]\nid = \"almanac\"\nname = \"The Almanac\"\n\
                read = \"Read.\"\n[[source]]\nid = \"yearbook\"\nname = \"The Yearbook\"\n";
    refused(
        SOURCES,
        "number = 2\nname = \"The Gazette\"\n",
        more,
        &expect![[r#"
        error: `number` is missing here
           --> content/letters/2023-08-29-river/sources.toml:16:1
           |
        16 | [[source]]
           | ^^^^^^^^^^
           |
           = a source is cited by its number, which stays the same when other sources come and go
           = help: write `number = 8`, which no source here has had

        error: the source `almanac` is never used
           --> content/letters/2023-08-29-river/sources.toml:17:6
           |
        17 | id = "almanac"
           |      ^^^^^^^^^
           |
           = a source that nothing rests on makes the rest look better founded than it is
           = help: name it where it is relied on, or take it out

        error: `number` is missing here
           --> content/letters/2023-08-29-river/sources.toml:20:1
           |
        20 | [[source]]
           | ^^^^^^^^^^
           |
           = a source is cited by its number, which stays the same when other sources come and go
           = help: write `number = 9`, which no source here has had

        error: the source `yearbook` is never used
           --> content/letters/2023-08-29-river/sources.toml:21:6
           |
        21 | id = "yearbook"
           |      ^^^^^^^^^^
           |
           = a source that nothing rests on makes the rest look better founded than it is
           = help: name it where it is relied on, or take it out

        4 errors; nothing was written.
    "#]],
    );
}
