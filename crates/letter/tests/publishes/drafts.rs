//! Letters that are not to be published yet.

use crate::desk::{Desk, LAKE, RIVER, said};

fn with_draft(name: &str) -> Desk {
    let desk = Desk::new(name);
    desk.add(LAKE);
    desk.change(&format!("letters/{LAKE}/letter.md"), "+++\ntitle", "+++\ndraft = true\ntitle");
    desk
}

#[test]
fn a_draft_is_left_out_and_that_is_said() {
    let (site, said) = with_draft("draft").build(&[]);
    assert!(!site.keys().any(|path| path.starts_with(LAKE)), "the draft is published");
    let named = site.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains(LAKE));
    assert_eq!(named.map(|(path, _)| path), None, "something names the draft");
    assert!(said.contains(&format!("{LAKE}: a draft, left out; `--drafts` puts it in")), "{said}");
}

#[test]
fn on_demand_it_is_built_and_says_that_it_is_a_draft() {
    let (site, _) = with_draft("draft-shown").build(&["--drafts"]);
    let list = String::from_utf8_lossy(&site["letters.html"]).into_owned();
    assert!(list.contains("draft, not published"), "{list}");
    let page = String::from_utf8_lossy(&site[&format!("{LAKE}/index.html")]).into_owned();
    assert!(page.contains(r#"name="robots" content="noindex""#), "search engines may list the draft");
}

#[test]
fn a_draft_with_faults_keeps_no_other_letter_back() {
    let desk = with_draft("draft-with-faults");
    desk.change(
        &format!("letters/{LAKE}/letter.md"),
        "(provision:river-treaty-3)",
        "(provision:river-treaty-33)",
    );
    for more in [&[][..], &["--drafts"]] {
        let (site, said) = desk.build(more);
        assert!(site.contains_key(&format!("{RIVER}/index.html")), "{said}");
        assert!(!site.keys().any(|path| path.starts_with(LAKE)), "{said}");
    }
    let output = desk.run(&["check"]);
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("river-treaty-33") && said.contains(&format!("{RIVER}: 2 paragraphs")), "{said}");
}
