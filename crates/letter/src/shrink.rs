//! Makes the files that Trunk has staged smaller, in release builds. Entry point: [`shrink`].
//!
//! Trunk's own minifiers cannot be used (see docs/decisions/0009). The names that the Wasm and its JavaScript
//! call each other by are long and hold hashes, which no compression helps; wasm-opt gives them short ones.

use crate::failure::{Failure, Result};
use crate::widget::{BUNDLE, Widget};
use serde::Deserialize;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

const WASM_OPT: &str = "wasm-opt";
const ESBUILD: &str = "esbuild";
/// Where the widget is kept as it is shipped, in a folder of the name of Trunk's.
const KEPT: &str = "target/widget";
/// What the single file needs beside `boot.js`.
const MORE: &str = "static/single.js";
/// What wasm-opt calls the only module that the Wasm imports from.
const MODULE: &str = "a";
/// Asks Chromium to compile the functions of a script as it arrives, and not each as it is first called, when a reader
/// waits for its card (https://v8.dev/blog/explicit-compile-hints). It must stand before all else.
const COMPILE_AT_ONCE: &str = "//# allFunctionsCalledOnLoad\n";

/// What wasm-opt prints: the long names and the short ones.
#[derive(Deserialize)]
struct Renamed {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// The first of the tools that is not there. Without them the files stay as they are, and work.
pub fn missing_tool() -> Option<&'static str> {
    [WASM_OPT, ESBUILD].into_iter().find(|tool| {
        let answer = Command::new(tool).arg("--version").output();
        answer.is_err_and(|why| why.kind() == ErrorKind::NotFound)
    })
}

/// Makes the files in Trunk's folder smaller, and keeps the widget as it is shipped for `cargo xtask dist`. Needs the
/// tools that [`missing_tool`] looks for.
pub fn shrink(folder: &Path, name: &OsStr) -> Result<Widget> {
    let assets = Widget::read(folder)?.assets()?;
    let renamed = rename_in_wasm(&folder.join(&assets.wasm))?;
    let script = folder.join(&assets.js);
    let text = rename_in_script(read(&script)?, &renamed)
        .map_err(|why| Failure::new(format!("{}: {why}", assets.js)))?;
    write(&script, &text)?;
    let kept = Path::new(KEPT).join(name);
    let bundle = bundled(folder, &kept, &assets.js)?;
    minify(folder, &[&assets.js, &assets.style], &[])?;
    minify(folder, &STARTERS, &["--bundle"])?;
    for part in PARTS {
        fs::remove_file(folder.join(part)).map_err(Failure::at(&folder.join(part)))?;
    }
    write(&script, &[COMPILE_AT_ONCE, &read(&script)?].concat())?;
    keep(folder, &kept, &bundle)
}

/// The starters, each whole in its file; what they share is in these while they are written.
const STARTERS: [&str; 2] = ["boot.js", "embed.js"];
const PARTS: [&str; 3] = ["address.js", "features.js", "widget.js"];

/// The widget and the bundle of the single file, in a folder of their own.
fn keep(folder: &Path, kept: &Path, bundle: &str) -> Result<Widget> {
    let _ = fs::remove_dir_all(kept);
    fs::create_dir_all(kept).map_err(Failure::at(kept))?;
    for (name, bytes) in Widget::read(folder)?.shipped() {
        fs::write(kept.join(name), bytes).map_err(Failure::at(kept))?;
    }
    write(&kept.join(BUNDLE), bundle)?;
    Widget::read(kept)
}

/// `boot.js` with the JavaScript of the Wasm in it: the module that fetches it gives way to one that holds it.
fn bundled(folder: &Path, kept: &Path, js: &str) -> Result<String> {
    let place = kept.with_extension("parts");
    fs::create_dir_all(&place).map_err(Failure::at(&place))?;
    for name in PARTS.into_iter().chain(["boot.js", js]) {
        fs::copy(folder.join(name), place.join(name)).map_err(Failure::at(&place.join(name)))?;
    }
    fs::copy(MORE, place.join(BUNDLE)).map_err(Failure::at(Path::new(MORE)))?;
    let held = format!("import * as app from './{js}';\nexport const widget = () => app;\n");
    write(&place.join("widget.js"), &held)?;
    let mut esbuild = Command::new(ESBUILD);
    esbuild.args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning", BUNDLE]);
    let bundle = run(esbuild.current_dir(&place).stdin(Stdio::null()))?;
    String::from_utf8(bundle).map_err(|why| Failure::new(format!("{ESBUILD}: {why}")))
}

fn rename_in_wasm(wasm: &Path) -> Result<Renamed> {
    let mut command = Command::new(WASM_OPT);
    // Written without -Oz, the file loses what Trunk's own run of wasm-opt has gained last.
    command.args(["-Oz", "--minify-imports-and-exports-and-modules", "--strip-target-features"]);
    let map = run(command.arg(wasm).arg("-o").arg(wasm))?;
    serde_json::from_slice(&map)
        .map_err(|why| Failure::new(format!("{WASM_OPT}: its list of names cannot be read: {why}")))
}

fn rename_in_script(mut text: String, renamed: &Renamed) -> std::result::Result<String, String> {
    // The longest first: a name may be the beginning of another.
    let mut pairs = Vec::new();
    for (module, name, short) in &renamed.imports {
        let quoted = format!("{module:?}");
        if text.contains(&quoted) {
            text = text.replace(&quoted, &format!("{MODULE:?}"));
        }
        pairs.push((format!("{name}:"), format!("{short}:")));
    }
    for (name, short) in &renamed.exports {
        pairs.push((format!("wasm.{name}"), format!("wasm.{short}")));
    }
    pairs.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in pairs {
        text = text.replace(&name, &short);
    }
    // A name that only one side has would fail in the browser.
    let left = renamed.imports.iter().map(|(_, name, _)| name).find(|name| text.contains(name.as_str()));
    match left {
        None => Ok(text),
        Some(name) => Err(format!("the name {name} stands where none is expected")),
    }
}

fn minify(folder: &Path, files: &[&str], more: &[&str]) -> Result<()> {
    let mut command = Command::new(ESBUILD);
    // All scripts are modules: their own names may be short too.
    command.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]).args(more);
    command.arg(format!("--outdir={}", folder.display()));
    run(command.args(files.iter().map(|name| folder.join(name))).stdin(Stdio::null())).map(|_| ())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Failure::at(path))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(Failure::at(path))
}

/// What the program prints. What it says on its standard error is seen as it says it.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().display().to_string();
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|why| Failure::new(format!("{name}: {why}")))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::new(format!("{name} failed ({}); what it said stands above", output.status)))
    }
}
