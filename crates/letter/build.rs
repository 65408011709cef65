//! Puts the widget into the program, where `LETTER_WIDGET` names the folder of a built one.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-env-changed=LETTER_WIDGET");
    let mut list = String::from("&[");
    if let Some(folder) = env::var_os("LETTER_WIDGET").map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", folder.display());
        let entries = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        let mut files: Vec<_> =
            entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let _ = write!(list, "({name:?}, include_bytes!({:?}) as &[u8]),", file.display().to_string());
        }
    }
    list.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names OUT_DIR")).join("widget.rs");
    fs::write(&out, list).unwrap_or_else(|why| panic!("{}: {why}", out.display()));
}
