//! Proves that the letter shown is the letter sent: its words and punctuation equal the text that
//! was extracted from the PDF, in order. Entry point: [`compare`]. What may differ stands in
//! [`EXCEPTIONS`], and nowhere else.

use super::{Frame, pieces, words, words_of};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::files::Source;
use crate::markdown::Paragraph;
use crate::sources::Placed;

/// A difference between the two texts that is allowed, and why.
pub struct Exception {
    pub what: &'static str,
    pub reason: &'static str,
}

pub const EXCEPTIONS: [Exception; 4] = [
    Exception {
        what: "Lines are joined.",
        reason: "The extraction broke them at the edge of the printed page, not at the end of a paragraph.",
    },
    Exception {
        what: "Lines that hold only an address are taken out.",
        reason: "They are the letter's links, collected in one block by the extraction. Each goes back onto the \
                 phrase it belongs to; that they are all there, in order, is checked against `in_letter`.",
    },
    Exception {
        what: "A number and its ending are one word: \"19 th\" is 19th.",
        reason: "The ending was raised in print, and the extraction set it apart.",
    },
    Exception {
        what: "Signatures are read by person: name, office, name, office.",
        reason: "They stand side by side in print, so the extraction has all names on one line and all offices \
                 on the next.",
    },
];

type Word = (String, Span);

/// Reports the first place where the letter and the extracted text differ, and every address of
/// the block that is not the source it should be.
pub fn compare(
    frame: &Frame,
    body: &[Paragraph],
    sources: &[Placed],
    extracted: Source<'_>,
    diagnostics: &Diagnostics,
) {
    compare_addresses(sources, extracted, diagnostics);
    let ours = letter_words(frame, body);
    let theirs = extracted_words(extracted);
    let same = ours.iter().zip(&theirs).take_while(|(ours, theirs)| ours.0 == theirs.0).count();
    let fault = match (ours.get(same), theirs.get(same)) {
        (None, None) => return,
        (Some((word, at)), Some((sent, sent_at))) => Diagnostic::new(
            at.clone(),
            format!("the letter has {} where the text sent has {}", quoted(word), quoted(sent)),
        )
        .here("this is ours")
        .also(sent_at.clone(), "this was sent"),
        (Some((word, at)), None) => Diagnostic::new(
            at.clone(),
            format!("the letter goes on with {} where the text sent ends", quoted(word)),
        ),
        (None, Some((sent, at))) => {
            Diagnostic::new(at.clone(), format!("the letter ends before {}, which was sent", quoted(sent)))
        }
    };
    diagnostics.add(
        fault
            .why("the letter is shown word for word as sent; slips stand, each with a note")
            .help("put the letter.md right; extracted.txt is never edited"),
    );
}

fn quoted(word: &str) -> String {
    format!("“{word}”")
}

fn letter_words(frame: &Frame, body: &[Paragraph]) -> Vec<Word> {
    let mut out = words_of(&frame.date_line);
    out.extend(frame.addressees.iter().flatten().flat_map(words_of));
    out.extend(words_of(&frame.salutation));
    out.extend(body.iter().flat_map(|paragraph| words(&paragraph.nodes)));
    out.extend(words_of(&frame.closing));
    // As the extraction has them: all names, then all offices.
    out.extend(frame.signatories.iter().flat_map(|(name, _)| words_of(name)));
    out.extend(frame.signatories.iter().flat_map(|(_, office)| words_of(office)));
    if let Some(first) = frame.copied_to.first() {
        // The page writes this label itself.
        out.push(("cc:".to_owned(), first.place()));
    }
    out.extend(frame.copied_to.iter().flat_map(words_of));
    out
}

fn extracted_words(extracted: Source<'_>) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    for (start, line) in lines(extracted.text) {
        if address(line).is_some() {
            continue;
        }
        for (at, word) in pieces(line) {
            let place = Span { file: extracted.file, bytes: start + at..start + at + word.len() };
            match out.last_mut() {
                Some((number, whole)) if is_number(number) && is_ending(word) => {
                    number.push_str(word);
                    whole.bytes.end = place.bytes.end;
                }
                _ => out.push((word.to_owned(), place)),
            }
        }
    }
    out
}

fn compare_addresses(sources: &[Placed], extracted: Source<'_>, diagnostics: &Diagnostics) {
    let mut links: Vec<_> = sources.iter().filter(|placed| placed.is_link).collect();
    if links.iter().any(|placed| placed.source.in_letter.is_none()) {
        // Its fault has been reported, and the order of the others is not known.
        return;
    }
    links.sort_by_key(|placed| placed.source.in_letter.as_ref().map(|link| link.order));
    let mut links = links.into_iter();
    for (start, line) in lines(extracted.text) {
        let Some(sent) = address(line) else { continue };
        let from = start + line.len() - line.trim_start().len();
        let at = Span { file: extracted.file, bytes: from..from + sent.len() };
        match links.next() {
            None => diagnostics.add(
                Diagnostic::new(at, "this link of the letter is no source")
                    .help("add a source with this address and `in_letter` to the letter's sources.toml"),
            ),
            Some(placed) => {
                let ours = placed.source.address.as_ref().map(|address| address.as_str());
                if ours.is_some_and(|ours| ours != sent) {
                    diagnostics.add(
                        Diagnostic::new(
                            placed.place.clone(),
                            "this source has another address than the letter's link",
                        )
                        .also(at, "the letter's link")
                        .help("check `address` and `order`"),
                    );
                }
            }
        }
    }
    for placed in links {
        diagnostics.add(
            Diagnostic::new(placed.place.clone(), "the letter has no link for this source")
                .why("extracted.txt has fewer lines with an address than there are sources with `in_letter`")
                .help("take `in_letter` out"),
        );
    }
}

/// Lines with the byte offset of each.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        start += line.len();
        (start - line.len(), line)
    })
}

/// The address of a line that holds nothing else.
fn address(line: &str) -> Option<&str> {
    let line = line.trim();
    let is_address = line.starts_with("https://") || line.starts_with("http://");
    (is_address && !line.contains(char::is_whitespace)).then_some(line)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_ending(word: &str) -> bool {
    ["st", "nd", "rd", "th"].contains(&word)
}
