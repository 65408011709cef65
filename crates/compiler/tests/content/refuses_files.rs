//! Faults of whole files.

use crate::base::{EXTRACTED, LAW, LETTER, NOTES, SITE, files, refused, report};
use compiler::compile_files;
use expect_test::expect;

#[test]
fn a_missing_file() {
    let mut files = files();
    files.remove(NOTES);
    report(
        &files,
        &expect![[r#"
        error: this file is missing
          --> content/letters/2023-08-29-river/notes.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `content/letters/2023-08-29-river/notes.toml`

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_byte_that_is_not_text() {
    let mut files = files();
    files.insert(SITE, b"publisher = \"Caf\xe9\"\n".as_slice());
    report(
        &files,
        &expect![[r#"
        error: this byte is not UTF-8 text
          --> content/site.toml:1:17
          |
        1 | publisher = "Caf�"
          |                 ^
          |
          = help: save the file as UTF-8

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn line_ends_of_another_system() {
    let mut files = files();
    files.insert(SITE, "publisher = \"Us\"\r\n");
    report(
        &files,
        &expect![[r#"
        error: this line ends with a carriage return
          --> content/site.toml:1:17
          |
        1 | publisher = "Us"?
          |                 ^
          |
          = texts are compared and hashed byte for byte
          = help: save the file with line feeds only (in git: `* text=auto eol=lf`)

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_byte_order_mark() {
    let mut files = files();
    files.insert(SITE, "\u{feff}publisher = \"Us\"\n");
    report(
        &files,
        &expect![[r#"
        error: this file begins with a byte order mark
          --> content/site.toml:1:1
          |
        1 | �publisher = "Us"
          | ^
          |
          = help: save the file as UTF-8 without a mark

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_file_that_is_too_large() {
    let mut files = files();
    files.insert(EXTRACTED, vec![b'x'; (4 << 20) + 1]);
    report(
        &files,
        &expect![[r#"
        error: this file is too large: 4194305 bytes, at most 4194304
          --> content/letters/2023-08-29-river/extracted.txt:1:1
          |
        1 | 
          | ^

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn no_letter() {
    let mut empty = compiler::Files::default();
    empty.insert(SITE, "");
    report(
        &empty,
        &expect![[r#"
        error: there is no letter
          --> content/letters:1:1
          |
        1 | 
          | ^
          |
          = help: add a folder <date-slug> with a letter.md

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_letter_that_lacks_its_files() {
    let mut files = files();
    files.insert("letters/2024-01-02-lake/letter.md", "");
    report(
        &files,
        &expect![[r#"
            error: this file is missing
              --> content/letters/2024-01-02-lake/explainer.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `content/letters/2024-01-02-lake/explainer.toml`

            error: this file is missing
              --> content/letters/2024-01-02-lake/extracted.txt:1:1
              |
            1 | 
              | ^
              |
              = help: add `content/letters/2024-01-02-lake/extracted.txt`

            error: this letter has no front matter
              --> content/letters/2024-01-02-lake/letter.md:1:1
              |
            1 | 
              | ^
              |
              = help: begin the file with a line `+++`, then title, sender, date and so on, then `+++`

            error: this file is missing
              --> content/letters/2024-01-02-lake/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `content/letters/2024-01-02-lake/notes.toml`

            error: this file is missing
              --> content/letters/2024-01-02-lake/quotations.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `content/letters/2024-01-02-lake/quotations.toml`

            error: this file is missing
              --> content/letters/2024-01-02-lake/sources.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `content/letters/2024-01-02-lake/sources.toml`

            6 errors; nothing was written.
        "#]],
    );
}

#[test]
fn a_letter_by_a_wrong_name() {
    let report = compile_files(&files(), Some("2023-08-29-rivers")).expect_err("no such letter");
    let expected = expect![[r#"
        error: there is no letter `2023-08-29-rivers`
          --> content/letters:1:1
          |
        1 | 
          | ^
          |
          = help: did you mean `2023-08-29-river`? allowed: 2023-08-29-river

        1 error; nothing was written.
    "#]];
    expected.assert_eq(&report.render());
}

#[test]
fn toml_that_is_none() {
    refused(
        LAW,
        r#"kind = "treaty""#,
        r#"kind = "treaty"#,
        &expect![[r#"
        error: this is not TOML: invalid basic string, expected `"`
          --> content/law/river-treaty.toml:3:15
          |
        3 | kind = "treaty
          |               ^
          |
          = help: check quotation marks, brackets and `=` here and on the line above

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_key_given_twice() {
    refused(
        LAW,
        r#"kind = "treaty""#,
        r#"kind = "treaty"
kind = "treaty""#,
        &expect![[r#"
    error: this is not TOML: duplicate key
      --> content/law/river-treaty.toml:4:1
      |
    4 | kind = "treaty"
      | ^^^^
      |
      = help: take one of the two out

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn a_key_nested_too_deeply() {
    let mut files = files();
    files.insert(SITE, format!("{}b = 1\n", "a.".repeat(100_000)));
    report(
        &files,
        &expect![[r#"
            error: this is not TOML: recursion limit
              --> content/site.toml:1:1
              |
            1 | a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.…
              | ^
              |
              = help: this is nested too deeply; the format needs four levels

            1 error; nothing was written.
        "#]],
    );
}

#[test]
fn front_matter_that_is_missing() {
    refused(
        LETTER,
        r#"+++
title = "A letter on the river""#,
        r#"title = "A letter on the river""#,
        &expect![[r#"
    error: this letter has no front matter
      --> content/letters/2023-08-29-river/letter.md:1:1
      |
    1 | title = "A letter on the river"
      | ^
      |
      = help: begin the file with a line `+++`, then title, sender, date and so on, then `+++`

    1 error; nothing was written.
"#]],
    );
}

#[test]
fn front_matter_that_is_not_toml() {
    refused(
        LETTER,
        "date = 2023-08-29",
        "date = 2023-08-",
        &expect![[r#"
        error: this is not TOML: invalid date, expected day
          --> content/letters/2023-08-29-river/letter.md:4:8
          |
        4 | date = 2023-08-
          |        ^^^^^^^^
          |
          = help: check quotation marks, brackets and `=` here and on the line above

        1 error; nothing was written.
    "#]],
    );
}

#[test]
fn a_file_name_that_cannot_be_an_id() {
    let mut files = files();
    files.insert("law/Lake Treaty.toml", "");
    report(
        &files,
        &expect![[r#"
        error: `Lake Treaty` cannot be an id
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = the file's name is the instrument's id, and begins the ids of its provisions
          = help: write `lake-treaty`

        error: `adopted` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `adopted = …` to this table

        error: `authentic_languages` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `authentic_languages = …` to this table

        error: `kind` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `kind = …` to this table

        error: `name` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `name = …` to this table

        error: `short_name` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `short_name = …` to this table

        error: `sources` is missing here
          --> content/law/Lake Treaty.toml:1:1
          |
        1 | 
          | ^
          |
          = help: add `sources = …` to this table

        7 errors; nothing was written.
    "#]],
    );
}

#[test]
fn an_instrument_called_like_a_part_of_the_page() {
    let mut files = files();
    files.insert("law/notes.toml", "");
    report(
        &files,
        &expect![[r#"
            error: `adopted` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `adopted = …` to this table

            error: `authentic_languages` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `authentic_languages = …` to this table

            error: `kind` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `kind = …` to this table

            error: `name` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `name = …` to this table

            error: `short_name` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `short_name = …` to this table

            error: `sources` is missing here
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = help: add `sources = …` to this table

            error: an instrument cannot be called `notes`
              --> content/law/notes.toml:1:1
              |
            1 | 
              | ^
              |
              = the page would take `notes-1` for something else than its article 1
              = help: rename the file: not after a part of the page, not beginning with `note-` or another kind of entry, and with no hyphen before a digit

            7 errors; nothing was written.
        "#]],
    );
}

/// Its article 14 would be the note `verbale-14` to whoever reads an address.
#[test]
fn an_instrument_whose_articles_would_be_taken_for_something_else() {
    for id in ["note-verbale", "protocol-1967", "source", "p1"] {
        let mut files = files();
        let lake = files.get(LAW).unwrap();
        let renamed = String::from_utf8(lake.to_vec()).unwrap().replace("lake-treaty-", &format!("{id}-"));
        files.insert(format!("law/{id}.toml"), renamed);
        let refused = compile_files(&files, None).expect_err(id).render();
        assert!(refused.contains(&format!("an instrument cannot be called `{id}`")), "{refused}");
    }
}
