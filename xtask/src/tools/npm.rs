//! What comes from npm, as `xtask/npm/package-lock.json` pins it. Entry point: [`modules`].

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Variables;
use crate::failure::Failure;
use crate::process;
use crate::workspace::{self, Workspace};

/// What the tests of browsers run inside pages: the variable that names the file, and its place in `node_modules`.
const IN_BROWSERS: [(&str, &str); 5] = [
    ("LOTL_AXE", "axe-core/axe.min.js"),
    ("LOTL_PYM", "pym.js/dist/pym.v1.min.js"),
    ("LOTL_FRAMES", "@newswire/frames/dist/frames.umd.js"),
    ("LOTL_IFRAME_RESIZER", "iframe-resizer/js/iframeResizer.min.js"),
    ("LOTL_OPEN_IFRAME_RESIZER", "@open-iframe-resizer/core/dist/index.umd.cjs"),
];

pub fn for_browsers(workspace: &Workspace) -> Result<Variables, Failure> {
    let modules = modules(workspace)?;
    Ok(IN_BROWSERS.map(|(variable, file)| (variable, modules.join(file))).to_vec())
}

pub fn html_checker(workspace: &Workspace) -> Result<Variables, Failure> {
    Ok(vec![("LOTL_VNU", modules(workspace)?.join("vnu-jar/build/dist/vnu.jar"))])
}

/// The folder `node_modules`, installed first where this lock file was not installed yet. Nothing that a package
/// brings is run while it is installed.
pub fn modules(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let pinned = workspace.root.join("xtask/npm");
    let lock = pinned.join("package-lock.json");
    let text = fs::read(&lock).map_err(|error| unusable("read", &lock, &error))?;
    let mut hash = DefaultHasher::new();
    text.hash(&mut hash);
    let folder = workspace::tools_folder()?.join(format!("npm-{:016x}", hash.finish()));
    if !folder.is_dir() {
        install(&pinned, &folder)?;
    }
    Ok(folder.join("node_modules"))
}

/// Beside its place and then renamed, so that a run that is stopped leaves nothing that looks complete.
fn install(pinned: &Path, folder: &Path) -> Result<(), Failure> {
    if process::on_path("npm").is_none() {
        return Err(Failure::with_remedy(
            "npm is not on PATH, and what makes the page smaller comes from it",
            "install Node with npm (on Debian: `apt-get install nodejs npm`) and run this again",
        ));
    }
    let partial = folder.with_extension(std::process::id().to_string());
    fs::create_dir_all(&partial).map_err(|error| unusable("write", &partial, &error))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(pinned.join(file), partial.join(file))
            .map_err(|error| unusable("write", &partial, &error))?;
    }
    eprintln!("Installing what the page is built and tested with from npm, about 1 min.");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    process::prepare(npm.args(["--update-notifier", "false"]).current_dir(&partial))?;
    match fs::rename(&partial, folder) {
        // Another run was faster.
        Err(_) if folder.is_dir() => workspace::remove_folder(&partial),
        renamed => renamed.map_err(|error| unusable("write", folder, &error)),
    }
}

fn unusable(verb: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::with_remedy(
        format!("cannot {verb} {}: {error}", path.display()),
        "make it accessible, or set XDG_CACHE_HOME to a folder that is",
    )
}
