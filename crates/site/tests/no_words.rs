//! No word that a page says stands in the code: all are in `content/words/`. Here the sources are read, since a word in
//! a place that no test draws would show in one language only.

use std::fs;
use std::path::{Path, PathBuf};

/// What is not converted yet.
const LATER: &[&str] = &[
    "page/cards/binding.rs",
    "page/cards/mod.rs",
    "page/cards/note.rs",
    "page/cards/paragraph.rs",
    "page/cards/provision.rs",
    "page/cards/quotation.rs",
    "page/cards/source.rs",
    "page/cards/term.rs",
    "page/depth/which_rules/mod.rs",
    "page/depth/which_rules/positions.rs",
    "page/depth/which_rules/table.rs",
    "page/labels.rs",
];

/// Literals that look like words and are none, each with what it is.
const CODE: &[(&str, &str)] = &[
    ("CreativeWork", "a type of schema.org"),
    ("Person", "a type of schema.org"),
    ("cc: ", "the letter's own, compared with its text"),
    ("Libertinus Serif", "a font"),
];

/// Attributes that readers hear or see.
const SAID: [&str; 5] = ["aria-label", "alt", "title", "placeholder", "content"];

fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.to_owned()] };
    entries.flat_map(|entry| files(&entry.expect("an entry").path())).collect()
}

/// The code of a file, without its tests and without comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let code = text.lines().take_while(|line| *line != "#[cfg(test)]");
    code.filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// Every text literal, with what stands before it.
fn literals(code: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = code[at..].find('"').map(|start| at + start) {
        let before = &code[..start];
        let hashes = before.len() - before.trim_end_matches('#').len();
        let is_raw = before[..start - hashes].ends_with('r');
        // The letter of a quotation mark: '"'.
        if before.ends_with('\'') && code[start + 1..].starts_with('\'') {
            at = start + 1;
            continue;
        }
        let end = match is_raw {
            true => code[start + 1..].find(&format!("\"{}", "#".repeat(hashes))).map(|end| start + 1 + end),
            false => {
                let mut escaped = false;
                code[start + 1..].char_indices().find_map(|(place, c)| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends.then_some(start + 1 + place)
                })
            }
        };
        let end = end.unwrap_or_else(|| panic!("a text without an end: {}", &code[start..]));
        found.push((before, code[start + 1..end].to_owned()));
        at = end + 1 + if is_raw { hashes } else { 0 };
    }
    found
}

/// The text without what a format fills, and without tags.
fn bare(literal: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0;
    for c in literal.chars() {
        match c {
            '{' | '<' => depth += 1,
            '}' | '>' => depth -= 1,
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

/// Whether a reader would take it for words: one that begins with a capital, or two in a row.
fn is_words(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| ".,:;?!“”‘’()…".contains(c));
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '’' || c == '-')
    };
    let is_title = |word: &str| {
        let mut letters = word.chars().skip_while(|c| !c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    words.iter().any(|word| is_word(word) && is_title(word))
        || words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

/// What is said in one file.
fn said(code: &str) -> Vec<String> {
    let mut said = Vec::new();
    for (before, literal) in literals(code) {
        let attribute = before.strip_suffix('=').map(|before| {
            before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default()
        });
        let is_child =
            before.ends_with("{ ") && code[before.len()..].starts_with(&format!("\"{literal}\" }}"));
        let text = bare(&literal);
        let has_letters = text.chars().any(char::is_alphabetic);
        let is_said = match attribute {
            Some(name) => SAID.contains(&name) && has_letters,
            None => is_child && has_letters || is_words(&text),
        };
        // What a programmer reads.
        let is_panic =
            ["expect(", "panic!(", "unreachable!(", "cfg("].iter().any(|call| before.ends_with(call));
        if is_said && !is_panic && !CODE.iter().any(|(known, _)| *known == literal) {
            said.push(literal);
        }
    }
    said
}

#[test]
fn the_words_of_the_page_stand_in_no_code() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut not_later = Vec::new();
    for path in ["page", "snippet.rs", "social.rs"].iter().flat_map(|path| files(&source.join(path))) {
        let name = path.strip_prefix(&source).expect("a path inside").to_string_lossy().replace('\\', "/");
        let said = said(&code(&path));
        match LATER.iter().any(|later| name == *later) {
            true if said.is_empty() => not_later.push(name),
            true => {}
            false => found.extend(said.into_iter().map(|words| format!("{name}: {words:?}"))),
        }
    }
    assert!(found.is_empty(), "words that belong into content/words:\n{}", found.join("\n"));
    assert!(not_later.is_empty(), "these say nothing any more, and need no exception: {not_later:?}");
}

#[test]
fn words_are_told_from_code() {
    for words in [
        r#"html! { <p>{ "again" }</p> }"#,
        r#"html! { <p aria-label="tools"></p> }"#,
        r#"format!("{n} sources")"#.replace("sources", "sources read").as_str(),
        r#"const X: &str = "Letters";"#,
        r##"let x = r#"<b title="{x}">Only this</b>"#;"##,
    ] {
        assert_eq!(said(words).len(), 1, "{words}");
    }
    for code in [
        r#"html! { <p class="soft note">{ " · " }{ ": " }</p> }"#,
        r#"found.expect("all keys are texts")"#,
        r#"let mark = '"'; format!("{a}: {b}")"#,
        r#"path.join("index.html")"#,
    ] {
        assert_eq!(said(code), Vec::<String>::new(), "{code}");
    }
}
