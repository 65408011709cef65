//! Pages of others that show the letter: the folder `tests/hosts`. The way in: [`page`].

use std::path::{Path, PathBuf};

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

/// The page of this name, with the address of the site for `SITE/` and its origin for `ORIGIN`.
pub fn page(name: &str, site: &str, origin: &str) -> Option<String> {
    let name = names().into_iter().find(|known| known == name)?;
    let text = std::fs::read_to_string(folder().join(format!("{name}.html"))).ok()?;
    Some(text.replace("SITE/", site).replace("ORIGIN", origin))
}
