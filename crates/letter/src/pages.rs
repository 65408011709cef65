//! The site of the newest letter. The way in: [`write`].

use crate::check::CONTENT;
use crate::shrink::{missing_tool, shrink};
use crate::staged::Staged;
use crate::{picture, single};
use model::Publication;
use site::page::single::SINGLE;
use site::page::{component, passages, preview};
use site::{export, page, social};
use std::path::Path;
use std::rc::Rc;

const HEAD: &str = "<!--letter-of-the-law:head-->";
const BODY: &str = "<!--letter-of-the-law:body-->";

/// Fills the shell that Trunk has just staged, and writes all that stands beside it. A failure leaves the
/// last good site in place: Trunk swaps its staging folder in only after this hook has succeeded.
pub fn write() -> Result<String, String> {
    let publication = compiler::compile(Path::new(CONTENT), None).map_err(|report| report.render())?;
    let publication = Rc::new(publication);
    let staged = Staged::find()?;
    let assets = staged.assets()?;
    let mut left_out = left_out(&publication).to_owned();
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let single = match is_release.then(missing_tool) {
        None => None,
        Some(Some(tool)) => {
            left_out += &format!(
                "; files as they come and no {SINGLE}, since {tool} is not on PATH (see `cargo xtask tools`)"
            );
            None
        }
        Some(None) => {
            shrink(&staged, &assets)?;
            Some(single::write(&staged, &publication, &assets)?)
        }
    };
    // Trunk closes its links as XML does; in HTML that means nothing, and the HTML checker says so.
    let shell = staged.read("index.html")?.replace("\"/>", "\">");
    let rendered = page::render(Rc::clone(&publication), single);
    let filled = fill(&shell, HEAD, &rendered.head).and_then(|half| fill(&half, BODY, &rendered.body));
    let html = filled.map_err(|marker| format!("index.html must hold {marker} once\n"))?;
    staged.write("index.html", &html)?;
    let passages = passages::render_all(&publication, &assets);
    let data = export::render_all(&publication, &passages);
    let previews = preview::render_all(&publication, &assets);
    let component = component::render(&publication, &assets);
    for file in passages.iter().chain(&data).chain(&previews).chain(&component) {
        staged.write(&file.path, &file.text)?;
    }
    let picture = picture::png(&social::picture(&publication), social::WIDTH, social::HEIGHT)?;
    staged.write(page::PICTURE, picture)?;
    Ok(format!("index.html: {} bytes; passages: {}{left_out}", html.len(), passages.len()))
}

fn fill(shell: &str, marker: &'static str, content: &str) -> Result<String, &'static str> {
    let (before, after) = shell.split_once(marker).ok_or(marker)?;
    if after.contains(marker) {
        return Err(marker);
    }
    Ok(format!("{before}{content}{after}"))
}

fn left_out(publication: &Publication) -> &'static str {
    match publication.site.address {
        Some(_) => "",
        None => {
            "; left out for want of `address` in content/site.toml: canonical links, the social picture’s address, component.html, oembed.json, sitemap.xml"
        }
    }
}
