//! Several letters in one site.

use crate::desk::{Desk, LAKE, RIVER, SEA, Site};

fn text<'s>(site: &'s Site, path: &str) -> &'s str {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// What may change when another letter is published: the list, the feed, and what the law says of who cites it.
fn is_about_all(path: &str) -> bool {
    let path = path.trim_end_matches(".br").trim_end_matches(".gz");
    ["letters.html", "index.json", "feed.xml", "sitemap.xml", "law.json"].contains(&path)
        || path.starts_with("law/")
}

#[test]
fn another_letter_changes_nothing_of_the_others() {
    let desk = Desk::new("three-letters");
    desk.add(LAKE);
    let (two, _) = desk.build(&[]);
    desk.add(SEA);
    desk.change(&format!("letters/{LAKE}/letter.md"), "on the lake", "on the great lake");
    let (three, _) = desk.build(&[]);

    let mut kept = 0;
    for (path, bytes) in &two {
        if is_about_all(path) || path.starts_with(LAKE) {
            continue;
        }
        assert!(three.get(path) == Some(bytes), "{path} has changed");
        kept += 1;
    }
    assert!(kept > 30, "only {kept} files were compared");
    let new = three.keys().filter(|path| !two.contains_key(*path));
    let strayed: Vec<_> = new.filter(|path| !path.starts_with(SEA)).collect();
    assert!(strayed.is_empty(), "files beside the new letter's folder: {strayed:?}");
    assert!(text(&three, &format!("{LAKE}/index.html")).contains("A letter on the great lake"));
    for path in
        ["index.html", "p/1.html", "note/walter.html", "source/river-news.html", "letter.txt", "single.html"]
    {
        assert!(three.contains_key(&format!("{SEA}/{path}")), "{SEA}/{path} is missing");
    }
}

#[test]
fn the_list_the_index_and_the_feed_name_every_letter_the_newest_first() {
    let desk = Desk::new("list");
    desk.add(LAKE);
    desk.add(SEA);
    let (site, _) = desk.build(&[]);
    for path in ["letters.html", "index.json", "feed.xml"] {
        let page = text(&site, path);
        let places: Vec<_> = [SEA, LAKE, RIVER].map(|slug| page.find(slug)).into_iter().collect();
        assert!(places.iter().all(Option::is_some) && places[0] < places[1], "{path}: {places:?}");
    }
}

#[test]
fn the_front_is_the_letter_that_is_named_and_leads_into_its_folder() {
    let desk = Desk::new("front");
    desk.add(LAKE);
    let (site, _) = desk.build(&[]);
    let front = text(&site, "index.html");
    assert!(front.contains("<h1>A letter on the river</h1>") && front.contains(r#"id="p1""#));
    assert!(front.contains(&format!(r#"data-letter="{RIVER}/""#)), "it does not say where its pages lie");
    assert!(front.contains(&format!(r#"rel="canonical" href="https://example.org/letter/{RIVER}/""#)));
    assert!(front.contains(&format!(r#"href="{RIVER}/letter.txt""#)), "its files are not in its folder");
}

#[test]
fn without_a_letter_at_the_front_the_list_stands_there() {
    let desk = Desk::new("no-front");
    desk.change("site.toml", &format!("front = \"{RIVER}\"\n"), "");
    let (site, _) = desk.build(&[]);
    assert_eq!(text(&site, "index.html"), text(&site, "letters.html"));
    assert!(text(&site, "index.html").contains("A letter on the river"));
}

#[test]
fn a_page_of_the_law_names_each_letter_that_cites_it() {
    let desk = Desk::new("cited-by");
    desk.add(LAKE);
    let (site, _) = desk.build(&[]);
    let page = text(&site, "law/river-treaty/3-1.html");
    for slug in [RIVER, LAKE] {
        assert!(page.contains(&format!("../../{slug}/index.html#p2")), "{slug} is not named");
    }
    let law: serde_json::Value = serde_json::from_str(text(&site, "law.json")).expect("JSON");
    let provisions = law["instruments"][0]["provisions"].as_array().expect("provisions");
    let quoted = provisions.iter().find(|one| one["id"] == "river-treaty-3-1").expect("the clause");
    assert_eq!(quoted["page"], "law/river-treaty/3-1.html");
    assert_eq!(quoted["cited_by"], serde_json::json!([format!("{LAKE}/"), format!("{RIVER}/")]));
    assert_eq!(quoted["sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let desk = Desk::new("same");
    desk.add(LAKE);
    let (first, _) = desk.build(&[]);
    let (second, _) = desk.build(&[]);
    assert!(first == second, "two builds differ");
}
