//! A folder that a server serves, with a copy of the site in it. Entry point: [`Place::new`].

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The subfolder that the site stands in, as the shipped configurations name it.
pub const FOLDER: &str = "letter";

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Removed when it is dropped.
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// Copies the built site. Outside of the repository, which may lie where only its owner reads: Apache gives
    /// up the rights that it was started with.
    pub fn new(site: &Path) -> Result<Self, String> {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("letter-of-the-law-hosting-{}-{number}", std::process::id());
        let place = Self { folder: std::env::temp_dir().join(name) };
        let made = fs::create_dir(&place.folder).and_then(|()| copy(site, &place.site()));
        made.map_err(|why| format!("cannot copy {} to {}: {why}", site.display(), place.folder.display()))?;
        Ok(place)
    }

    /// What the configurations call `/var/www/html`.
    pub fn root(&self) -> PathBuf {
        self.folder.join("html")
    }

    /// The files of the site.
    pub fn site(&self) -> PathBuf {
        self.root().join(FOLDER)
    }

    /// A file of the server's own, beside what it serves.
    pub fn own(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        match from.is_dir() {
            true => copy(&from, &to)?,
            false => fs::copy(&from, &to).map(|_| ())?,
        }
    }
    Ok(())
}
