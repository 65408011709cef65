//! Trunk's hook: makes the site in the folder that Trunk has staged, which becomes the site once the hook has succeeded.
//! Entry point: [`stage`].

use crate::failure::{Failure, Result};
use crate::shrink::{missing_tool, shrink};
use crate::widget::Widget;
use crate::{build, content};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

/// A failure leaves the last good site in place.
pub fn stage() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new("TRUNK_STAGING_DIR is not set").remedy("run `cargo xtask build`, which runs Trunk")
    })?;
    let options = content::Folder { content: "content".into() };
    let collection = content::load(&options, is_development())?;
    let mut left_out = String::new();
    let mut widget = match is_development() {
        true => Widget::read(&folder)?,
        false => match missing_tool() {
            None => shrink(&folder, &site_name())?,
            Some(tool) => {
                left_out =
                    format!("; files as they come, since {tool} is not on PATH (see `cargo xtask tools`)");
                Widget::read(&folder)?
            }
        },
    };
    let index = folder.join("index.html");
    widget.reload = reload(&fs::read_to_string(&index).map_err(Failure::at(&index))?);
    build::write(&folder, &build::files(&collection, &widget)?)?;
    println!("{}{left_out}", build::said(&collection, &widget));
    Ok(())
}

/// What Trunk calls the folder of the site: `dist`, unless told otherwise.
fn site_name() -> OsString {
    let site = env::var_os("TRUNK_DIST_DIR").map(PathBuf::from);
    site.and_then(|site| site.file_name().map(ToOwned::to_owned)).unwrap_or_else(|| "dist".into())
}

/// `trunk serve` and `trunk build` without `--release`.
fn is_development() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug")
}

/// The script that Trunk puts into a page that it serves: the only one inline.
fn reload(page: &str) -> String {
    let Some((_, rest)) = page.split_once("<script>") else { return String::new() };
    rest.split_once("</script>").map(|(script, _)| format!("\n<script>{script}</script>")).unwrap_or_default()
}
