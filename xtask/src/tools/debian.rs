//! What Debian packages bring: browsers, web servers, Java, fonts, C++. Entry point: [`find_or_install`].

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Variables;
use crate::failure::Failure;
use crate::process;

/// A file or folder, and the package that brings it.
pub struct Part {
    /// Tells the tests where it is. A person may set it to a file of their own.
    pub variable: &'static str,
    pub package: &'static str,
    pub why: &'static str,
    /// Names on PATH or whole paths, in which `*` is any one folder; the first that is there is taken.
    pub places: &'static [&'static str],
}

const fn part(
    variable: &'static str,
    package: &'static str,
    why: &'static str,
    places: &'static [&'static str],
) -> Part {
    Part { variable, package, why, places }
}

pub const CHROMIUM: [Part; 2] = [
    part(
        "LOTL_CHROMIUM",
        "chromium",
        "the browser Chromium",
        &["chromium", "chromium-browser", "google-chrome"],
    ),
    part("LOTL_CHROMEDRIVER", "chromium-driver", "drives Chromium", &["chromedriver"]),
];
pub const FIREFOX: [Part; 1] =
    [part("LOTL_FIREFOX", "firefox-esr", "the browser Firefox", &["firefox-esr", "firefox"])];
pub const WEBKIT: [Part; 3] = [
    part("LOTL_WEBKITDRIVER", "webkit2gtk-driver", "drives WebKitGTK", &["WebKitWebDriver"]),
    part(
        "LOTL_MINIBROWSER",
        "libwebkit2gtk-4.1-0",
        "the browser WebKitGTK",
        &["/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser"],
    ),
    part("LOTL_XVFB", "xvfb", "a screen in memory, as WebKitGTK needs one", &["Xvfb"]),
];
/// What screenshots and layout tests are drawn with on Debian; elsewhere those that are there will do.
pub const FONTS: [Part; 2] = [
    part(
        "LOTL_SANS",
        "fonts-dejavu-core",
        "letters to draw with",
        &["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"],
    ),
    part(
        "LOTL_SERIF",
        "fonts-noto-core",
        "letters to draw with",
        &["/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"],
    ),
];
/// The tests start their own; what a package sets up on the machine is not used.
pub const SERVERS: [Part; 5] = [
    part("LOTL_NGINX", "nginx", "the web server nginx", &["nginx", "/usr/sbin/nginx"]),
    part(
        "LOTL_NGINX_BROTLI",
        "libnginx-mod-http-brotli-static",
        "lets nginx send brotli",
        &["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"],
    ),
    part("LOTL_CADDY", "caddy", "the web server Caddy", &["caddy", "/usr/sbin/caddy"]),
    part("LOTL_APACHE", "apache2-bin", "the web server Apache", &["apache2", "/usr/sbin/apache2"]),
    part("LOTL_APACHE_MODULES", "apache2-bin", "the web server Apache", &["/usr/lib/apache2/modules"]),
];
pub const JAVA: [Part; 1] =
    [part("LOTL_JAVA", "default-jre-headless", "Java, which the HTML checker runs in", &["java"])];
pub const CPP: [Part; 1] = [part("CXX", "g++", "compiles libFuzzer, which is C++", &["c++"])];

impl Part {
    fn locate(&self) -> Option<PathBuf> {
        let chosen = env::var_os(self.variable).map(PathBuf::from);
        chosen.or_else(|| self.places.iter().find_map(|place| locate(place)))
    }
}

fn locate(place: &str) -> Option<PathBuf> {
    match place.split_once("/*/") {
        Some((around, inside)) => {
            let folders = fs::read_dir(around).ok()?.flatten().map(|entry| entry.path());
            folders.map(|folder| folder.join(inside)).find(|path| path.exists())
        }
        None if place.starts_with('/') => Path::new(place).exists().then(|| place.into()),
        None => process::on_path(place),
    }
}

/// Finds all parts, after installing the packages of those that are missing.
pub fn find_or_install<'a>(parts: impl IntoIterator<Item = &'a Part>) -> Result<Variables, Failure> {
    let parts: Vec<_> = parts.into_iter().collect();
    let missing: Vec<_> = parts.iter().copied().filter(|part| part.locate().is_none()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let found = |part: &&Part| match part.locate() {
        Some(path) => Ok((part.variable, path)),
        None => Err(Failure::with_remedy(
            format!("{} is installed, and has none of {}", part.package, part.places.join(", ")),
            format!("set {} to where it is ({})", part.variable, part.why),
        )),
    };
    parts.iter().map(found).collect()
}

/// Says which packages and why. Where they cannot be installed, the person gets the command to run.
fn install(missing: &[&Part]) -> Result<(), Failure> {
    eprintln!("The tests need these Debian packages, which are not here:");
    missing.iter().for_each(|part| eprintln!("  {:<32} {}", part.package, part.why));
    let mut names: Vec<_> = missing.iter().map(|part| part.package).collect();
    names.dedup();
    if process::on_path("apt-get").is_none() {
        return Err(Failure::with_remedy(
            format!("apt-get is not on PATH, so these are missing: {}", names.join(", ")),
            "install what they hold in your system's way, put the programs on PATH, and run this again",
        ));
    }
    if process::output(Command::new("id").arg("-u")).is_none_or(|id| id.trim() != "0") {
        let names = names.join(" ");
        return Err(Failure::with_remedy(
            "only root may install packages",
            format!(
                "run `sudo apt-get update && sudo apt-get install --yes --no-install-recommends {names}`, then this again"
            ),
        ));
    }
    apt_get(&["update"])?;
    // Browsers recommend whole desktops.
    apt_get(&[&["install", "--yes", "--no-install-recommends"], names.as_slice()].concat())
}

fn apt_get(arguments: &[&str]) -> Result<(), Failure> {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    // The package of a web server would start it, on port 80 of a machine that is somebody's own.
    command.env("SYSTEMD_OFFLINE", "1");
    process::prepare(&mut command)
}
