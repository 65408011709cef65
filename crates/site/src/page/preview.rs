//! Pages that show the letter as pages of others do: in frames. One for each thing to show and each choice of
//! colours. The way in: [`render_all`].

use super::shell::{Assets, Start};
use crate::RenderedFile;
use crate::escape::escape;
use crate::snippet::{self, HEIGHT, THEME, WHAT};
use model::Publication;
use std::fmt::Write;

/// From the folder of the letter.
pub fn path(what: &str, theme: &str) -> String {
    format!("preview/{what}-{theme}.html")
}

/// How a page of others frames it: in words, and as attributes. Without a width it is as wide as the column.
const FRAMES: [(&str, &str); 3] = [
    ("In a plain frame, as wide as the column", ""),
    ("In a column of 375 pixels", r#" width="375""#),
    (
        "In the sandbox that WordPress puts around frames: sources show their address there",
        r#" sandbox="allow-scripts""#,
    ),
];

pub fn render_all(publication: &Publication, assets: &Assets) -> Vec<RenderedFile> {
    let themes = |what| THEME.options.iter().map(move |theme| (what, theme));
    let all = WHAT.options.iter().flat_map(themes);
    all.map(|(what, theme)| {
        let source = snippet::line(&snippet::path("&amp;"), &[what.key, theme.key]);
        let labels = format!("{} · {}", what.label, theme.label);
        let path = format!("{}/{}", publication.letter.slug, path(what.key, theme.key));
        RenderedFile { text: page(publication, assets, &path, &source, &labels), path }
    })
    .collect()
}

fn page(publication: &Publication, assets: &Assets, path: &str, source: &str, labels: &str) -> String {
    let title = escape(&publication.letter.title);
    // The page's own folder is not always found without its name, as on a disk.
    let source = match source.strip_prefix('?') {
        Some(query) => format!("../index.html?{query}"),
        None if source.is_empty() => "../index.html".to_owned(),
        None => format!("../{source}"),
    };
    let mut frames = String::new();
    for (words, attributes) in FRAMES {
        let _ = write!(
            frames,
            r#"<h2>{words}</h2><p><iframe src="{source}" title="{title}. {words}"{attributes} height="{HEIGHT}" loading="lazy"></iframe></p>"#
        );
    }
    let head =
        format!(r#"<meta name="robots" content="noindex"><title>On pages of others: {labels}</title>"#);
    let body = format!(
        r#"<div class="lotl passage" dir="ltr">
<main class="alone">
<p class="kicker">{labels}</p>
<h1>How it looks on pages of others</h1>
{frames}
<p class="onward"><a href="../index.html#embed">Back to the lines to copy</a></p>
</main>
</div>"#
    );
    assets.page(path, Start::Nothing, &head, &body)
}
