//! Pages of others that show the letter: the folder `tests/hosts`. Entry point: [`page`].

use model::HttpsAddress;
use site::Assets;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where they are kept.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts")
}

/// Their names, in order.
pub fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten();
    let name = |path: PathBuf| Some(path.file_stem()?.to_string_lossy().into_owned());
    let mut names: Vec<_> = entries.filter_map(|entry| name(entry.path())).collect();
    names.sort();
    names
}

/// The page of this name, with the address of the site for `SITE/`, of the letter's folder for `LETTER/`, its origin for `ORIGIN`, and for `DECLARED`
/// the element as a site with a public address gives it to servers.
pub fn page(name: &str, site: &str, letter: &str, origin: &str, dist: &Path) -> Option<String> {
    let name = names().into_iter().find(|known| known == name)?;
    let text = std::fs::read_to_string(folder().join(format!("{name}.html"))).ok()?;
    let text = if text.contains(DECLARED) { text.replace(DECLARED, &declared(dist)?) } else { text };
    let letter = format!("{site}{letter}");
    Some(
        text.replace(PUBLIC, site)
            .replace("SITE/", site)
            .replace("LETTER/", &letter)
            .replace("ORIGIN", origin),
    )
}

const DECLARED: &str = "DECLARED";
/// A public address must be https, which the test server is not.
const PUBLIC: &str = "https://public.example/letter/";

fn declared(dist: &Path) -> Option<String> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut publication = compiler::compile(&content, None).ok()?;
    publication.site.address = HttpsAddress::parse(PUBLIC);
    let page = std::fs::read_to_string(dist.join("index.html")).ok()?;
    let named = |before: &str| {
        Some(page.split_once(before)?.1.split_once('"')?.0.trim_start_matches("./").to_owned())
    };
    let assets = Assets {
        style: named("rel=\"stylesheet\" href=\"")?,
        icon: String::new(),
        js: named("data-js=\"")?,
        wasm: named("data-wasm=\"")?,
        reload: String::new(),
    };
    let files = site::letter(&Rc::new(publication), &assets, None);
    Some(files.into_iter().find(|file| file.path.ends_with("/component.html"))?.text)
}
