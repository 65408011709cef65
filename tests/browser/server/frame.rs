//! Pages of others that show ours in a frame. Entry point: [`Frame::address`] and [`page`].

use std::fmt::Write;

/// How another page frames ours.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub width: u32,
    pub height: u32,
    /// The value of `sandbox`, with `+` between its words; `None` leaves the attribute out.
    pub sandbox: Option<&'static str>,
}

impl Frame {
    /// The address of a page, at `origin`, that frames the page at `source`.
    pub fn address(self, origin: &str, source: &str) -> String {
        let sandbox = self.sandbox.map(|tokens| format!("&sandbox={tokens}")).unwrap_or_default();
        format!("{origin}/frame?width={}&height={}{sandbox}&src={source}", self.width, self.height)
    }
}

/// The framing page, which keeps what it hears in `heard`. `src` comes last in the query and is taken as it
/// stands, query and all; a fragment begins with `%23`.
pub fn page(query: &str) -> String {
    let (settings, source) = query.split_once("&src=").unwrap_or((query, ""));
    let mut attributes = String::new();
    for (name, value) in settings.split('&').filter_map(|setting| setting.split_once('=')) {
        let known = ["width", "height", "sandbox"].contains(&name);
        if known {
            let _ = write!(attributes, " {name}=\"{}\"", value.replace('+', " ").replace('"', ""));
        }
    }
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>An article</title>\
         <style>body {{ margin: 0 }} iframe {{ border: 0; display: block }}</style>\
         <script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>\
         <main><h1>An article</h1><iframe title=\"The letter\" src=\"{}\"{attributes} allow=\"clipboard-read 'none'; clipboard-write 'none'\"></iframe></main></html>",
        source.replace('"', "").replace("%23", "#")
    )
}
