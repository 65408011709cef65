//! The lines to copy: with each choice, each is one line that leads into the site, and what it shows can be seen.

use crate::built::{Built, content, selector, words};
use scraper::{ElementRef, Html, Node};

/// What stands for the public address while none is configured.
const ADDRESS: &str = "ADDRESS/";
const WHAT: [&str; 4] = ["letter", "whole", "explainer", "passage"];
const THEMES: [&str; 3] = ["auto", "light", "dark"];
const WIDTHS: [&str; 3] = ["full", "text", "narrow"];

/// The text of a line as the style sheet shows it with these choices.
fn chosen(line: ElementRef<'_>, keys: &[&str]) -> String {
    let mut shown = String::new();
    for child in line.children() {
        if let Node::Text(text) = child.value() {
            shown.push_str(text);
        } else if let Some(child) = ElementRef::wrap(child) {
            let key = child.attr("class").and_then(|class| class.strip_prefix("with-"));
            if key.is_none_or(|key| keys.contains(&key)) {
                shown.push_str(&chosen(child, keys));
            }
        }
    }
    shown
}

fn every_choice() -> impl Iterator<Item = [&'static str; 3]> {
    let themed = WHAT.into_iter().flat_map(|what| THEMES.map(|theme| (what, theme)));
    themed.flat_map(|(what, theme)| WIDTHS.map(|width| [what, theme, width]))
}

/// What an address of the site shows: which file, and the query.
fn expected_path(what: &str, theme: &str, and: &str) -> String {
    let path = match what {
        "letter" => "?view=letter",
        "explainer" => "?view=explainer",
        "passage" => "p/1.html",
        _ => "",
    };
    match theme {
        "auto" => path.to_owned(),
        _ => format!("{path}{}theme={theme}", if path.contains('?') { and } else { "?" }),
    }
}

#[test]
fn each_line_with_each_choice_leads_into_the_site() {
    let built = Built::page("embed.html");
    let slug = built.folder.file_name().expect("the letter's folder").to_string_lossy();
    let folder = &format!("{ADDRESS}{slug}/");
    let title = content().letter.title;
    let lines = built.all(".embed .code code");
    assert_eq!(lines.len(), 5);
    for keys in every_choice() {
        let [what, theme, width] = keys;
        let texts: Vec<_> = lines.iter().map(|line| chosen(*line, &keys)).collect();
        let [html, wordpress, drupal, element, address] = texts.as_slice() else { panic!("{texts:?}") };
        assert_eq!(*address, format!("{folder}{}", expected_path(what, theme, "&")));
        for line in [html, wordpress, drupal] {
            assert!(!line.contains('\n'), "more than one line: {line}");
            let page = Html::parse_fragment(line);
            let one =
                |css: &str| page.select(&selector(css)).next().unwrap_or_else(|| panic!("{css} in {line}"));
            let frame = one("iframe");
            assert_eq!(frame.attr("src"), Some(address.as_str()), "{line}");
            assert_eq!(frame.attr("title"), Some(title.as_str()), "{line}");
            assert_eq!(frame.attr("loading"), Some("lazy"), "{line}");
            let pixels = match width {
                "full" => "100%",
                "text" => "700",
                _ => "375",
            };
            assert_eq!(frame.attr("width"), Some(pixels), "{line}");
            assert_eq!(frame.attr("height"), Some("800"), "{line}");
            // What stays where frames are taken out.
            assert_eq!(one("a[href]").attr("href"), Some(folder.as_str()), "{line}");
            assert_eq!(words(one("a[href]")), title);
        }
        assert!(
            element.starts_with(r#"<script type="module" src="ADDRESS/embed.js"></script>"#),
            "{element}"
        );
        let page = Html::parse_fragment(element);
        let element = page.select(&selector("letter-of-the-law")).next().expect("the element");
        assert_eq!(element.attr("src"), Some(folder.as_str()));
        assert_eq!(element.attr("view"), ["letter", "explainer"].into_iter().find(|view| *view == what));
        assert_eq!(element.attr("show"), (what == "passage").then_some("p1"));
        assert_eq!(element.attr("theme"), (theme != "auto").then_some(theme));
    }
}

#[test]
fn without_style_each_line_is_that_of_the_first_choices() {
    let built = Built::page("embed.html");
    for part in built.all(".embed [class^=with-]") {
        let key = part.attr("class").unwrap_or_default().trim_start_matches("with-");
        let is_first = [WHAT[0], THEMES[0], WIDTHS[0]].contains(&key);
        assert_eq!(part.attr("hidden").is_none(), is_first, "{}", part.html());
    }
    let checked: Vec<_> =
        built.all(".embed input[checked]").iter().filter_map(|one| one.attr("value")).collect();
    assert_eq!(checked, [WHAT[0], THEMES[0], WIDTHS[0]]);
}

#[test]
fn what_each_choice_shows_can_be_seen() {
    let built = Built::page("embed.html");
    for what in WHAT {
        for theme in THEMES {
            let link = built.one(&format!(".embed .with-{what} > .with-{theme} > a"));
            let address = link.attr("href").expect("an address");
            let (file, query) = address.split_once('?').unwrap_or((address, ""));
            assert!(built.folder.join(file).is_file(), "{address}: {file} is not there");
            let expected = expected_path(what, theme, "&");
            let (path, expected) = expected.split_once('?').unwrap_or((&expected, ""));
            assert_eq!(query, expected, "{what}, {theme}");
            assert!(file.ends_with(if path.is_empty() { "index.html" } else { path }), "{address}");
        }
    }
}
