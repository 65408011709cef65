//! The lines to copy: each is a link and a frame that lead into the site.

use crate::built::{Built, selector, words};
use scraper::Html;

/// What stands for the public address while none is configured.
const ADDRESS: &str = "ADDRESS/";

#[test]
fn each_line_to_copy_frames_a_page_of_the_site() {
    let built = Built::read();
    let lines: Vec<String> = built.all(".code code").into_iter().map(|code| code.text().collect()).collect();
    let frames: Vec<_> = lines.iter().filter(|line| line.contains("<iframe")).collect();
    assert!(frames.len() >= 4 && lines.iter().any(|line| line == ADDRESS), "{lines:?}");
    let title = words(built.one("h1"));
    let element = lines.iter().find(|line| line.contains("<letter-of-the-law>")).expect("the element");
    assert!(element.contains(r#"<script type="module" src="ADDRESS/embed.js"></script>"#), "{element}");
    assert!(element.contains(r#"<a href="ADDRESS/">"#) && built.folder.join("embed.js").is_file());
    for line in frames {
        assert!(!line.contains('\n'), "more than one line: {line}");
        let page = Html::parse_fragment(line);
        let one = |css: &str| page.select(&selector(css)).next().unwrap_or_else(|| panic!("{css} in {line}"));
        let frame = one("iframe");
        assert_eq!(frame.attr("title"), Some(title.as_str()), "{line}");
        assert_eq!(frame.attr("loading"), Some("lazy"), "{line}");
        assert!(
            frame
                .attr("height")
                .and_then(|height| height.parse().ok())
                .is_some_and(|height: u32| height >= 400)
        );
        let path = frame.attr("src").and_then(|src| src.strip_prefix(ADDRESS)).expect("a path of the site");
        match path.split_once("?view=") {
            Some((file, view)) => {
                assert!(file.is_empty() && ["letter", "explainer"].contains(&view), "{line}")
            }
            None => assert!(path.is_empty() || built.folder.join(path).is_file(), "{path} is not there"),
        }
        // What stays where frames are taken out.
        assert_eq!(one("a[href]").attr("href"), Some(ADDRESS), "{line}");
        assert_eq!(words(one("a[href]")), title);
    }
}
