//! Finding words in the page's own text. Entry point: [`search`].
//!
//! Text to look in is *folded*: taken apart into letters and accents (NFD) and made lower case by the
//! browser, then without its accents ([`fold`]). A word is found by its beginning, a number only whole:
//! "art 33" finds Article 33 and not article 133. All works on bytes of UTF-8, which takes a third less code.

/// A piece of the page's text, folded, and the name of what it belongs to.
pub struct Block {
    pub title: Vec<u8>,
    pub text: Vec<u8>,
}

/// How close a block comes to the query; the best comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The words stand one after another in the name.
    Named,
    /// They stand one after another in the text.
    Together,
    /// All of them occur, somewhere.
    Apart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The place of the block.
    pub block: usize,
    /// Which word of its text to show; the first where only the name has it.
    pub word: usize,
}

/// Takes the accents off: the combining marks U+0300 to U+036F.
pub fn fold(taken_apart: &str) -> Vec<u8> {
    let bytes = taken_apart.as_bytes();
    let mut folded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        if *byte == 0xcc || *byte == 0xcd && next < 0xb0 {
            at += 2;
        } else {
            folded.push(*byte);
            at += 1;
        }
    }
    folded
}

/// Where the next word begins and ends. Folding changes letters, never where words are.
///
/// Words are of ASCII letters and digits, and of what UTF-8 writes with other first bytes than those of the
/// Latin-1 signs, of punctuation and symbols (U+2000 to U+2FFF), and of Chinese and full-width punctuation.
#[inline(never)]
fn next_word(text: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut start = None;
    while let Some(byte) = text.get(at) {
        let (is_word, length) = match byte {
            0..=0x7f => (byte.is_ascii_alphanumeric(), 1),
            0xc2 => (false, 2),
            0xe2 => (false, 3),
            0xe3 => (text.get(at + 1) != Some(&0x80), 3),
            0xef => (text.get(at + 1) != Some(&0xbc), 3),
            0xf0.. => (true, 4),
            0xe0.. => (true, 3),
            _ => (true, 2),
        };
        match start {
            None if is_word => start = Some(at),
            Some(start) if !is_word => return Some((start, at)),
            _ => {}
        }
        at += length;
    }
    Some((start?, text.len()))
}

/// Whether a word of the query finds a word of the text.
fn finds(sought: &[u8], word: &[u8]) -> bool {
    match sought[0] {
        b'0'..=b'9' => word == sought,
        // Chinese has no spaces between words.
        0xe3..=0xef => word.windows(sought.len()).any(|part| part == sought),
        _ => word.starts_with(sought),
    }
}

/// Whether any word of the query finds this one.
fn any_finds(query: &[u8], word: &[u8]) -> bool {
    let mut at = 0;
    while let Some((start, end)) = next_word(query, at) {
        if finds(&query[start..end], word) {
            return true;
        }
        at = end;
    }
    false
}

/// The number of the first word from which words of the text answer the query's, one after another.
fn in_a_row(text: &[u8], query: &[u8]) -> Option<usize> {
    let mut number = 0;
    let mut from = 0;
    loop {
        let (_, next) = next_word(text, from)?;
        let (mut at, mut asked) = (from, 0);
        loop {
            let Some((start, end)) = next_word(query, asked) else { return Some(number) };
            let Some((first, last)) = next_word(text, at) else { break };
            if !finds(&query[start..end], &text[first..last]) {
                break;
            }
            (at, asked) = (last, end);
        }
        number += 1;
        from = next;
    }
}

/// The blocks that hold every word of the query, best first, else in the order of the page.
pub fn search(blocks: &[Block], query: &[u8]) -> Vec<Found> {
    let mut found = Vec::new();
    // Where each rank ends.
    let mut ends = [0; 3];
    for (block, content) in blocks.iter().enumerate() {
        if let Some((rank, word)) = look(content, query) {
            found.insert(ends[rank as usize], Found { block, word });
            for end in &mut ends[rank as usize..] {
                *end += 1;
            }
        }
    }
    found
}

fn look(block: &Block, query: &[u8]) -> Option<(Rank, usize)> {
    let (mut at, mut nearest) = (0, None);
    next_word(query, 0)?;
    while let Some((start, end)) = next_word(query, at) {
        let sought = &query[start..end];
        match in_a_row(&block.text, sought) {
            None => in_a_row(&block.title, sought).map(|_| ())?,
            place => nearest = nearest.or(place),
        }
        at = end;
    }
    let together = in_a_row(&block.text, query);
    let rank = if in_a_row(&block.title, query).is_some() {
        Rank::Named
    } else if together.is_some() {
        Rank::Together
    } else {
        Rank::Apart
    };
    Some((rank, together.or(nearest).unwrap_or_default()))
}

/// Words before and after the one to show.
const BEFORE: usize = 8;
const AFTER: usize = 20;

/// A part of the text around a word, in pieces: as the page has it, and whether it is what was sought.
/// `folded` is the same text, folded.
pub fn context<'a>(text: &'a str, folded: &[u8], query: &[u8], word: usize) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let (mut at, mut in_folded, mut number) = (0, 0, 0);
    while let (Some((start, end)), Some((first, last))) =
        (next_word(text.as_bytes(), at), next_word(folded, in_folded))
    {
        if number > word + AFTER {
            pieces.push(("…", false));
            return pieces;
        }
        if number + BEFORE >= word {
            // Before the first piece the text was cut, unless it begins there.
            let is_cut = number > 0 && pieces.is_empty();
            pieces.push((if is_cut { "…" } else { text.get(at..start).unwrap_or_default() }, false));
            pieces.push((text.get(start..end).unwrap_or_default(), any_finds(query, &folded[first..last])));
        }
        (at, in_folded, number) = (end, last, number + 1);
    }
    pieces.push((text.get(at..).unwrap_or_default(), false));
    pieces
}
