//! The content of this repository.

use compiler::{EXCEPTIONS, Files, compile, compile_files};
use model::{Publication, Segment, plain_text};
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// The letter of 29 August 2023, whichever others there are.
pub fn publication() -> Publication {
    compile(&root(), Some(SLUG)).unwrap_or_else(|report| panic!("{report}"))
}

const SLUG: &str = "2023-08-29-north-korean-refugees";

/// What may differ between the text that was extracted from the PDF and the letter that is shown:
/// the words extracted, the words shown, and why. Lines are joined besides.
const MAY_DIFFER: [(&str, &str, &str); 9] = [
    ("https://www.cecc.gov/\n", "", LINK),
    ("https://www.koreatimes.co.kr/www/nation/2023/07/113_347981.html\n", "", LINK),
    ("https://www.economist.com/asia/2023/08/27/north-koreas-borders-are-creaking-open\n", "", LINK),
    (
        "https://www.cecc.gov/events/hearings/north-korean-refugees-and-the-imminent-danger-of-forced-repatriation-from-china\n",
        "",
        LINK,
    ),
    (
        "https://www.reuters.com/world/us-lawmakers-warn-north-korean-refugees-face-forcible-repatriation-china-2023-06-13/\n",
        "",
        LINK,
    ),
    (
        "https://apnews.com/article/north-korea-rights-un-starving-dae93b3b1ed29dbfcdab5784f3f93427\n",
        "",
        LINK,
    ),
    (
        "https://www.upi.com/Top_News/World-News/2020/12/30/UN-confirms-North-Korean-defectors-at-risk-of-repatriation-from-China/5231609336419/\n",
        "",
        LINK,
    ),
    ("19 th", "19th", "The ending was raised in print; the extraction set it apart."),
    (
        "Representative Chris Smith           Senator Jeffrey A. Merkley \n\nChair            Cochair",
        "Representative Chris Smith Chair Senator Jeffrey A. Merkley Cochair",
        "The signatures stand side by side in print; they are read by person.",
    ),
];

const LINK: &str =
    "A link of the letter, set apart by the extraction; it goes back onto the phrase it belongs to.";

#[test]
fn the_letter_shown_is_the_letter_sent() {
    let letter = publication().letter;
    let mut shown = vec![letter.date_line];
    shown.extend(letter.addressees.into_iter().flatten());
    shown.push(letter.salutation);
    shown.extend(letter.paragraphs.iter().map(|paragraph| plain_text(paragraph)));
    shown.push(letter.closing);
    shown.extend(letter.signatories.into_iter().flat_map(|signatory| [signatory.name, signatory.office]));
    shown.push("cc:".to_owned());
    shown.extend(letter.copied_to);

    let mut sent =
        std::fs::read_to_string(root().join(format!("letters/{SLUG}/extracted.txt"))).expect("the text");
    for (extracted, shown, reason) in MAY_DIFFER {
        assert!(!reason.is_empty());
        // An address may be the beginning of another one, so it is looked for with the line before it.
        let extracted =
            if extracted.starts_with("https") { format!("\n{extracted}") } else { extracted.to_owned() };
        let shown = if extracted.starts_with('\n') { format!("\n{shown}") } else { shown.to_owned() };
        assert_eq!(sent.matches(&extracted).count(), 1, "{extracted}");
        sent = sent.replacen(&extracted, &shown, 1);
    }
    let shown = shown.join(" ");
    assert_eq!(shown.split_whitespace().collect::<Vec<_>>(), sent.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn the_compiler_says_what_may_differ_and_why() {
    assert_eq!(EXCEPTIONS.len(), 4);
    assert!(
        EXCEPTIONS.iter().all(|exception| exception.what.ends_with('.') || exception.reason.ends_with('.'))
    );
}

#[test]
fn the_extracted_text_is_the_one_received() {
    assert_eq!(
        publication().letter.sha256,
        "a97a8db6e9001d8d756e176b6c17604cccec869ed557118b4aa461abd2c266d8"
    );
}

#[test]
fn four_quotations_and_one_of_them_exact() {
    let publication = publication();
    assert_eq!((publication.quotations.len(), publication.exact_quotations()), (4, 1));
    let exact = publication.quotations.iter().find(|quotation| quotation.is_exact()).expect("one");
    assert_eq!(exact.clause.as_str(), "cat-3-1");
    assert!(matches!(exact.comparison.as_slice(), [Segment::Same(_)]) && !exact.partial);
}

#[test]
fn eleven_paragraphs_and_seven_links() {
    let publication = publication();
    assert_eq!(publication.letter.paragraphs.len(), 11);
    assert!(plain_text(&publication.letter.paragraphs[0]).starts_with("We write in our capacity"));
    let orders: Vec<_> =
        publication.sources.iter().filter_map(|source| Some(source.in_letter.as_ref()?.order)).collect();
    assert_eq!(orders, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn the_two_conventions_that_the_letter_quotes_come_first() {
    let publication = publication();
    let first: Vec<_> =
        publication.instruments.iter().take(2).map(|instrument| instrument.id.as_str()).collect();
    assert_eq!(first, ["refugee-convention", "cat"]);
}

#[test]
fn a_word_changed_in_a_quoted_article_is_seen() {
    let mut files = Files::read(&root());
    let publication = publication();
    let quoted = publication.quotations.iter().find(|quotation| quotation.is_exact()).expect("one");
    let (instrument, _) = publication.provision(&quoted.clause).expect("its article");
    let path = format!("law/{}.toml", instrument.id);
    let law = String::from_utf8(files.get(&path).expect("the file").to_vec()).expect("text");
    let clause = publication.clause(&quoted.clause).expect("its clause").english.running();
    let changed = law.replacen(&clause, &clause.replacen(" shall ", " may ", 1), 1);
    assert!(law != changed, "nothing is changed");
    files.insert(path, changed);
    let report = compile_files(&files, Some(SLUG)).expect_err("an undeclared difference").render();
    assert!(report.contains("{ letter = \"shall\", text = \"may\" }"), "{report}");
}
