//! A folder to publish from: the compiler's made-up content, and a widget of empty files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const RIVER: &str = "2023-08-29-river";
pub const LAKE: &str = "2024-03-01-lake";
pub const SEA: &str = "2025-11-30-sea";

pub struct Desk {
    pub folder: PathBuf,
}

/// The files of a site, by their paths.
pub type Site = BTreeMap<String, Vec<u8>>;

impl Desk {
    /// With one letter, which stands at the front.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let desk = Self { folder };
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../compiler/tests/content/base");
        copy(&base, &desk.content(""));
        copy(&base.join("../../../../../content/words"), &desk.content("words"));
        fs::create_dir_all(desk.content("letters")).expect("a folder");
        fs::rename(desk.content("letter"), desk.content(&format!("letters/{RIVER}"))).expect("a folder");
        desk.change("site.toml", "publisher", &format!("front = \"{RIVER}\"\npublisher"));
        let widget = desk.folder.join("widget");
        fs::create_dir_all(&widget).expect("a folder");
        for file in
            ["boot.js", "embed.js", "letter.js", "letter_bg.wasm", "style.css", "icon.svg", "single.js"]
        {
            fs::write(widget.join(file), "").expect("a file");
        }
        desk
    }

    pub fn content(&self, path: &str) -> PathBuf {
        self.folder.join("content").join(path)
    }

    /// Another letter with the words of the first, a day and a title of its own.
    pub fn add(&self, slug: &str) {
        let folder = format!("letters/{slug}");
        copy(&self.content(&format!("letters/{RIVER}")), &self.content(&folder));
        let letter = format!("{folder}/letter.md");
        self.change(&letter, "date = 2023-08-29", &format!("date = {}", &slug[..10]));
        self.change(&letter, "A letter on the river", &format!("A letter on the {}", &slug[11..]));
    }

    pub fn change(&self, path: &str, from: &str, to: &str) {
        let path = self.content(path);
        let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        assert_eq!(text.matches(from).count(), 1, "{from:?} must stand once in {}", path.display());
        fs::write(path, text.replace(from, to)).expect("a file");
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        let mut letter = Command::new(env!("CARGO_BIN_EXE_letter"));
        letter.current_dir(&self.folder).args(arguments).output().expect("the command starts")
    }

    /// The site, and what was said of it.
    pub fn build(&self, more: &[&str]) -> (Site, String) {
        let output = self.run(&[&["build", "--widget", "widget"], more].concat());
        let said = said(&output);
        assert!(output.status.success(), "{said}");
        let mut site = Site::new();
        read(&self.folder.join("dist"), "", &mut site);
        (site, said)
    }
}

/// Everything that a command printed.
pub fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).unwrap_or_else(|why| panic!("{}: {why}", from.display())).flatten() {
        let place = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &place),
            false => drop(fs::copy(entry.path(), place).expect("a file")),
        }
    }
}

fn read(folder: &Path, before: &str, into: &mut Site) {
    for entry in fs::read_dir(folder).expect("the built site").flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => read(&entry.path(), &format!("{name}/"), into),
            false => drop(into.insert(name, fs::read(entry.path()).expect("a file"))),
        }
    }
}
