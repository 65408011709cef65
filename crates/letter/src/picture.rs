//! Draws SVG into PNG, the same on every machine: with a font that comes along.

use crate::failure::{Failure, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// The only family that the picture names.
const FONT: &str = "Libertinus Serif";

pub fn png(svg: &str, width: u32, height: u32) -> Result<Vec<u8>> {
    let mut options = Options { font_family: FONT.to_owned(), ..Options::default() };
    let fonts = Arc::make_mut(&mut options.fontdb);
    typst_assets::fonts().for_each(|font| fonts.load_font_data(font.to_vec()));
    let tree =
        Tree::from_str(svg, &options).map_err(|why| Failure::new(format!("the social picture: {why}")))?;
    let mut pixels =
        Pixmap::new(width, height).ok_or_else(|| Failure::new("the social picture has no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|why| Failure::new(format!("the social picture: {why}")))
}
