//! `cargo xtask size`: what every kilobyte of the code is for. [`size`] is the way in.

mod module;
mod name;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::build;
use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::workspace::Workspace;
use module::Module;

/// How many single functions are listed.
const LARGEST: usize = 30;

/// A part smaller than this share of the whole is not told by itself.
const LEAST_SHARE: usize = 400;

/// Builds the site and writes docs/size.md.
pub fn size(workspace: &Workspace) -> Result<(), Failure> {
    build::build(workspace)?;
    let module = named_module(workspace)?;
    let files = files(&workspace.dist())?;
    let report = workspace.root.join("docs/size.md");
    let text = text(&module, &files).map_err(|error| Failure::because(error.to_string()))?;
    fs::write(&report, text).map_err(|error| unusable("write", &report, &error))?;
    eprintln!("Written: {}.", report.display());
    Ok(())
}

/// The module before its names are taken out, treated as Trunk treats it.
fn named_module(workspace: &Workspace) -> Result<Module, Failure> {
    let bound = workspace.root.join("target/wasm-min/wasm-bindgen/release/letter-of-the-law_bg.wasm");
    let named = workspace.root.join("target/wasm-min/named.wasm");
    let shell = workspace.root.join("index.html");
    let html = fs::read_to_string(&shell).map_err(|error| unusable("read", &shell, &error))?;
    let settings = html.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let settings = settings.ok_or_else(|| Failure::because("index.html names no data-wasm-opt-params"))?.0;
    let mut optimise = Command::new(tools::for_site(workspace)?.wasm_opt());
    optimise.args(["-Oz", "--debuginfo"]).args(settings.split_whitespace());
    // The list of names that it prints is of no use here.
    optimise.arg("--minify-imports-and-exports-and-modules").stdout(Stdio::null());
    process::run(optimise.arg(bound).arg("--output").arg(&named))?;
    let bytes = fs::read(&named).map_err(|error| unusable("read", &named, &error))?;
    Module::read(&bytes)
        .map_err(|error| Failure::because(format!("{} cannot be understood: {error}", named.display())))
}

/// One file of code: its name without the hash, its bytes, and those of its compressed copy.
struct CodeFile {
    name: String,
    bytes: u64,
    compressed: u64,
}

fn files(dist: &Path) -> Result<Vec<CodeFile>, Failure> {
    let entries = fs::read_dir(dist).map_err(|error| unusable("read", dist, &error))?;
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|kind| ["wasm", "js", "css"].iter().any(|code| kind == *code)) {
            let mut beside = path.clone().into_os_string();
            beside.push(".br");
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let (bytes, compressed) = (length(&path)?, length(&PathBuf::from(beside))?);
            files.push(CodeFile { name: without_hash(&name), bytes, compressed });
        }
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.compressed));
    Ok(files)
}

fn length(file: &Path) -> Result<u64, Failure> {
    fs::metadata(file).map(|about| about.len()).map_err(|error| unusable("read", file, &error))
}

/// The hash changes with each build; this file should change only when sizes do.
fn without_hash(name: &str) -> String {
    // Trunk writes no zeros before it.
    let is_hash =
        |piece: &&str| (12..=16).contains(&piece.len()) && piece.chars().all(|c| c.is_ascii_hexdigit());
    name.split(['-', '_', '.'])
        .find(is_hash)
        .map_or(name.to_owned(), |hash| name.replace(&format!("-{hash}"), ""))
}

fn text(module: &Module, files: &[CodeFile]) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "# Size\n\nWritten by `cargo xtask size`. Do not edit it by hand: run the command again.\n\n## Files\n\n\
         A reader of the page loads all but `embed.js`; a reader of a host's page loads that in place of `boot.js`.\n\n\
         | file | bytes | brotli 11 |\n|---|--:|--:|\n",
    );
    for file in files {
        writeln!(out, "| `{}` | {} | {} |", file.name, file.bytes, file.compressed)?;
    }
    let wasm =
        files.iter().find(|file| file.name.ends_with(".wasm")).map_or(0, |file| file.compressed) as f64;
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &module.functions {
        *parts.entry(name::origin(name)).or_default() += size;
    }
    parts.insert("data: texts, tables, constants".to_owned(), module.data);
    parts.insert("imports, exports, types, tables".to_owned(), module.rest);
    let whole: usize = parts.values().sum();
    let estimated = |size: usize| size as f64 / whole as f64 * wasm;
    writeln!(
        out,
        "\n## The Wasm, by crate and part\n\nA function counts for the crate that its name begins with: a `Vec` of ours counts \
         for `alloc`. The last column is an estimate. It shares the compressed bytes out by size, as if all parts compressed alike.\n"
    )?;
    writeln!(out, "| part | bytes | of the whole | brotli, estimated |\n|---|--:|--:|--:|")?;
    let mut rows: Vec<_> = parts.into_iter().collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let told = rows.iter().take_while(|(_, size)| size * LEAST_SHARE >= whole).count();
    let small: usize = rows.drain(told..).map(|(_, size)| size).sum();
    rows.push((format!("all that is smaller than 1/{LEAST_SHARE}"), small));
    for (name, size) in rows {
        let share = size as f64 / whole as f64 * 100.0;
        writeln!(out, "| {name} | {size} | {share:.1} % | {:.0} |", estimated(size))?;
    }
    writeln!(out, "\n## The largest functions\n\n| function | bytes | brotli, estimated |\n|---|--:|--:|")?;
    let mut functions: Vec<_> = module.functions.iter().collect();
    functions.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in functions.into_iter().take(LARGEST) {
        writeln!(out, "| `{name}` | {size} | {:.0} |", estimated(*size))?;
    }
    Ok(out)
}

fn unusable(verb: &str, file: &Path, error: &std::io::Error) -> Failure {
    Failure::because(format!("cannot {verb} {}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::without_hash;

    #[test]
    fn names_of_files_are_told_without_their_hashes() {
        assert_eq!(without_hash("letter-of-the-law-4d3fa3638c1dee35_bg.wasm"), "letter-of-the-law_bg.wasm");
        assert_eq!(without_hash("letter-of-the-law-87e51d961ac3c95.js"), "letter-of-the-law.js");
        assert_eq!(without_hash("style-bae8c137b397ddc5.css"), "style.css");
        assert_eq!(without_hash("boot.js"), "boot.js");
    }
}
