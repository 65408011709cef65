//! Puts the page and all that it needs into one file. The way in: [`write`].

use crate::shrink::run;
use crate::staged::Staged;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use compiler::sha256;
use model::Publication;
use sha2::{Digest, Sha256};
use site::page::passages::Assets;
use site::page::single::{self, Inlined, SINGLE};
use std::fs;
use std::process::{Command, Stdio};
use std::rc::Rc;

const BOOT: &str = "static/boot.js";
/// What the single file needs beside it.
const MORE: &str = "static/single.js";
/// How `boot.js` finds the JavaScript of the Wasm; in one file there is nothing to find.
const IMPORT: &str = "import(own.dataset.js)";

/// Gives the SHA-256 of the file, in hexadecimal digits.
pub fn write(staged: &Staged, publication: &Rc<Publication>, assets: &Assets) -> Result<String, String> {
    let script = bundled(staged, &assets.js)?;
    let style = staged.read(&assets.style)?;
    for (name, text, end) in [(BOOT, &script, "</script"), (assets.style.as_str(), &style, "</style")] {
        if text.contains(end) {
            return Err(format!("{name} holds {end}, which would end it early in {SINGLE}\n"));
        }
    }
    let text = single::render(
        Rc::clone(publication),
        &Inlined {
            style: &style,
            script: &script,
            style_hash: &policy_hash(&style),
            script_hash: &policy_hash(&script),
            wasm: &data("application/wasm", &staged.read_bytes(&assets.wasm)?),
            icon: &data("image/svg+xml", &staged.read_bytes(&assets.icon)?),
        },
    );
    staged.write(SINGLE, &text)?;
    Ok(sha256(&text))
}

/// `boot.js` with the JavaScript of the Wasm in it.
fn bundled(staged: &Staged, js: &str) -> Result<String, String> {
    let boot = fs::read_to_string(BOOT).map_err(|why| format!("{BOOT}: {why}\n"))?;
    let Some((before, after)) = boot.split_once(IMPORT) else {
        return Err(format!("{BOOT}: {IMPORT} must stand in it once, so that {SINGLE} can be made\n"));
    };
    let more = fs::read_to_string(MORE).map_err(|why| format!("{MORE}: {why}\n"))?;
    let boot = format!("{before}import('./{js}'){after}{more}");
    let entry = "single-entry.js";
    staged.write(entry, boot)?;
    let mut esbuild = Command::new("esbuild");
    // `import.meta` stands in a branch that boot.js never takes.
    esbuild.args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning", entry]);
    let bundle = run(esbuild.current_dir(&staged.folder).stdin(Stdio::null()));
    staged.remove(entry)?;
    let bundle = String::from_utf8(bundle?).map_err(|why| format!("esbuild: {why}\n"))?;
    Ok(bundle.trim_end().to_owned())
}

/// As a content security policy names a script or a style by what it holds.
fn policy_hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// An address that is the file itself.
fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}
