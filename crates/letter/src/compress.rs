//! Puts a `.br` and a `.gz` beside each file of the built site that gains by it. Entry point: [`compress`].
//!
//! A server that finds them need not compress anything itself, and gives more than it would in the time it
//! has. This is no part of Trunk's hook: it takes seconds, and `trunk serve` compresses nothing.

use crate::failure::{Failure, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What [`compress`] leaves behind.
const ENDINGS: [&str; 2] = ["br", "gz"];

/// The best that each can do: it is done once and read often.
const BROTLI_QUALITY: i32 = 11;
const GZIP_LEVEL: u32 = 9;

/// Compresses every file in the folder and the folders below.
pub fn compress(folder: &Path) -> Result<()> {
    if !folder.join("index.html").is_file() {
        return Err(Failure::new(format!("{}: no site is there", folder.display()))
            .remedy("`cargo xtask build` makes one"));
    }
    let files = originals(folder)?;
    for file in &files {
        let bytes = fs::read(file).map_err(Failure::at(file))?;
        let shorter = [brotli(&bytes), gzip(&bytes)].map(|packed| packed.map_err(Failure::at(file)));
        for (ending, packed) in ENDINGS.iter().zip(shorter) {
            let packed = packed?;
            let beside = beside(file, ending);
            if is_worth_it(packed.len(), bytes.len()) {
                fs::write(&beside, packed).map_err(Failure::at(&beside))?;
            } else if beside.exists() {
                // From a run before the file changed.
                fs::remove_file(&beside).map_err(Failure::at(&beside))?;
            }
        }
    }
    Ok(())
}

/// What saves less than a tenth, such as a PNG, is not worth a file and the reader's work.
fn is_worth_it(packed: usize, whole: usize) -> bool {
    packed * 10 <= whole * 9
}

fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let settings = BrotliEncoderParams { quality: BROTLI_QUALITY, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &settings)?;
    Ok(packed)
}

/// Without name and time, so that the same site gives the same bytes.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::new(GZIP_LEVEL));
    writer.write_all(bytes)?;
    writer.finish()
}

/// Every file but those that an earlier run has made.
fn originals(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::at(folder))? {
        let path = entry.map_err(Failure::at(folder))?.path();
        if path.is_dir() {
            found.extend(originals(&path)?);
        } else if !path.extension().is_some_and(|own| ENDINGS.iter().any(|ending| own == *ending)) {
            found.push(path);
        }
    }
    Ok(found)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
