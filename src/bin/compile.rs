//! The host's side of the build: checks the content, and prerenders the page into Trunk's staging
//! folder. Trunk's post_build hook runs `compile page`; `cargo xtask check` runs `compile check`.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use letter_of_the_law::content;
    use std::process::ExitCode;

    let publication = match content::compile(std::path::Path::new("content"), None) {
        Ok(publication) => publication,
        Err(report) => {
            eprint!("{}", report.render());
            return ExitCode::FAILURE;
        }
    };
    let command = std::env::args().nth(1);
    let outcome = match command.as_deref() {
        Some("check") => Ok(host::summary(&publication)),
        Some("page") => host::write_page(publication),
        _ => Err("compile: say `compile check` or `compile page`".to_owned()),
    };
    match outcome {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use letter_of_the_law::model::Publication;
    use letter_of_the_law::view::page;
    use std::path::Path;

    const HEAD: &str = "<!--letter-of-the-law:head-->";
    const BODY: &str = "<!--letter-of-the-law:body-->";

    pub fn summary(publication: &Publication) -> String {
        format!(
            "content: {} paragraphs, {} notes, {} provisions, {} sources, {} quotations ({} exact): nothing to report",
            publication.letter.paragraphs.len(),
            publication.letter.notes.len(),
            publication.provisions().count(),
            publication.sources.len(),
            publication.quotations.len(),
            publication.exact_quotations(),
        )
    }

    /// Fills the shell that Trunk has just staged. A failure leaves the last good page in place:
    /// Trunk swaps its staging folder in only after this hook has succeeded.
    pub fn write_page(publication: Publication) -> Result<String, String> {
        let staging = std::env::var("TRUNK_STAGING_DIR").map_err(|_| {
            "compile page: TRUNK_STAGING_DIR is not set; run `cargo xtask build`, which runs Trunk".to_owned()
        })?;
        let path = Path::new(&staging).join("index.html");
        let at = |error: std::io::Error| format!("{}: {error}", path.display());
        let shell = std::fs::read_to_string(&path).map_err(at)?;
        let left_out = left_out(&publication);
        let rendered = page::render(publication);
        let filled = fill(&shell, HEAD, &rendered.head).and_then(|half| fill(&half, BODY, &rendered.body));
        let html = filled.map_err(|marker| {
            format!("{}: the marker {marker} is missing; index.html must have it once", path.display())
        })?;
        std::fs::write(&path, &html).map_err(at)?;
        Ok(format!("prerendered index.html: {} bytes{left_out}", html.len()))
    }

    fn fill(shell: &str, marker: &'static str, content: &str) -> Result<String, &'static str> {
        let (before, after) = shell.split_once(marker).ok_or(marker)?;
        Ok(format!("{before}{content}{after}"))
    }

    fn left_out(publication: &Publication) -> &'static str {
        match publication.site.address {
            Some(_) => "",
            None => "; left out for want of `address` in content/site.toml: the canonical link",
        }
    }
}
