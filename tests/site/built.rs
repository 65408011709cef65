//! The built page, parsed. Entry point: [`Built::read`].

use model::Publication;
use scraper::{ElementRef, Html, Selector};
use std::path::{Path, PathBuf};

pub struct Built {
    /// The folder of the site.
    pub site: PathBuf,
    /// The folder of the letter at its front.
    pub folder: PathBuf,
    pub text: String,
    pub page: Html,
}

/// The content that the site was made of.
pub fn content() -> Publication {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    compiler::compile(&folder, None).unwrap_or_else(|report| panic!("{report}"))
}

impl Built {
    /// Reads the page. Without a built site there is nothing to test, and that is a failure.
    pub fn read() -> Self {
        Self::at("LOTL_DIST")
    }

    /// The site as plain Trunk builds it.
    pub fn plain() -> Self {
        Self::at("LOTL_PLAIN_DIST")
    }

    /// Another page of the letter's folder.
    pub fn page(file: &str) -> Self {
        Self::at("LOTL_DIST").other(file)
    }

    pub fn other(self, file: &str) -> Self {
        let path = self.folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        Self { page: Html::parse_document(&text), text, ..self }
    }

    fn at(variable: &str) -> Self {
        let folder = std::env::var_os(variable);
        let folder =
            folder.unwrap_or_else(|| panic!("the site tests need {variable}; `cargo xtask test` sets it"));
        let site = PathBuf::from(folder);
        let folder = site.join(front(&site));
        let file = folder.join("index.html");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|why| {
            panic!("{}: {why}; run `cargo xtask test`, which builds it", file.display())
        });
        let page = Html::parse_document(&text);
        Self { site, folder, text, page }
    }

    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.page.select(&selector(css)).collect()
    }

    pub fn one(&self, css: &str) -> ElementRef<'_> {
        let found = self.all(css);
        assert_eq!(found.len(), 1, "the page should have one {css}");
        found[0]
    }

    pub fn by_id(&self, id: &str) -> Option<ElementRef<'_>> {
        self.all("[id]").into_iter().find(|element| element.attr("id") == Some(id))
    }

    /// The files beside the pages of the site with these extensions.
    pub fn files(&self, extensions: &[&str]) -> Vec<PathBuf> {
        let wanted =
            |path: &Path| path.extension().is_some_and(|own| extensions.iter().any(|one| *one == own));
        let entries = std::fs::read_dir(&self.site).expect("the folder of the site");
        let mut files: Vec<_> =
            entries.flatten().map(|entry| entry.path()).filter(|path| wanted(path)).collect();
        files.sort();
        files
    }
}

/// The letter's folder, as the site says.
fn front(site: &Path) -> String {
    let file = site.join("index.json");
    let text = std::fs::read_to_string(&file)
        .unwrap_or_else(|why| panic!("{}: {why}; run `cargo xtask test`, which builds it", file.display()));
    let index: serde_json::Value = serde_json::from_str(&text).expect("index.json");
    index["front"].as_str().expect("the letter at the front").to_owned()
}

pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|why| panic!("{css}: {why}"))
}

/// The words of an element, with single spaces.
pub fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The start of an element, for a message that lets it be found.
pub fn excerpt(element: ElementRef<'_>) -> String {
    element.html().chars().take(120).collect()
}

/// Fails with everything that is wrong at once.
pub fn assert_none(wrong: Vec<String>, what: &str) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}
