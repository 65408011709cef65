//! Makes the files that Trunk has staged smaller, in release builds: [`shrink`] is the way in.
//!
//! Trunk's own minifiers cannot be used (see docs/decisions/0009). The names that the Wasm and its JavaScript
//! call each other by are long and hold hashes, which no compression helps; wasm-opt gives them short ones.

use crate::staged::Staged;
use serde::Deserialize;
use site::page::passages::Assets;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

const WASM_OPT: &str = "wasm-opt";
const ESBUILD: &str = "esbuild";
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

/// Needs the tools that [`missing_tool`] looks for.
pub fn shrink(staged: &Staged, assets: &Assets) -> Result<(), String> {
    let renamed = rename_in_wasm(&staged.folder.join(&assets.wasm))?;
    let script = &assets.js;
    let text =
        rename_in_script(staged.read(script)?, &renamed).map_err(|why| format!("{script}: {why}\n"))?;
    staged.write(script, text)?;
    minify(staged)?;
    staged.write(script, [COMPILE_AT_ONCE, &staged.read(script)?].concat())
}

fn rename_in_wasm(wasm: &Path) -> Result<Renamed, String> {
    let mut command = Command::new(WASM_OPT);
    // Written without -Oz, the file loses what Trunk's own run of wasm-opt has gained last.
    command.args(["-Oz", "--minify-imports-and-exports-and-modules", "--strip-target-features"]);
    let map = run(command.arg(wasm).arg("-o").arg(wasm))?;
    serde_json::from_slice(&map)
        .map_err(|why| format!("{WASM_OPT}: its list of names cannot be read: {why}\n"))
}

fn rename_in_script(mut text: String, renamed: &Renamed) -> Result<String, String> {
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

fn minify(staged: &Staged) -> Result<(), String> {
    let mut command = Command::new(ESBUILD);
    // All scripts are modules: their own names may be short too.
    command.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    command.arg(format!("--outdir={}", staged.folder.display()));
    run(command.args(staged.files("js")?).args(staged.files("css")?)).map(|_| ())
}

/// What the program prints. What it says on its standard error is seen as it says it.
pub fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let name = command.get_program().display().to_string();
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.map_err(|why| format!("{name}: {why}\n"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("{name} failed ({}); what it said stands above\n", output.status))
    }
}
