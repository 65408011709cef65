//! The compressed copies beside the files: there for all that gain by it, and never of another state of the site.

use crate::built::{Built, assert_none};
use flate2::read::GzDecoder;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What nobody compresses any further.
const PACKED: [&str; 1] = ["png"];

#[test]
fn every_copy_unpacks_to_its_file() {
    let mut wrong = Vec::new();
    for file in files(&Built::read().site) {
        let whole = fs::read(&file).expect("a file of the site");
        let packed = PACKED.iter().any(|ending| file.extension().is_some_and(|own| own == *ending));
        for (ending, unpack) in [("br", unbrotli as fn(&[u8]) -> Vec<u8>), ("gz", gunzip)] {
            let copy = fs::read(format!("{}.{ending}", file.display())).ok();
            match copy {
                Some(copy) if unpack(&copy) != whole => wrong.push(format!("{}.{ending}", file.display())),
                None if !packed => wrong.push(format!("{} has no .{ending}", file.display())),
                _ => {}
            }
        }
    }
    assert_none(
        wrong,
        "compressed copies that are missing, or are of something else; run `cargo xtask build`",
    );
}

#[test]
fn no_copy_is_without_its_file() {
    let mut left = Vec::new();
    walk(&Built::read().site, &mut |path| {
        if is_copy(path) && !path.with_extension("").is_file() {
            left.push(path.display().to_string());
        }
    });
    assert_none(left, "compressed copies of files that are not there");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(folder, &mut |path| {
        if !is_copy(path) {
            found.push(path.to_owned());
        }
    });
    found
}

fn walk(folder: &Path, see: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("an entry of the folder").path();
        match path.is_dir() {
            true => walk(&path, see),
            false => see(&path),
        }
    }
}

fn is_copy(path: &Path) -> bool {
    path.extension().is_some_and(|own| own == "br" || own == "gz")
}

/// What cannot be unpacked comes out as nothing, which no file is.
fn unbrotli(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    brotli::BrotliDecompress(&mut &bytes[..], &mut whole).map(|()| whole).unwrap_or_default()
}

fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut whole).map(|_| whole).unwrap_or_default()
}
