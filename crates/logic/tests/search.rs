//! Finding words in the page's text: what is found, in which order, and what of the text is shown.

use logic::search::{Block, context, fold, search};

/// As the browser folds it. The texts here are written taken apart (NFD) where they have accents.
fn folded(text: &str) -> Vec<u8> {
    fold(&text.to_lowercase())
}

fn page(blocks: &[(&str, &str)]) -> Vec<Block> {
    blocks.iter().map(|(title, text)| Block { title: folded(title), text: folded(text) }).collect()
}

/// The places of the blocks that a query finds.
fn found(blocks: &[(&str, &str)], query: &str) -> Vec<usize> {
    search(&page(blocks), &folded(query)).into_iter().map(|found| found.block).collect()
}

/// What is shown of a text that alone makes the page, with what was sought in brackets.
fn shown(text: &str, query: &str) -> String {
    let blocks = page(&[("", text)]);
    let found = search(&blocks, &folded(query));
    let word = found.first().unwrap_or_else(|| panic!("{query:?} is not found")).word;
    let pieces = context(text, &blocks[0].text, &folded(query), word);
    pieces
        .into_iter()
        .map(|(piece, sought)| if sought { format!("[{piece}]") } else { piece.to_owned() })
        .collect()
}

#[test]
fn art_33_finds_article_33_and_no_other_number() {
    let page = [
        ("The letter", "Article 3 of the Convention; 133 persons"),
        ("River Treaty, Article 33(1)", "No Contracting State"),
        ("River Treaty, Article 1", "See articles 31 and 33."),
    ];
    for query in ["art 33", "Art. 33", "ARTICLE 33", "art 33(1)", "33"] {
        assert_eq!(found(&page, query)[0], 1, "{query}");
        assert!(!found(&page, query).contains(&0), "{query}");
    }
}

#[test]
fn a_name_comes_before_words_together_and_these_before_words_apart() {
    let page = [
        ("One", "danger, and then torture"),
        ("Two", "in danger of torture"),
        ("Three", "the danger torture"),
        ("Danger: torture", "nothing here"),
        ("Five", "danger alone"),
    ];
    assert_eq!(found(&page, "danger torture"), [3, 2, 0, 1]);
}

#[test]
fn words_may_lie_in_the_name_and_the_text() {
    assert_eq!(found(&[("Article 33", "No State shall expel")], "33 expel"), [0]);
    assert_eq!(found(&[("Article 33", "No State shall expel")], "33 extradite"), [] as [usize; 0]);
}

#[test]
fn accents_and_case_do_not_matter() {
    let taken_apart = "Le refoulement est une mesure prise par l’E\u{301}tat de\u{301}sign\u{e9}";
    assert_eq!(found(&[("", taken_apart)], "etat"), [0]);
    assert_eq!(found(&[("", "Etat")], "E\u{301}TAT"), [0]);
}

#[test]
fn a_word_is_found_by_its_beginning_only() {
    assert_eq!(found(&[("", "non-refoulement")], "refoul"), [0]);
    assert_eq!(found(&[("", "non-refoulement")], "foulement"), [] as [usize; 0]);
}

#[test]
fn chinese_is_found_within_a_run_of_characters() {
    assert_eq!(found(&[("", "任何缔约国不得以任何方式将难民驱逐")], "驱逐"), [0]);
    assert_eq!(shown("驱逐或送回。任何", "送回"), "[驱逐或送回]。任何");
}

#[test]
fn a_query_without_words_finds_nothing() {
    for query in ["", "  ", "…", "(“”)"] {
        assert_eq!(found(&[("Title", "Text")], query), [] as [usize; 0], "{query:?}");
    }
}

#[test]
fn what_is_shown_is_the_page_s_own_text() {
    assert_eq!(
        shown("No Contracting State shall expel or return (“rejeter”) a boatman.", "REJETER state"),
        "No Contracting [State] shall expel or return (“[rejeter]”) a boatman."
    );
}

#[test]
fn a_long_text_is_cut_around_the_words() {
    let before = "word ".repeat(30);
    let after = " word".repeat(30);
    let shown = shown(&format!("{before}torture{after}"), "torture");
    assert_eq!(shown, format!("…{}[torture]{}…", "word ".repeat(8), " word".repeat(20)));
}

#[test]
fn accents_in_the_text_do_not_shift_what_is_marked() {
    assert_eq!(shown("L’État “désigné” n’expulsera", "expuls"), "L’État “désigné” n’[expulsera]");
}
