//! Puts a `.br` and a `.gz` beside each file of the built site that gains by it. The way in: [`compress`].
//!
//! A server that finds them need not compress anything itself, and gives more than it would in the time it
//! has. This is no part of Trunk's hook: it takes seconds, and `trunk serve` compresses nothing.

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

/// Compresses every file in the folder and the folders below. Gives how many files now have a smaller one
/// beside them.
pub fn compress(folder: &Path) -> Result<String, String> {
    let index = folder.join("index.html");
    if !index.is_file() {
        return Err(format!("{}: no site is there; `cargo xtask build` makes one\n", folder.display()));
    }
    let mut gained = 0;
    let files = originals(folder)?;
    for file in &files {
        let bytes = fs::read(file).map_err(|why| at(file, &why))?;
        let shorter = [brotli(&bytes), gzip(&bytes)].map(|packed| packed.map_err(|why| at(file, &why)));
        for (ending, packed) in ENDINGS.iter().zip(shorter) {
            let packed = packed?;
            let beside = beside(file, ending);
            if is_worth_it(packed.len(), bytes.len()) {
                fs::write(&beside, packed).map_err(|why| at(&beside, &why))?;
                gained += usize::from(*ending == "br");
            } else if beside.exists() {
                // From a run before the file changed.
                fs::remove_file(&beside).map_err(|why| at(&beside, &why))?;
            }
        }
    }
    Ok(format!("compressed beside the original: {gained} of {} files", files.len()))
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
fn originals(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|why| at(folder, &why))? {
        let path = entry.map_err(|why| at(folder, &why))?.path();
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

fn at(path: &Path, why: &io::Error) -> String {
    format!("{}: {why}\n", path.display())
}
