//! Where links lead: every part that is named is there, every file is there, every other address is https.

use crate::built::{Built, assert_none, excerpt, selector, words};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[test]
fn ids_are_unique() {
    let built = Built::read();
    let mut seen = BTreeSet::new();
    let twice =
        built.all("[id]").into_iter().filter_map(|element| element.attr("id")).filter(|id| !seen.insert(*id));
    assert_none(twice.map(str::to_owned).collect(), "ids that occur twice");
}

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let built = Built::read();
    let ids: BTreeSet<_> = built.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    let lost = built.all("a[href^='#']").into_iter();
    let lost = lost.filter(|link| link.attr("href").is_none_or(|href| !ids.contains(&href[1..])));
    assert_none(lost.map(excerpt).collect(), "links to parts that are not there");
}

/// Relative, so that the site works in any folder; to a file that is there, and to a part of it that is there.
#[test]
fn every_address_on_every_page_is_https_mail_or_leads_somewhere_within_the_site() {
    let site = Built::read().site;
    let pages: BTreeMap<_, _> =
        pages(&site).into_iter().map(|path| (path.clone(), Page::read(&path))).collect();
    assert!(pages.len() > 300, "only {} pages", pages.len());
    let mut wrong = Vec::new();
    for (path, page) in &pages {
        for address in &page.addresses {
            let (file, id) = address.split_once('#').unwrap_or((address, ""));
            let file = file.split('?').next().unwrap_or_default();
            let target = if file.is_empty() { path.clone() } else { normal(&path.with_file_name(""), file) };
            let target = if target.is_dir() { target.join("index.html") } else { target };
            let is_there = target.is_file() && target.starts_with(&site);
            let is_known = id.is_empty() || pages.get(&target).is_none_or(|page| page.ids.contains(id));
            if !is_there || !is_known {
                wrong.push(format!("{}: {address}", path.display()));
            }
        }
    }
    assert_none(wrong, "addresses that lead nowhere");
}

struct Page {
    ids: BTreeSet<String>,
    /// Those that are relative.
    addresses: BTreeSet<String>,
}

impl Page {
    fn read(path: &Path) -> Self {
        let page = Html::parse_document(&std::fs::read_to_string(path).expect("a page"));
        let all = |name: &str| {
            let having = selector(&format!("[{name}]"));
            let found = page.select(&having).filter_map(|one| one.attr(name).map(str::to_owned));
            found.collect::<BTreeSet<_>>()
        };
        let mut addresses: BTreeSet<_> =
            ["href", "src", "data-js", "data-wasm"].into_iter().flat_map(&all).collect();
        addresses.retain(|address| {
            !["https://", "mailto:", "data:"].iter().any(|start| address.starts_with(start))
        });
        Self { ids: all("id"), addresses }
    }
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|own| own == "html") {
            found.push(path);
        }
    }
    found
}

/// The path from a folder, with the way up taken.
fn normal(folder: &Path, path: &str) -> PathBuf {
    let mut normal = folder.to_owned();
    for part in path.split('/') {
        match part {
            ".." => drop(normal.pop()),
            "." | "" => {}
            part => normal.push(part),
        }
    }
    normal
}

#[test]
fn every_link_to_another_site_opens_apart() {
    let built = Built::read();
    let apart = built.all("a[href^='https://']").into_iter();
    let wrong =
        apart.filter(|link| link.attr("target") != Some("_blank") || link.attr("rel") != Some("noopener"));
    assert_none(wrong.map(excerpt).collect(), "links off the site without target=_blank rel=noopener");
}

#[test]
fn every_link_has_a_name() {
    let built = Built::read();
    let named = |label: Option<&str>| label.is_some_and(|label| !label.trim().is_empty());
    let nameless =
        built.all("a").into_iter().filter(|link| words(*link).is_empty() && !named(link.attr("aria-label")));
    assert_none(nameless.map(excerpt).collect(), "links without a name");
}
