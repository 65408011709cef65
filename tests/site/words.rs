//! The letter shown is the letter sent: the same words and punctuation, in the same order.

use crate::built::Built;
use scraper::ElementRef;
use scraper::Node;
use std::path::Path;

/// Where the page may read otherwise than the extracted text, each with its reason.
struct Exception {
    extracted: &'static str,
    shown: &'static str,
    reason: &'static str,
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        extracted: "https://www.cecc.gov/ \
            https://www.koreatimes.co.kr/www/nation/2023/07/113_347981.html \
            https://www.economist.com/asia/2023/08/27/north-koreas-borders-are-creaking-open \
            https://www.cecc.gov/events/hearings/north-korean-refugees-and-the-imminent-danger-of-forced-repatriation-from-china \
            https://www.reuters.com/world/us-lawmakers-warn-north-korean-refugees-face-forcible-repatriation-china-2023-06-13/ \
            https://apnews.com/article/north-korea-rights-un-starving-dae93b3b1ed29dbfcdab5784f3f93427 \
            https://www.upi.com/Top_News/World-News/2020/12/30/UN-confirms-North-Korean-defectors-at-risk-of-repatriation-from-China/5231609336419/ ",
        shown: "",
        reason: "the extraction set the seven link addresses apart; they belong to phrases, which bear them here",
    },
    Exception {
        extracted: "Representative Chris Smith Senator Jeffrey A. Merkley Chair Cochair",
        shown: "Representative Chris Smith Chair Senator Jeffrey A. Merkley Cochair",
        reason: "the signatures stand side by side on the sheet; they are read by person",
    },
    Exception {
        extracted: "19 th Asian Games",
        shown: "19th Asian Games",
        reason: "the raised \"th\" came out of the extraction as a word of its own",
    },
];

#[test]
fn the_letter_reads_as_it_was_sent() {
    let built = Built::read();
    let mut expected = single_spaced(&extracted());
    for exception in EXCEPTIONS {
        let times = expected.matches(exception.extracted).count();
        assert_eq!(
            times, 1,
            "an exception must occur once ({}): {:?}",
            exception.reason, exception.extracted
        );
        expected = expected.replace(exception.extracted, exception.shown);
    }
    let mut shown = String::new();
    collect(built.one("#letter"), &mut shown);
    let shown = single_spaced(&shown);
    if let Some(difference) = first_difference(&expected, &shown) {
        panic!("the letter reads otherwise than the extracted text:\n{difference}");
    }
}

/// The addresses that the exception above takes out of the text are all on phrases of the letter.
#[test]
fn each_address_of_the_letter_is_on_a_phrase() {
    let built = Built::read();
    let links = built.all("#letter a[href^='https://']");
    let shown: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
    let sent: Vec<_> = EXCEPTIONS[0].extracted.split_whitespace().collect();
    assert_eq!(shown, sent, "the letter's links, in its order");
}

#[test]
fn the_checksum_on_the_page_is_that_of_the_extracted_text() {
    let digest = compiler::sha256(extracted());
    assert!(Built::page("about.html").text.contains(&digest), "the page does not name {digest}");
}

fn extracted() -> String {
    let letters = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/letters");
    let mut folders = std::fs::read_dir(&letters).expect("content/letters").flatten();
    let folder = folders.next().expect("a letter").path();
    assert!(
        folders.next().is_none(),
        "the page holds one letter; with more, each needs a test of its own words"
    );
    std::fs::read_to_string(folder.join("extracted.txt")).expect("the extracted text")
}

/// The text of an element, marks of ours left out, with a space where a line ends.
fn collect(element: ElementRef<'_>, into: &mut String) {
    if element.attr("data-mark").is_some() {
        return;
    }
    let own_line = !matches!(element.value().name(), "a" | "b" | "em" | "i" | "span" | "strong" | "sup");
    for child in element.children() {
        match child.value() {
            Node::Text(text) => into.push_str(text),
            Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| collect(child, into)),
            _ => {}
        }
    }
    if own_line {
        into.push(' ');
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn first_difference(expected: &str, shown: &str) -> Option<String> {
    let (expected, shown): (Vec<_>, Vec<_>) = (expected.split(' ').collect(), shown.split(' ').collect());
    let place =
        (0..expected.len().max(shown.len())).find(|&place| expected.get(place) != shown.get(place))?;
    let around = |words: &[&str]| {
        let from = place.saturating_sub(6).min(words.len());
        words[from..(place + 7).min(words.len())].join(" ")
    };
    Some(format!("sent:  … {} …\nshown: … {} …", around(&expected), around(&shown)))
}
