//! Puts a letter and all that it needs into one file. Entry point: [`render`].

use crate::failure::{Failure, Result};
use crate::widget::{BUNDLE, Widget};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use model::Publication;
use sha2::{Digest, Sha256};
use site::Assets;
use site::page::single::{self, Inlined, SINGLE};
use std::rc::Rc;

/// The file, where the widget came with a script for it.
pub fn render(widget: &Widget, assets: &Assets, publication: &Rc<Publication>) -> Result<Option<String>> {
    if widget.file(BUNDLE).is_none() {
        return Ok(None);
    }
    let script = widget.text(BUNDLE)?.trim_end();
    let style = widget.text(&assets.style)?;
    for (name, text, end) in [(BUNDLE, script, "</script"), (assets.style.as_str(), style, "</style")] {
        if text.contains(end) {
            return Err(Failure::new(format!("{name} holds {end}, which would end it early in {SINGLE}")));
        }
    }
    let bytes = |name: &str| widget.file(name).unwrap_or_default();
    Ok(Some(single::render(
        Rc::clone(publication),
        &Inlined {
            style,
            script,
            style_hash: &policy_hash(style),
            script_hash: &policy_hash(script),
            wasm: &data("application/wasm", bytes(&assets.wasm)),
            icon: &data("image/svg+xml", bytes(&assets.icon)),
        },
    )))
}

/// As a content security policy names a script or a style by what it holds.
fn policy_hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// An address that is the file itself.
fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}
