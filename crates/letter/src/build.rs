//! Makes the site: the files of every letter, those that the letters share, and the widget. Entry points: [`build`] for
//! a person, [`files`] for what [`crate::stage`] and [`crate::serve`] do with them.

use crate::failure::{Failure, Result};
use crate::widget::Widget;
use crate::{compress, content, picture, single};
use clap::Args;
use compiler::sha256;
use site::page::PICTURE;
use site::page::single::SINGLE;
use site::{Collection, RenderedFile, social};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Choices {
    #[command(flatten)]
    pub content: content::Folder,
    /// Where the site is written; what was there before goes
    #[arg(long, default_value = "dist", value_name = "DIR")]
    out: PathBuf,
    /// The folder of a built widget, in place of the one inside this program
    #[arg(long, value_name = "DIR")]
    pub widget: Option<PathBuf>,
    /// Put letters in that are not published yet
    #[arg(long)]
    pub drafts: bool,
}

/// Files by their path from the folder of the site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes the whole site, or nothing: it is made beside its folder, and takes its place at the end.
pub fn build(options: &Choices) -> Result<()> {
    let widget = Widget::find(options.widget.as_deref())?;
    let collection = content::load(&options.content, options.drafts)?;
    let files = files(&collection, &widget)?;
    let out = &options.out;
    check_place(out)?;
    let mut beside = out.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    remove(&beside)?;
    write(&beside, &files)?;
    compress::compress(&beside)?;
    remove(out)?;
    fs::rename(&beside, out).map_err(Failure::at(out))?;
    println!("{}: {}", out.display(), said(&collection, &widget));
    Ok(())
}

/// The whole site, from the folder of which all paths are.
pub fn files(collection: &Collection, widget: &Widget) -> Result<Files> {
    let assets = widget.assets()?;
    let mut files: Files =
        widget.shipped().map(|(name, bytes)| (name.to_owned(), bytes.to_owned())).collect();
    let mut pages: Vec<RenderedFile> = Vec::new();
    for publication in &collection.letters {
        let slug = &publication.letter.slug;
        let single = single::render(widget, &assets, publication)?;
        let checksum = single.as_ref().map(sha256);
        files.extend(single.map(|text| (format!("{slug}/{SINGLE}"), text.into_bytes())));
        pages.extend(site::letter(publication, &assets, checksum));
        let picture = picture::png(&social::picture(publication), social::WIDTH, social::HEIGHT)?;
        files.insert(format!("{slug}/{PICTURE}"), picture);
    }
    let shared = collection.shared(&pages, &assets);
    files.extend(pages.into_iter().chain(shared).map(|file| (file.path, file.text.into_bytes())));
    Ok(files)
}

pub fn write(folder: &Path, files: &Files) -> Result<()> {
    for (path, bytes) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)).map_err(Failure::at(&path))?;
    }
    Ok(())
}

/// What was made, and what was left out.
pub fn said(collection: &Collection, widget: &Widget) -> String {
    let mut said = match collection.letters.len() {
        1 => "1 letter".to_owned(),
        several => format!("{several} letters"),
    };
    if collection.site.address.is_none() {
        said += "; left out for want of `address` in site.toml: canonical links, component.html, oEmbed, feed.xml, sitemap.xml";
    }
    if widget.file(crate::widget::BUNDLE).is_none() {
        said += &format!("; no {SINGLE}, for which the release build of the widget is needed");
    }
    said
}

/// Only what an earlier run has made is removed.
fn check_place(out: &Path) -> Result<()> {
    let is_site = out.join("letters.html").is_file();
    let is_empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if is_site || is_empty {
        return Ok(());
    }
    Err(Failure::new(format!("{} holds something that is no site", out.display()))
        .remedy("empty it, or name another folder with `--out DIR`"))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(Failure::at(folder)(why)),
        _ => Ok(()),
    }
}
