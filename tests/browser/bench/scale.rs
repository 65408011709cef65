//! Letters that are longer than the real one, made of its own text. Entry point: [`Scaled::write`].

use crate::Outcome;
use compiler::{Files, compile_files};
use site::{Assets, page};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// The page of a letter that says everything `times` over.
pub struct Scaled {
    pub times: usize,
    pub folder: PathBuf,
    pub words: usize,
    pub links: usize,
    pub html_bytes: usize,
    /// Checking of the content, in the build that `cargo xtask check` runs.
    pub compile: Duration,
    /// Drawing of the page.
    pub render: Duration,
}

impl Scaled {
    /// Writes the page into `folder`, with the style sheet, script and Wasm of the built site.
    pub fn write(times: usize, dist: &Path, folder: PathBuf) -> Outcome<Self> {
        let files = repeat(times)?;
        let started = Instant::now();
        let publication = compile_files(&files, None).map_err(|report| report.render())?;
        let compile = started.elapsed();
        let started = Instant::now();
        let assets = named(dist)?;
        let html = page::front(&Rc::new(publication), &assets, true).text;
        let render = started.elapsed();

        super::pages::copy(dist, &folder, &["css", "svg", "js", "wasm", "br"])?;
        // Uncompressed at each length: to compress the longest takes half a minute.
        let _ = fs::remove_file(folder.join("index.html.br"));
        fs::write(folder.join("index.html"), &html)?;

        let letter = html.split_once("id=\"letter\"").and_then(|(_, rest)| rest.split_once("</article>"));
        let letter = scraper::Html::parse_fragment(letter.ok_or("the page has no letter")?.0);
        let words = letter.root_element().text().flat_map(str::split_whitespace).count();
        let links = letter.select(&crate::printed::selector("a")?).count();
        Ok(Self { times, folder, words, links, html_bytes: html.len(), compile, render })
    }
}

/// The files that the pages of the built site name.
fn named(dist: &Path) -> Outcome<Assets> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let named = |before: &str| {
        let after = page.split_once(before).map(|(_, rest)| rest.split_once('"').unwrap_or((rest, "")).0);
        after.map(str::to_owned).ok_or_else(|| format!("index.html names no {before}"))
    };
    Ok(Assets {
        style: named("rel=\"stylesheet\" href=\"")?,
        icon: named("rel=\"icon\" href=\"")?,
        js: named("data-js=\"")?,
        wasm: named("data-wasm=\"")?,
        reload: String::new(),
    })
}

/// The content with the body of the newest letter repeated. A quotation stands in a letter once, so that each
/// repetition has its own.
fn repeat(times: usize) -> Outcome<Files> {
    let mut files = Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    let slug = files.letters().pop().ok_or("there is no letter")?;
    let path = |name: &str| format!("letters/{slug}/{name}");
    let read = |name: &str| -> Outcome<String> {
        Ok(String::from_utf8(files.get(&path(name)).ok_or("a file of the letter is missing")?.to_vec())?)
    };
    let (letter, quotations, extracted) =
        (read("letter.md")?, read("quotations.toml")?, read("extracted.txt")?);

    let start = letter.rfind("+++\n").ok_or("the letter has no front matter")? + 4;
    let (front, body) = letter.split_at(start);
    let bodies = (1..=times).map(|time| with_own_quotations(body.trim(), time));
    let letter = format!("{front}\n{}\n", bodies.collect::<Vec<_>>().join("\n\n"));

    let start = quotations.find("[[quotation]]").ok_or("the letter has no quotation")?;
    let (comment, declared) = quotations.split_at(start);
    let declared: String = (1..=times).map(|time| with_own_ids(declared, time)).collect();
    let quotations = [comment, &declared].concat();

    let words = |text: &str| text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let from = extracted.find(&words(body)).ok_or("the extracted text does not begin as the letter does")?;
    let to = extracted.find("Sincerely").ok_or("the extracted text has no end")?;
    // The addresses of the links stand there once.
    let own = |line: &&str| !line.trim().starts_with("http");
    let again: String = extracted[from..to].lines().filter(own).flat_map(|line| [line, "\n"]).collect();
    let extracted = [&extracted[..to], &again.repeat(times - 1), &extracted[to..]].concat();

    for (name, text) in [("letter.md", letter), ("quotations.toml", quotations), ("extracted.txt", extracted)]
    {
        files.insert(path(name), text);
    }
    Ok(files)
}

fn with_own_quotations(body: &str, time: usize) -> String {
    let mut pieces = body.split("(quote:");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (id, rest) = piece.split_once(')').unwrap_or((piece, ""));
        out.push_str(&format!("(quote:{})", numbered(id, time)));
        out.push_str(rest);
    }
    out
}

fn with_own_ids(declared: &str, time: usize) -> String {
    let line = |line: &str| match line.strip_prefix("id = \"").and_then(|rest| rest.strip_suffix('"')) {
        Some(id) => format!("id = \"{}\"\n", numbered(id, time)),
        None => format!("{line}\n"),
    };
    declared.lines().map(line).collect()
}

/// The first keeps its name.
fn numbered(id: &str, time: usize) -> String {
    if time == 1 { id.to_owned() } else { format!("{id}-again-{time}") }
}
