//! What every page has around its own words: [`Assets::page`], and [`shell`] for a page with all inside.

use contract::attributes as data;

/// The names of the files that pages need, in the folder of the site.
#[derive(Default)]
pub struct Assets {
    pub style: String,
    pub icon: String,
    pub js: String,
    pub wasm: String,
    /// What else stands at the end of a page that starts the widget: the script that reloads it, while it is written.
    pub reload: String,
}

/// Which script a page starts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `boot.js`, and the widget by it.
    Widget,
    /// `boot.js` alone: heights and addresses.
    Boot,
    Nothing,
}

impl Assets {
    /// A page at this path, from the folder of the site, whose own words are in this language. `head` and `body` are HTML.
    pub fn page(&self, path: &str, start: Start, language: &str, head: &str, body: &str) -> String {
        let site = "../".repeat(path.matches('/').count());
        let Self { style, icon, js, wasm, reload } = self;
        let script = match start {
            Start::Widget => format!(
                "\n<script type=\"module\" src=\"{site}boot.js\" {}=\"{site}{js}\" {}=\"{site}{wasm}\"></script>{reload}",
                data::JS.name(),
                data::WASM.name(),
            ),
            Start::Boot => format!("\n<script type=\"module\" src=\"{site}boot.js\"></script>"),
            Start::Nothing => String::new(),
        };
        let head = format!(
            r#"<meta name="responsive-embedded-sizing" content="allow-origins=*">
<link rel="stylesheet" href="{site}{style}">
<link rel="icon" href="{site}{icon}">
{head}"#
        );
        shell(language, "", &head, &format!("{body}{script}"))
    }
}

/// `policy` comes before all that it judges, and is empty where the host sends one. `head` and `body` are HTML.
pub fn shell(language: &str, policy: &str, head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
{head}
</head>
<body>
{body}
</body>
</html>
"#
    )
}
