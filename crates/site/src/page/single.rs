//! The whole page in one file, with all that it needs inside: it opens from a disk, an e-mail or a frame
//! without rights, and asks nobody for anything. Entry point: [`render`].

use super::shell::shell;
use super::{Form, Published, rendered};
use contract::attributes as data;
use model::Publication;
use std::rc::Rc;

/// Its name, in the folder of the letter.
pub const SINGLE: &str = "single.html";

/// What the file holds beside the page's own text.
pub struct Inlined<'a> {
    pub style: &'a str,
    /// `boot.js` with the JavaScript of the Wasm.
    pub script: &'a str,
    /// What a policy calls the two: `sha256-…`.
    pub style_hash: &'a str,
    pub script_hash: &'a str,
    /// Addresses that are the files: `data:…`.
    pub wasm: &'a str,
    pub icon: &'a str,
}

/// The policy names what is inside by its checksum, so nothing else can run.
pub fn render(publication: Rc<Publication>, inlined: &Inlined) -> String {
    let page = rendered(Published::new(Rc::clone(&publication), Form::Single));
    let Inlined { style, script, style_hash, script_hash, wasm, icon } = inlined;
    let policy = format!(
        r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{script_hash}' 'wasm-unsafe-eval'; style-src '{style_hash}'; img-src data:; connect-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">
"#
    );
    let head = format!(
        r#"<meta name="responsive-embedded-sizing" content="allow-origins=*">
<link rel="icon" href="{icon}">
<style>{style}</style>
{}"#,
        page.head
    );
    let own = data::WASM.name();
    let body = format!("{}\n<script type=\"module\" {own}=\"{wasm}\">{script}</script>", page.body);
    shell(publication.words().language(), &policy, &head, &body)
}
