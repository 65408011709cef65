//! The pages that are compared: ours, the same without script, and the same words by others' means. Entry point:
//! [`Site::all`].

use super::markdown;
use super::visit::Cards;
use crate::Outcome;
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::path::{Path, PathBuf};

/// One page, in a folder that can be served.
pub struct Site {
    pub name: &'static str,
    pub what: &'static str,
    pub folder: PathBuf,
    pub cards: Option<Cards>,
}

const OUR_LINKS: [&str; 4] =
    ["#letter a[data-provision]", "#letter a[data-note]", "#letter a[data-source]", "#letter a[data-quote]"];
const USUAL_LINKS: [&str; 4] = [
    "main a[href^='#refugee-convention']",
    "main a[href^='#note-']",
    "main a[href^='#source-']",
    "main a[href^='#quote-']",
];

/// What a card costs that is nothing but the browser's own, on the same page: one line, and no script.
const BARE: &str = "
    document.querySelectorAll('#bare, #bare-button').forEach((old) => old.remove());
    const card = Object.assign(document.createElement('div'), { id: 'bare', popover: 'manual', textContent: 'A card of one line.' });
    const button = Object.assign(document.createElement('button'), { id: 'bare-button', textContent: 'Open', popoverTargetElement: card });
    button.style = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
    document.querySelector('.lotl').append(button, card);
";

impl Site {
    /// `dist` is the built site; `peers` holds what `cargo xtask bench` has built of the others: `tippy` and `usual`.
    pub fn all(dist: &Path, peers: &Path) -> Outcome<Vec<Self>> {
        let page = fs::read_to_string(dist.join("index.html"))?;
        let (before, rest) =
            page.split_once("<script type=\"module\"").ok_or("the built page has no script")?;
        let after = rest.split_once("</script>").ok_or("the page's script has no end")?.1;

        let floor = peers.join("floor");
        copy(dist, &floor, &["css", "svg"])?;
        write(&floor, "index.html", &[before, after].concat())?;

        let tippy = peers.join("tippy");
        copy(dist, &tippy, &["css", "svg"])?;
        let cards = "<link rel=\"stylesheet\" href=\"./cards.css\"><script type=\"module\" src=\"./cards.js\"></script>";
        write(&tippy, "index.html", &[before, cards, after].concat())?;

        let usual = peers.join("usual");
        write(&usual, "page.md", &markdown::of(&page)?)?;
        for folder in [&floor, &tippy, &usual] {
            compress(folder)?;
        }

        let site = |name, what, folder, cards| Self { name, what, folder, cards };
        Ok(vec![
            site(
                "no script",
                "the same page without its script: the floor. Its cards are popovers of one line that the browser opens by itself",
                floor,
                Some(Cards { card: "#bare:popover-open", links: ["#bare-button"; 4], put: Some(BARE) }),
            ),
            site(
                "this page",
                "as it is shipped",
                dist.to_owned(),
                Some(Cards { card: ".card:not([hidden])", links: OUR_LINKS, put: None }),
            ),
            site(
                "tippy.js",
                "the same page, with cards by tippy.js 6.3.7 in place of the Wasm",
                tippy,
                Some(Cards { card: "[data-tippy-root]", links: OUR_LINKS, put: None }),
            ),
            site(
                "usual Yew",
                "the same words on a page that Yew draws in the browser, from Markdown that it fetches and parses there",
                usual,
                Some(Cards { card: ".popup", links: USUAL_LINKS, put: None }),
            ),
        ])
    }
}

pub fn copy(from: &Path, to: &Path, extensions: &[&str]) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let (Some(name), Some(extension)) = (path.file_name(), path.extension()) else { continue };
        if extensions.iter().any(|wanted| extension == *wanted) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Outcome {
    Ok(fs::write(folder.join(name), text)?)
}

/// As the built site is compressed, so that all pages weigh by the same measure.
fn compress(folder: &Path) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension == "br") {
            continue;
        }
        let settings = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut fs::read(&path)?.as_slice(), &mut packed, &settings)?;
        let mut beside = path.into_os_string();
        beside.push(".br");
        fs::write(beside, packed)?;
    }
    Ok(())
}
