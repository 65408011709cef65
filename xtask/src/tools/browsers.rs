//! Browsers, their drivers and what they need to draw. [`for_browsers`] is the way in.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::apt::Package;
use super::part::{self, Found, Part};
use super::tool::{self, Origin, Tool};
use super::version::Wanted;
use crate::failure::Failure;
use crate::process;

/// The engines that the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name on the command line and in the variable that the tests read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Finds or installs what these engines need.
pub fn for_browsers(engines: &[Engine]) -> Result<Found, Failure> {
    let parts: Vec<Part> = engines.iter().flat_map(|engine| parts(*engine)).chain(fonts()).collect();
    let mut found = part::find_or_install(&parts)?;
    found.add("LOTL_AXE", axe()?);
    for (variable, package, version, file) in PARENTS {
        found.add(variable, parent(package, version, file)?);
    }
    if engines.contains(&Engine::Firefox) {
        found.add("LOTL_GECKODRIVER", geckodriver()?);
    }
    Ok(found)
}

fn parts(engine: Engine) -> Vec<Part> {
    let part = |variable, name, why, find| Part { variable, package: Package { name, why }, find };
    match engine {
        Engine::Chromium => vec![
            part(Some("LOTL_CHROMIUM"), "chromium", "the browser Chromium", || {
                any_on_path(&["chromium", "chromium-browser", "google-chrome"])
            }),
            part(Some("LOTL_CHROMEDRIVER"), "chromium-driver", "drives Chromium", || {
                any_on_path(&["chromedriver"])
            }),
        ],
        Engine::Firefox => vec![part(Some("LOTL_FIREFOX"), "firefox-esr", "the browser Firefox", || {
            any_on_path(&["firefox-esr", "firefox"])
        })],
        Engine::Webkit => vec![
            part(Some("LOTL_WEBKITDRIVER"), "webkit2gtk-driver", "drives WebKitGTK", || {
                any_on_path(&["WebKitWebDriver"])
            }),
            part(Some("LOTL_MINIBROWSER"), "libwebkit2gtk-4.1-0", "the browser WebKitGTK", mini_browser),
            part(None, "xvfb", "a screen in memory, as WebKitGTK needs one", || any_on_path(&["Xvfb"])),
        ],
    }
}

/// The fonts that screenshots and layout tests are made with, on Debian; elsewhere those that are there will
/// do.
fn fonts() -> Vec<Part> {
    if process::on_path("apt-get").is_none() {
        return Vec::new();
    }
    let part =
        |name, find| Part { variable: None, package: Package { name, why: "letters to draw with" }, find };
    vec![
        part("fonts-dejavu-core", || font("dejavu/DejaVuSans.ttf")),
        part("fonts-noto-core", || font("noto/NotoSerif-Regular.ttf")),
    ]
}

fn font(file: &str) -> Option<PathBuf> {
    Some(Path::new("/usr/share/fonts/truetype").join(file)).filter(|path| path.is_file())
}

fn any_on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| process::on_path(name))
}

/// WebKitGTK's small browser, which Debian keeps beside the library, in a folder named after the machine.
fn mini_browser() -> Option<PathBuf> {
    let machines = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = machines.chain([PathBuf::from("/usr/libexec")]);
    folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|file| process::is_program(file))
}

fn geckodriver() -> Result<PathBuf, Failure> {
    tool::program(&Tool {
        package: "geckodriver",
        program: "geckodriver",
        wanted: Wanted::AtLeast("0.37.1"),
        why: "drives Firefox; Debian has no package of it",
        minutes: 2,
        origin: Origin::Crate { locked: false, features: &[] },
    })
}

/// Scripts by which pages fit frames to their content, as published: variable, package, version, file.
const PARENTS: [(&str, &str, &str, &str); 4] = [
    ("LOTL_PYM", "pym.js", "1.3.2", "pym.js/dist/pym.v1.min.js"),
    ("LOTL_FRAMES", "@newswire/frames", "1.0.0", "@newswire/frames/dist/frames.umd.js"),
    ("LOTL_IFRAME_RESIZER", "iframe-resizer", "4.4.5", "iframe-resizer/js/iframeResizer.min.js"),
    (
        "LOTL_OPEN_IFRAME_RESIZER",
        "@open-iframe-resizer/core",
        "2.1.0",
        "@open-iframe-resizer/core/dist/index.umd.cjs",
    ),
];

fn parent(package: &str, version: &str, file: &str) -> Result<PathBuf, Failure> {
    let tool = Tool {
        package,
        program: package,
        wanted: Wanted::Exactly(version),
        why: "fits frames to their content, on pages that embed ours",
        minutes: 1,
        origin: Origin::Npm,
    };
    tool::file(&tool, &format!("node_modules/{file}"))
}

fn axe() -> Result<PathBuf, Failure> {
    let tool = Tool {
        package: "axe-core",
        program: "axe.min.js",
        wanted: Wanted::Exactly("4.14.1"),
        why: "finds what keeps people from reading a page",
        minutes: 1,
        origin: Origin::Npm,
    };
    tool::file(&tool, "node_modules/axe-core/axe.min.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_and_the_tests_name_engines_alike() {
        for engine in Engine::ALL {
            let on_command_line = engine.to_possible_value().unwrap();
            assert_eq!(on_command_line.get_name(), engine.name());
        }
    }

    #[test]
    fn each_part_has_its_own_variable_and_package() {
        let parts: Vec<Part> = Engine::ALL.into_iter().flat_map(parts).chain(fonts()).collect();
        for (index, part) in parts.iter().enumerate() {
            let earlier = &parts[..index];
            let package = part.package.name;
            assert!(earlier.iter().all(|other| other.package.name != package), "{package}");
            assert!(earlier.iter().all(|other| part.variable.is_none() || other.variable != part.variable));
        }
    }
}
