//! The host's side of the build: checks the content, and prerenders the page into Trunk's staging
//! folder. Trunk's post_build hook runs `compile page`; `cargo xtask check` runs `compile check`.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let command = std::env::args().nth(1);
    let outcome = match command.as_deref() {
        Some("check") => host::check(),
        Some("page") => host::write_page(),
        _ => Err("compile: say `compile check` or `compile page`\n".to_owned()),
    };
    match outcome {
        Ok(line) => {
            println!("{line}");
            std::process::ExitCode::SUCCESS
        }
        Err(why) => {
            eprint!("{why}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod shrink;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use super::shrink;
    use letter_of_the_law::content;
    use letter_of_the_law::model::Publication;
    use letter_of_the_law::view::{document, page};
    use std::path::Path;

    const CONTENT: &str = "content";
    const HEAD: &str = "<!--letter-of-the-law:head-->";
    const BODY: &str = "<!--letter-of-the-law:body-->";

    /// Every letter, not only the one that the page shows.
    pub fn check() -> Result<String, String> {
        let root = Path::new(CONTENT);
        let letters = content::letters(root);
        let slugs: Vec<_> = if letters.is_empty() { vec![None] } else { letters.iter().map(Some).collect() };
        let lines = slugs.into_iter().map(|slug| {
            let publication =
                content::compile(root, slug.map(String::as_str)).map_err(|report| report.render())?;
            Ok(summary(&publication))
        });
        lines.collect::<Result<Vec<_>, String>>().map(|lines| lines.join("\n"))
    }

    fn summary(publication: &Publication) -> String {
        format!(
            "{}: {} paragraphs, {} notes, {} provisions, {} sources, {} quotations ({} exact): nothing to report",
            publication.letter.slug,
            publication.letter.paragraphs.len(),
            publication.letter.notes.len(),
            publication.provisions().count(),
            publication.sources.len(),
            publication.quotations.len(),
            publication.exact_quotations(),
        )
    }

    /// Fills the shell that Trunk has just staged with the newest letter. A failure leaves the last good
    /// page in place: Trunk swaps its staging folder in only after this hook has succeeded.
    pub fn write_page() -> Result<String, String> {
        let publication = content::compile(Path::new(CONTENT), None).map_err(|report| report.render())?;
        let staging = std::env::var("TRUNK_STAGING_DIR").map_err(|_| {
            "compile page: TRUNK_STAGING_DIR is not set; run `cargo xtask build`, which runs Trunk\n"
                .to_owned()
        })?;
        let path = Path::new(&staging).join("index.html");
        let at = |error: std::io::Error| format!("{}: {error}\n", path.display());
        let shell = std::fs::read_to_string(&path).map_err(at)?;
        let left_out = left_out(&publication);
        let data = document::render(&publication);
        let rendered = page::render(publication);
        let filled = fill(&shell, HEAD, &rendered.head).and_then(|half| fill(&half, BODY, &rendered.body));
        let html =
            filled.map_err(|marker| format!("{}: index.html must hold {marker} once\n", path.display()))?;
        std::fs::write(&path, &html).map_err(at)?;
        let path = Path::new(&staging).join("document.json");
        std::fs::write(&path, data).map_err(|error| format!("{}: {error}\n", path.display()))?;
        let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        let unshrunk = if release { shrink::shrink(Path::new(&staging))? } else { String::new() };
        Ok(format!("prerendered index.html: {} bytes{left_out}{unshrunk}", html.len()))
    }

    fn fill(shell: &str, marker: &'static str, content: &str) -> Result<String, &'static str> {
        let (before, after) = shell.split_once(marker).ok_or(marker)?;
        if after.contains(marker) {
            return Err(marker);
        }
        Ok(format!("{before}{content}{after}"))
    }

    fn left_out(publication: &Publication) -> &'static str {
        match publication.site.address {
            Some(_) => "",
            None => "; left out for want of `address` in content/site.toml: the canonical link",
        }
    }
}
